import type { OperationEntry } from '../model/contract.ts';
import { stripBase } from './base.ts';

const LONGEST = 200;

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
  const scored = operations.map((entry) => {
    const template = entry.path.split('/');
    const distances = [wanted, ...entry.bases.flatMap(behind)].map((segments) => distance(segments, template));
    return { entry, score: Math.min(...distances) + (entry.method === method ? 0 : 0.4) };
  });
  return scored
    .filter(({ score }) => score <= Math.max(1.5, wanted.length * 0.5))
    .sort((a, b) => a.score - b.score)
    .slice(0, count)
    .map(({ entry }) => entry);
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

/** How many segments differ, where a typing mistake counts for a part of one. */
function distance(path: readonly string[], template: readonly string[]): number {
  const length = Math.max(path.length, template.length);
  let sum = 0;
  for (let i = 0; i < length; i++) sum += segmentDistance(path[i], template[i]);
  return sum;
}

function segmentDistance(segment: string | undefined, wanted: string | undefined): number {
  if (segment === undefined || wanted === undefined) return 1;
  if (wanted.includes('{')) return segment === '' ? 1 : 0.1;
  return editDistance(segment, wanted) / Math.max(segment.length, wanted.length, 1);
}

/** Levenshtein's distance, by two rows. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
