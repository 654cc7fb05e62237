import { isMultipleOf } from '../../validate/decimal.ts';
import { asDecimal, commonMultiple, type Decimal, toNumber } from '../decimal.ts';
import type { Facts } from '../facts/facts.ts';
import type { Field } from '../fields.ts';
import { NONE } from '../run.ts';
import { leaf, type Maker } from './node.ts';
import { type Range, rangeOf } from './range.ts';

/** How far values spread from a bound that has no opposite. */
const SPREAD = 1000;
const ID_SPREAD = 100_000;
const ONE: Decimal = { digits: 1, scale: 0 };
const CENT: Decimal = { digits: 1, scale: 2 };
/** Ranges narrower than this hold too few cents. */
const NARROW = 0.05;
const WHOLE_FORMAT = /^u?int\d+$/;
const TRIES = 6;

/** Makes integers, or decimals that are exact multiples of `multipleOf` (of 0.01 where nothing is said). */
export function numberMaker(type: 'integer' | 'number', facts: Facts, field: Field | undefined): Maker {
  const range = rangeOf(facts, field === 'id' ? ID_SPREAD : SPREAD);
  const whole = type === 'integer' || facts.formats.some((format) => WHOLE_FORMAT.test(format));
  const steps = [...(whole ? [ONE] : []), ...facts.multiples.map(asDecimal)];
  const excluded = new Set(facts.excluded);
  const isFit = (value: number): boolean =>
    range.holds(value) &&
    !excluded.has(value) &&
    (whole || facts.types.has('integer') || !Number.isInteger(value)) &&
    !facts.indivisible.some((divisor) => isMultipleOf(value, divisor));
  if (steps.length > 0) return stepMaker(range, steps.reduce(commonMultiple), isFit, excluded.size);
  return range.high - range.low < NARROW ? betweenMaker(range, isFit) : stepMaker(range, CENT, isFit, excluded.size);
}

type IsFit = (value: number) => boolean;

/** What fits is looked for from the lower bound on where chance does not meet it: all but one may be excluded. */
function stepMaker({ low, high }: Range, step: Decimal, isFit: IsFit, excluded: number): Maker {
  const first = Math.ceil((low * 10 ** step.scale) / step.digits);
  const last = Math.max(first, Math.floor((high * 10 ** step.scale) / step.digits));
  const inOrder = Array.from({ length: excluded }, (_, index) => first + 1 + index);
  const counts = [first, first + 1, first - 1, last, last + 1, last - 1, 0, ...inOrder];
  const edge = counts.map((count) => toNumber(count, step)).find(isFit);
  return leaf((run) => {
    run.budget -= 6;
    for (let tries = 0; tries < TRIES; tries++) {
      const value = toNumber(run.between(first, last), step);
      if (isFit(value)) return value;
    }
    return edge ?? NONE;
  });
}

function betweenMaker({ low, high }: Range, isFit: IsFit): Maker {
  const edge = [low, high, (low + high) / 2].find(isFit);
  return leaf((run) => {
    run.budget -= 10;
    const value = low + (high - low) * (0.25 + run.unit() / 2);
    return isFit(value) ? value : (edge ?? NONE);
  });
}
