import { normal } from '../../names/words.ts';

/** What a member around a list says of it. */
export type SlotKind =
  | 'total'
  | 'count'
  | 'limit'
  | 'offset'
  | 'page'
  | 'pages'
  | 'fromNumber'
  | 'toNumber'
  | 'more'
  | 'fewer'
  | 'isFirst'
  | 'isLast'
  | 'isEmpty'
  | 'isSorted'
  | 'isUnsorted'
  | 'isPaged'
  | 'isUnpaged'
  | 'isTemplated'
  | 'next'
  | 'previous'
  | 'firstLink'
  | 'lastLink'
  | 'self'
  | 'path'
  | 'nextCursor'
  | 'previousCursor';

const NAMES: Readonly<Partial<Record<SlotKind, string>>> = {
  total:
    'total totalcount totalitems totalresults totalelements totalrecords totalhits totalsize totalentries totalrows total_results ' +
    'numberofresults numberofitems resultcount recordcount hitcount numbermatched found itemstotal overallcount odatacount',
  count: 'count returned numberreturned numberofelements length itemcount returnedcount currentcount',
  limit: 'limit perpage pagesize itemsperpage pagelimit resultsperpage maxresults size maxpagesize',
  offset: 'offset skip start startindex startat from pageoffset',
  page: 'page pagenumber currentpage pageindex pageno number pagenum',
  pages: 'totalpages pagecount lastpage pages numberofpages numpages pagetotal totalpagecount pagescount',
  more: 'hasmore hasnext hasnextpage more moreresults ismore hasmoreitems hasmoreresults moreavailable',
  fewer: 'hasprevious hasprev haspreviouspage hasprevpage',
  isFirst: 'isfirst isfirstpage',
  isLast: 'islast islastpage',
  isEmpty: 'isempty',
  next: 'next nextpage nextlink nexturl nextpageurl nexthref nextpagelink nextpageuri odatanextlink nextpath nexturi',
  previous: 'previous prev previouspage prevpage previouslink prevlink previousurl prevurl previouspageurl prevpageurl',
  firstLink: 'firstpageurl firstlink firsturl',
  lastLink: 'lastpageurl lastlink lasturl',
  self: 'self selflink selfurl',
  nextCursor:
    'nextcursor cursor nextpagetoken nexttoken endcursor aftercursor after continuationtoken nextmarker cursornext nextpagecursor',
  previousCursor: 'previouscursor prevcursor before cursorprevious beforecursor startcursor',
};
const KINDS: ReadonlyMap<string, SlotKind> = new Map(
  (Object.entries(NAMES) as [SlotKind, string][]).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [normal(name), kind] as const),
  ),
);

/** Yes and no in members whose names mean other things where they hold numbers or links. */
const FLAGS: ReadonlyMap<string, SlotKind> = new Map([
  ['first', 'isFirst'],
  ['last', 'isLast'],
  ['empty', 'isEmpty'],
  ['sorted', 'isSorted'],
  ['unsorted', 'isUnsorted'],
  ['paged', 'isPaged'],
  ['unpaged', 'isUnpaged'],
  ['templated', 'isTemplated'],
]);
const LINKS: ReadonlyMap<string, SlotKind> = new Map([
  ['first', 'firstLink'],
  ['last', 'lastLink'],
]);

/** The kind of a name: of a member, or of a header field without its `X-`. */
export function kindOfName(name: string): SlotKind | undefined {
  return KINDS.get(normal(name));
}

/** The kind of a member that holds yes or no. */
export function kindOfFlag(name: string, holder: string): SlotKind | undefined {
  const kind = FLAGS.get(normal(name));
  // What is said beside `sorted` is said of the order: an empty one is none.
  if (kind === 'isEmpty' && normal(holder) === 'sort') return 'isUnsorted';
  return kind ?? kindOfName(name);
}

/** The kind of a member among links. */
export function kindOfLink(name: string): SlotKind | undefined {
  return LINKS.get(normal(name)) ?? kindOfName(name);
}
