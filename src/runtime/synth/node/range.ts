import type { Facts } from '../facts/facts.ts';

/** Where numbers are taken from. */
export interface Range {
  readonly low: number;
  readonly high: number;
  /** Whether a number near the ends is within the bounds. */
  holds(value: number): boolean;
}

/** The bounds that number formats add (OAS format registry). */
const FORMAT_BOUNDS: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ['int8', [-128, 127]],
  ['int16', [-32_768, 32_767]],
  ['int32', [-2_147_483_648, 2_147_483_647]],
  ['int64', [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]],
  ['uint8', [0, 255]],
  ['uint16', [0, 65_535]],
  ['uint32', [0, 4_294_967_295]],
  ['uint64', [0, Number.MAX_SAFE_INTEGER]],
]);

/** The whole range where it is bounded on both sides, else `spread` from the bound that there is, else from 1. */
export function rangeOf(facts: Facts, spread: number): Range {
  const { least, most, formatLow, formatHigh, holds } = boundsOf(facts);
  const widest = Math.max(spread, ...facts.multiples.map((multiple) => multiple * 100));
  const low = least > -Infinity ? Math.max(least, formatLow) : usualLow(Math.min(most, formatHigh), widest);
  const high = Math.min(most, formatHigh, most < Infinity ? Infinity : low + widest);
  // Nothing is free and no list is empty by chance: zero is taken where it must be.
  const start = low === 0 && high >= 2 ? 1 : low;
  return { low: start, high, holds };
}

/** The part of a plausible range that the bounds allow; `undefined` where that is nothing. */
export function within(facts: Facts, plausible: { readonly low: number; readonly high: number }): Range | undefined {
  const { least, most, formatLow, formatHigh, holds } = boundsOf(facts);
  const low = Math.max(least, formatLow, plausible.low);
  const high = Math.min(most, formatHigh, plausible.high);
  return low <= high ? { low, high, holds } : undefined;
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly formatLow: number;
  readonly formatHigh: number;
  readonly holds: Range['holds'];
}

function boundsOf(facts: Facts): Bounds {
  const [formatLow, formatHigh] = FORMAT_BOUNDS.get(facts.formats[0] ?? '') ?? [-Infinity, Infinity];
  return {
    least: Math.max(facts.minimum, facts.exclusiveMinimum),
    most: Math.min(facts.maximum, facts.exclusiveMaximum),
    formatLow,
    formatHigh,
    holds: (value) =>
      value >= Math.max(facts.minimum, formatLow) &&
      value <= Math.min(facts.maximum, formatHigh) &&
      value > facts.exclusiveMinimum &&
      value < facts.exclusiveMaximum,
  };
}

function usualLow(most: number, spread: number): number {
  if (most > 1) return 1;
  return most > 0 ? 0 : most - spread;
}
