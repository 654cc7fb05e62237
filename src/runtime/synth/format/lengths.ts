import type { Lengths } from '../pattern/lengths.ts';

/** The lengths of texts of formats that are asserted in every version of OpenAPI, where the grammar bounds them. */
const LENGTHS: ReadonlyMap<string, readonly [min: number, max: number]> = new Map([
  ['date', [10, 10]],
  ['date-time', [20, Infinity]],
  ['email', [3, Infinity]],
  ['ipv4', [7, 15]],
  ['ipv6', [2, 45]],
  ['uuid', [36, 36]],
]);

/** Bounds for the length of every text of a format; `undefined` where none are known. */
export function formatLengths(format: string): Lengths | undefined {
  const found = LENGTHS.get(format);
  return found && { min: found[0], max: found[1] };
}
