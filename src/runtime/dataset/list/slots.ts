import type { Contract } from '../../model/contract.ts';
import type { JsonType, SchemaId } from '../../model/schema.ts';
import type { Shape } from '../../schema/shape.ts';
import { normal } from '../names.ts';
import { type Place, shapeAt } from '../place.ts';

/** What a member around a list says of it. */
export type SlotKind =
  | 'total'
  | 'count'
  | 'limit'
  | 'offset'
  | 'page'
  | 'pages'
  | 'more'
  | 'fewer'
  | 'isFirst'
  | 'isLast'
  | 'isEmpty'
  | 'next'
  | 'previous'
  | 'firstLink'
  | 'lastLink'
  | 'self'
  | 'nextCursor'
  | 'previousCursor';

/** A member around a list that says something of it. */
export interface Slot {
  readonly kind: SlotKind;
  readonly path: readonly string[];
  readonly types: ReadonlySet<JsonType>;
  /** Whether its text must be an absolute URL. */
  readonly isAbsolute: boolean;
}

const NAMES: Readonly<Record<SlotKind, string>> = {
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
  previousCursor: 'previouscursor prevcursor before cursorprevious beforecursor',
};
const KINDS: ReadonlyMap<string, SlotKind> = new Map(
  (Object.entries(NAMES) as [SlotKind, string][]).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [normal(name), kind] as const),
  ),
);

/** Members around a list in which others say something of it. */
const AROUND = new Set(
  'meta metadata pagination paging page pageinfo pageinformation paginginfo info links cursor cursors paginginformation'.split(
    ' ',
  ),
);
const DEEPEST = 3;

/** The kind of a name: of a member, or of a header field without its `X-`. */
export function kindOfName(name: string): SlotKind | undefined {
  return KINDS.get(normal(name));
}

/** Finds what an answer says of the list in it. */
export function slotsAround(root: SchemaId, list: Place, contract: Contract): readonly Slot[] {
  const slots: Slot[] = [];
  const visit = (shape: Shape, path: readonly string[]): void => {
    for (const name of shape.propertyNames) {
      const member = shape.property(name);
      const at = [...path, name];
      if (member === undefined || at.join('\n') === list.path.join('\n')) continue;
      const kind = kindAt(at, member);
      if (member.types.has('object') && member.propertyNames.length > 0) {
        const isOnTheWay = list.path.slice(0, at.length).join('\n') === at.join('\n');
        if ((isOnTheWay || AROUND.has(normal(name)) || isLinks(path)) && at.length < DEEPEST) visit(member, at);
      } else if (kind !== undefined)
        slots.push({ kind, path: at, types: member.types, isAbsolute: member.annotation('format') === 'uri' });
    }
  };
  const shape = shapeAt(root, contract);
  if (shape !== undefined && list.path.length > 0) visit(shape, []);
  return withTotal(slots);
}

const isLinks = (path: readonly string[]): boolean => ['links', 'paging'].includes(normal(path.at(-1) ?? ''));

function kindAt(path: readonly string[], member: Shape): SlotKind | undefined {
  const name = normal(path.at(-1) ?? '');
  if (name === 'href' || name === 'url') return kindAt(path.slice(0, -1), member);
  if (member.types.has('boolean')) {
    if (name === 'last') return 'isLast';
    if (name === 'empty') return 'isEmpty';
    if (name === 'first') return 'isFirst';
  } else if (isLinks(path.slice(0, -1))) {
    if (name === 'first') return 'firstLink';
    if (name === 'last') return 'lastLink';
  }
  return KINDS.get(name);
}

/** A `count` alone is that of all items; beside a total it is that of the page. */
function withTotal(slots: readonly Slot[]): readonly Slot[] {
  if (slots.some(({ kind }) => kind === 'total')) return slots;
  return slots.map((slot) => (slot.kind === 'count' ? { ...slot, kind: 'total' } : slot));
}
