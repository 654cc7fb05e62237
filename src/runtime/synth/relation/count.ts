import { singularName } from '../../names/singular.ts';
import type { GatherContext } from '../facts/parts.ts';
import { setOwn } from '../json.ts';
import { lists } from './list.ts';
import { changeable, holdsNumber, isNumeric, own, type Relation, type Subject, type Subjects } from './subject.ts';

/** Names that count the one list beside them, whatever it is called. */
const COUNTS: ReadonlySet<string> = new Set(
  'count total totalcount totalitems totalresults totalelements totalrecords totalrows numberofelements numitems itemcount itemscount resultcount resultscount recordcount rowcount numresults totalentries entrycount hitcount totalhits returned'.split(
    ' ',
  ),
);
/** Names that count it only where the list is what the object is for. */
const SIZES: ReadonlySet<string> = new Set(['size', 'length', 'num', 'quantity']);
const COLLECTIONS: ReadonlySet<string> = new Set(
  'items results data records entries list rows content values hits elements objects members resources docs documents'.split(
    ' ',
  ),
);

/** Members that count a list beside them: `count`, `itemsCount`, `total`, `num_items`. */
export function counts(subjects: Subjects, taken: ReadonlySet<string>, context: GatherContext): readonly Relation[] {
  const found = lists(subjects, context);
  if (found.length === 0) return [];
  return [...subjects.values()].flatMap((counter) => {
    const counted = taken.has(counter.name) ? undefined : countedBy(counter, found);
    const facts = counted && changeable(counter, context);
    if (counted === undefined || facts === undefined || !isNumeric(facts)) return [];
    return (object: Record<string, unknown>): void => {
      const list = own(object, counted.name);
      if (!Array.isArray(list) || !Object.hasOwn(object, counter.name)) return;
      if (holdsNumber(facts, list.length)) setOwn(object, counter.name, list.length);
    };
  });
}

/** The list that a name counts: the one that it names, else the only one. */
function countedBy({ words, joined }: Subject, found: readonly Subject[]): Subject | undefined {
  const noun = nounCounted(words);
  const named =
    noun === '' ? undefined : found.find((list) => list.joined === noun || singularName(list.words) === noun);
  if (named !== undefined) return named;
  const [only] = found;
  if (only === undefined || found.length > 1) return undefined;
  return COUNTS.has(joined) || (SIZES.has(joined) && COLLECTIONS.has(only.joined)) ? only : undefined;
}

/** What `itemsCount`, `num_items`, `numberOfItems` and `totalItems` count, in one word; empty for other names. */
function nounCounted(words: readonly string[]): string {
  const text = words.join(' ');
  const [, before, after] =
    /^(?:total )?(.+?) (?:count|total|length|size|number)$|^(?:total|num|number of|count of|nr of|no of) (.+)$/.exec(
      text,
    ) ?? [];
  return (before ?? after ?? '').replaceAll(' ', '');
}
