import type { OperationEntry } from '../model/contract.ts';
import { stripBase } from './base.ts';

/** What is longer is compared by its beginning: of a path, and of a segment, in characters. */
const LONGEST = 200;
const LONGEST_SEGMENT = 40;

/**
 * The operations whose path is most like one that no operation has, best first, for a 404 that helps. The path may stand
 * behind a server's base path.
 */
export function nearestOperations(
  operations: readonly OperationEntry[],
  method: string,
  path: string,
  count = 3,
): readonly OperationEntry[] {
  const wanted = path.slice(0, LONGEST).split('/');
  const behind = segmentsBehind(path.slice(0, LONGEST));
  const distance = createDistance();
  const best: { readonly entry: OperationEntry; readonly score: number }[] = [];
  let worst = Math.max(1.5, wanted.length * 0.5);
  for (const { entry, segments } of splitOnce(operations)) {
    const penalty = entry.method === method ? 0 : 0.4;
    let score = distance(wanted, segments, worst - penalty) + penalty;
    for (const rest of entry.bases.flatMap(behind))
      score = Math.min(score, distance(rest, segments, worst - penalty) + penalty);
    const isFull = best.length === count;
    if (isFull ? score >= worst : score > worst) continue;
    best.splice(best.findLastIndex((other) => other.score <= score) + 1, 0, { entry, score });
    if (best.length > count) best.pop();
    if (best.length === count) worst = best.at(-1)?.score ?? worst;
  }
  return best.map(({ entry }) => entry);
}

interface SplitPath {
  readonly entry: OperationEntry;
  /** Each fixed text, and {@link PARAMETER} for every segment with a parameter. */
  readonly segments: readonly string[];
}

const PARAMETER = '{';
const splitPaths = new WeakMap<readonly OperationEntry[], readonly SplitPath[]>();

/** The operations' paths taken apart, once for each contract. */
function splitOnce(operations: readonly OperationEntry[]): readonly SplitPath[] {
  const known = splitPaths.get(operations);
  if (known !== undefined) return known;
  const split = operations.map((entry) => ({
    entry,
    segments: entry.path.split('/').map((segment) => (segment.includes(PARAMETER) ? PARAMETER : segment)),
  }));
  splitPaths.set(operations, split);
  return split;
}

/** The segments of a path behind a base, in a list that is empty where the path is not there; each base is read once. */
function segmentsBehind(path: string): (base: string) => readonly (readonly string[])[] {
  const known = new Map<string, readonly (readonly string[])[]>([['', []]]);
  return (base) => {
    let found = known.get(base);
    if (found === undefined) {
      const rest = stripBase(path, base);
      found = rest === undefined ? [] : [rest.split('/')];
      known.set(base, found);
    }
    return found;
  };
}

/** How many segments differ, where a typing mistake counts for a part of one; `Infinity` where it is more than `most`. */
type Distance = (path: readonly string[], template: readonly string[], most: number) => number;

/** Compares one path with many templates: most of them share their segments, so each pair is weighed once. */
function createDistance(): Distance {
  const known = new Map<string, Map<string, number>>();
  const weigh = (segment: string, wanted: string): number => {
    const pairs = known.get(segment) ?? new Map<string, number>();
    known.set(segment, pairs);
    const weighed = pairs.get(wanted) ?? share(segment, wanted);
    pairs.set(wanted, weighed);
    return weighed;
  };
  return (path, template, most) => {
    const shared = Math.min(path.length, template.length);
    let sum = Math.max(path.length, template.length) - shared;
    for (let i = 0; i < shared && sum <= most; i++) {
      const segment = path[i] ?? '';
      const wanted = template[i] ?? '';
      if (segment === wanted) continue;
      if (wanted === PARAMETER) sum += segment === '' ? 1 : 0.1;
      else sum += sum + leastShare(segment, wanted) > most ? 1 : weigh(segment, wanted);
    }
    return sum <= most ? sum : Number.POSITIVE_INFINITY;
  };
}

/** The part of a segment that has to change, from 0 to 1. */
function share(segment: string, wanted: string): number {
  const [a, b] = [segment.slice(0, LONGEST_SEGMENT), wanted.slice(0, LONGEST_SEGMENT)];
  return editDistance(a, b) / Math.max(a.length, b.length, 1);
}

/** What the lengths alone say of {@link share}. */
function leastShare({ length: a }: string, { length: b }: string): number {
  const [shorter, longer] = [Math.min(a, b, LONGEST_SEGMENT), Math.min(Math.max(a, b), LONGEST_SEGMENT)];
  return (longer - shorter) / Math.max(longer, 1);
}

/** Levenshtein's distance, by one row. */
export function editDistance(a: string, b: string): number {
  const row: number[] = [];
  for (let j = 0; j <= b.length; j++) row.push(j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = i - 1;
    let left = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      const change = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? diagonal : diagonal + 1;
      left = Math.min(change, above + 1, left + 1);
      row[j] = left;
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
