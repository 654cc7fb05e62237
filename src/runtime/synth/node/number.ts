import type { Facts } from '../facts/facts.ts';
import type { Field } from '../fields.ts';
import { NONE } from '../run.ts';
import { asDecimal, commonMultiple, type Decimal, toNumber } from './decimal.ts';
import { leaf, type Maker, NEVER } from './node.ts';

/** The bounds that number formats add (OAS format registry). */
const FORMAT_RANGES: Readonly<Record<string, readonly [number, number]>> = {
  int8: [-128, 127],
  int16: [-32_768, 32_767],
  int32: [-2_147_483_648, 2_147_483_647],
  int64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  uint8: [0, 255],
  uint16: [0, 65_535],
  uint32: [0, 4_294_967_295],
  uint64: [0, Number.MAX_SAFE_INTEGER],
};
/** How far values spread from a bound that has no opposite. */
const SPREAD = 1000;
const ID_SPREAD = 100_000;
const CENT: Decimal = { digits: 1, scale: 2 };
const ONE: Decimal = { digits: 1, scale: 0 };
const TRIES = 6;

interface Range {
  readonly low: number;
  readonly high: number;
  readonly open: (value: number) => boolean;
}

/** Makes integers, or decimals that are exact multiples of `multipleOf` (of 0.01 where nothing is said). */
export function numberMaker(type: 'integer' | 'number', facts: Facts, field: Field | undefined): Maker {
  const whole = type === 'integer' || facts.formats.some((format) => /^u?int\d+$/.test(format));
  const range = rangeOf(facts, field === 'id' ? ID_SPREAD : SPREAD);
  const fraction = !whole && !facts.types.has('integer');
  const steps = facts.multiples.map(asDecimal);
  const finest = range.high - range.low < 0.05 ? undefined : CENT;
  const step = steps.length > 0 || whole ? (whole ? [ONE, ...steps] : steps).reduce(commonMultiple) : finest;
  if (step === undefined) return between(range);
  const first = Math.ceil((range.low * 10 ** step.scale) / step.digits);
  const last = Math.floor((range.high * 10 ** step.scale) / step.digits);
  if (!(first <= last + 2)) return steps.length > 0 || whole ? NEVER : between(range);
  return leaf((run) => {
    run.budget -= 6;
    for (let tries = 0; tries < TRIES; tries++) {
      const value = toNumber(run.between(first, Math.max(first, last)), step);
      if (range.open(value) && !(fraction && Number.isInteger(value))) return value;
    }
    return edge(range, first, last, step, fraction);
  });
}

/** The first multiple at either end that is within the range, for ranges so small that chance misses them. */
function edge(range: Range, first: number, last: number, step: Decimal, fraction: boolean): unknown {
  for (const count of [first, first + 1, first - 1, last, last + 1, last - 1]) {
    const value = toNumber(count, step);
    if (range.open(value) && !(fraction && Number.isInteger(value))) return value;
  }
  return NONE;
}

function between({ low, high, open }: Range): Maker {
  return leaf((run) => {
    run.budget -= 10;
    const value = low + (high - low) * (0.25 + run.unit() / 2);
    return open(value) ? value : open(low) ? low : NONE;
  });
}

function rangeOf(facts: Facts, spread: number): Range {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = facts;
  const [formatLow, formatHigh] = formatRange(facts.formats);
  const least = Math.max(minimum, exclusiveMinimum, formatLow);
  const most = Math.min(maximum, exclusiveMaximum, formatHigh);
  const widest = Math.max(spread, ...facts.multiples.map((multiple) => multiple * 100));
  const bounded = Math.max(minimum, exclusiveMinimum) > -Infinity;
  const low = bounded ? least : most >= 1 ? 1 : most - widest;
  const high = Math.min(maximum, exclusiveMaximum) < Infinity ? most : Math.min(most, low + widest);
  const positive = low <= 0 && low > -1 && high >= 2 ? 1 : low;
  const open = (value: number): boolean =>
    value >= least && value <= most && value > exclusiveMinimum && value < exclusiveMaximum;
  return { low: minimum === 0 ? positive : low, high, open };
}

function formatRange(formats: readonly string[]): readonly [number, number] {
  const [format = ''] = formats;
  return (Object.hasOwn(FORMAT_RANGES, format) ? FORMAT_RANGES[format] : undefined) ?? [-Infinity, Infinity];
}
