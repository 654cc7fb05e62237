import { isDeepStrictEqual } from 'node:util';
import type { LoadedContract, Reading } from '../contract/load.ts';

/** Throws an error that says why where a document that could be used before now cannot. */
export function rejectBroken(next: readonly LoadedContract[], before: readonly LoadedContract[]): void {
  for (const [{ trouble }, known] of pairs(next, before)) {
    if (trouble !== undefined && known !== undefined && known.trouble === undefined) throw new Error(trouble);
  }
}

/** Whether any document of the contracts is not what it was; what was read before is all of it. */
export function isChanged(next: readonly LoadedContract[], before: readonly LoadedContract[]): boolean {
  return pairs(next, before).some(([reading, known]) => !isDeepStrictEqual(reading, known));
}

type Pair = readonly [now: Reading, before: Reading | undefined];

function pairs(next: readonly LoadedContract[], before: readonly LoadedContract[]): readonly Pair[] {
  return next.flatMap(({ readings }, i) => {
    const known = before[i]?.readings;
    return [...readings].map(([url, reading]): Pair => [reading, known?.get(url)]);
  });
}
