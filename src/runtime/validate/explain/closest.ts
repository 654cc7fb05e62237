import type { Cause, Subject } from './subject.ts';

/**
 * The causes of the branch that the value was most likely meant for; `undefined` where it is like none. A branch of
 * another type is out; then the branch whose literals (`kind: "cat"`) match wins, then the one that is least broken.
 */
export function closest(
  subject: Subject,
  keyword: 'anyOf' | 'oneOf',
  results: readonly (readonly Cause[])[],
): readonly Cause[] | undefined {
  const near = results.filter((causes) => !causes.some((cause) => isApart(cause, subject)));
  if (near.length === 0) return undefined;
  const ranked = near.map((causes) => ({ causes, cost: cost(causes, subject) }));
  const [best] = ranked.sort((a, b) => a.cost - b.cost);
  const equal = ranked.filter((each) => each.cost === best?.cost);
  if (equal.length < 2) return best?.causes;
  const merged = mergeTags(
    equal.map(({ causes }) => causes),
    subject,
    keyword,
  );
  return merged ?? best?.causes;
}

/** Whether a branch wants something that the whole value is not: another type, another literal, nothing at all. */
const isApart = ({ pointer, keyword }: Cause, { place }: Subject): boolean =>
  pointer === place.pointer && LITERALS.has(keyword);
const LITERALS = new Set(['type', 'enum', 'const', 'false']);

const TAG_COST = 1_000;

function cost(causes: readonly Cause[], { place }: Subject): number {
  return causes.reduce((sum, cause) => sum + costOf(cause, depthOf(cause.pointer) - depthOf(place.pointer)), 0);
}

/** What is wrong deep inside says that the rest fits; a literal of a property says which kind is meant. */
function costOf({ keyword }: Cause, depth: number): number {
  if (depth <= 1 && (keyword === 'const' || keyword === 'enum')) return TAG_COST;
  return depth === 0 ? 4 : depth === 1 ? 3 : 1;
}

const depthOf = (pointer: string): number => pointer.split('/').length;

/** Where the branches differ in one property's literal alone, that property is wrong, and every literal is allowed. */
function mergeTags(
  equal: readonly (readonly Cause[])[],
  { place }: Subject,
  keyword: 'anyOf' | 'oneOf',
): readonly Cause[] | undefined {
  const tags = equal.map((causes) => causes.find(({ keyword: each }) => each === 'const' || each === 'enum'));
  const [first] = tags;
  if (first === undefined || tags.some((tag) => tag?.pointer !== first.pointer)) return undefined;
  const expects = [...new Set(tags.flatMap((tag) => tag?.expects ?? []))];
  const detail = `must be one of ${expects.join(', ')}`;
  return [{ pointer: first.pointer, keyword: first.keyword, detail, contract: `${place.source}/${keyword}`, expects }];
}
