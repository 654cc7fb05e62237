import { isMultipleOf } from '../../validate/decimal.ts';
import { asDecimal, commonMultiple, type Decimal, toNumber } from '../decimal.ts';
import type { Facts } from '../facts/facts.ts';
import type { Field } from '../field/field.ts';
import { numberBytes } from '../json.ts';
import { NONE, type Run } from '../run.ts';
import { numbersOf } from '../value/number.ts';
import { drawScale, type NumberSpec } from '../value/spec.ts';
import { leaf, type Maker } from './node.ts';
import { type Range, rangeOf, within } from './range.ts';

/** How far values spread from a bound that has no opposite. */
const SPREAD = 1000;
const ONE: Decimal = { digits: 1, scale: 0 };
const CENT: Decimal = { digits: 1, scale: 2 };
/** Ranges narrower than this hold too few cents. */
const NARROW = 0.05;
const WHOLE_FORMAT = /^(?:u?int\d+|double-int|sf-integer)$/;
const TRIES = 6;

/** Makes integers, or decimals that are exact multiples of `multipleOf`; where the name says which are plausible, such. */
export function numberMaker(type: 'integer' | 'number', facts: Facts, field: Field): Maker {
  const whole = type === 'integer' || facts.formats.some((format) => WHOLE_FORMAT.test(format));
  const plain = plainDraw(whole, facts);
  const named = namedDraw(whole, facts, field);
  return leaf((run) => {
    const value = (run.strategy.names ? named?.(run) : undefined) ?? plain(run);
    if (value === undefined) return NONE;
    run.budget -= numberBytes(value) + 1;
    return value;
  });
}

/** Draws a number; `undefined` where none was found. */
type Draw = (run: Run) => number | undefined;

function plainDraw(whole: boolean, facts: Facts): Draw {
  const range = rangeOf(facts, SPREAD);
  const steps = [...(whole ? [ONE] : []), ...facts.multiples.map(asDecimal)];
  const isFit = fitIn(range, whole, facts);
  const excluded = facts.excluded.length;
  if (steps.length > 0) return stepDraw(range, steps.reduce(commonMultiple), isFit, excluded);
  return range.high - range.low < NARROW ? betweenDraw(range, isFit) : stepDraw(range, CENT, isFit, excluded);
}

type IsFit = (value: number) => boolean;

const fitIn =
  (range: Range, whole: boolean, facts: Facts): IsFit =>
  (value) =>
    range.holds(value) &&
    !facts.excluded.includes(value) &&
    (whole || facts.types.has('integer') || !Number.isInteger(value)) &&
    !facts.indivisible.some((divisor) => isMultipleOf(value, divisor));

/** Draws what is plausible for the field's name within the bounds; `undefined` where nothing is. */
function namedDraw(whole: boolean, facts: Facts, { kind, many }: Field): Draw | undefined {
  for (const spec of kind === undefined ? [] : numbersOf(kind)) {
    const range = within(facts, spec);
    if (range === undefined) continue;
    const draw = plausible(spec, range, stepOf(spec, whole, facts), many);
    const isFit = fitIn(range, whole, facts);
    return (run) => {
      for (let tries = 0; tries < TRIES; tries++) {
        const value = draw(run, tries);
        if (isFit(value)) return value;
      }
      return undefined;
    };
  }
  return undefined;
}

function stepOf({ step }: NumberSpec, whole: boolean, facts: Facts): Decimal {
  const fraction = Number.isInteger(step) && !facts.types.has('integer') ? CENT : asDecimal(step);
  return [...(whole ? [ONE] : []), ...facts.multiples.map(asDecimal)].reduce(commonMultiple, fraction);
}

/** Whole steps in a range: the persona's number first, then any that is as usual. */
function plausible(
  { of, isScale }: NumberSpec,
  { low, high }: Range,
  step: Decimal,
  many: boolean,
): (run: Run, tries: number) => number {
  const size = step.digits / 10 ** step.scale;
  const first = Math.ceil(low / size - 1e-9);
  const last = Math.max(first, Math.floor(high / size + 1e-9));
  return (run, tries) => {
    if (of !== undefined) {
      const own = of(run, run.personaOf(many || tries > 0));
      if (own >= low && own <= high) return toNumber(Math.round(own / size), step);
    }
    return toNumber(isScale ? drawScale(first, last, run) : run.between(first, last), step);
  };
}

/** What fits is looked for from the lower bound on where chance does not meet it: all but one may be excluded. */
function stepDraw({ low, high }: Range, step: Decimal, isFit: IsFit, excluded: number): Draw {
  const first = Math.ceil((low * 10 ** step.scale) / step.digits);
  const last = Math.max(first, Math.floor((high * 10 ** step.scale) / step.digits));
  const inOrder = Array.from({ length: excluded }, (_, index) => first + 1 + index);
  const counts = [first, first + 1, first - 1, last, last + 1, last - 1, 0, ...inOrder];
  const edge = counts.map((count) => toNumber(count, step)).find(isFit);
  return (run) => {
    for (let tries = 0; tries < TRIES; tries++) {
      const value = toNumber(run.between(first, last), step);
      if (isFit(value)) return value;
    }
    return edge;
  };
}

function betweenDraw({ low, high }: Range, isFit: IsFit): Draw {
  const edge = [low, high, (low + high) / 2].find(isFit);
  return (run) => {
    const value = low + (high - low) * (0.25 + run.unit() / 2);
    return isFit(value) ? value : edge;
  };
}
