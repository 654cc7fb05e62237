import type { Persona } from '../persona/persona.ts';
import type { Run } from '../run.ts';

/** Which numbers are plausible for a kind. */
export interface NumberSpec {
  readonly low: number;
  readonly high: number;
  /** What the numbers are multiples of, such as 0.01. */
  readonly step: number;
  /** Whether small numbers are as usual as large ones: views, prices. */
  readonly isScale: boolean;
  /** The number of the persona, where it has one. */
  readonly of: ((run: Run, persona: Persona) => number) | undefined;
}

/** Numbers anywhere in a range. */
export const range = (low: number, high: number, step = 1): NumberSpec => ({
  low,
  high,
  step,
  isScale: false,
  of: undefined,
});

/** Numbers of any magnitude in a range. */
export const scale = (low: number, high: number, step = 1): NumberSpec => ({
  low,
  high,
  step,
  isScale: true,
  of: undefined,
});

/** A number that the persona has, in a range that it keeps to. */
export const owned = (of: (run: Run, persona: Persona) => number, low: number, high: number, step = 1): NumberSpec => ({
  low,
  high,
  step,
  isScale: false,
  of,
});

/** A number of a kind where nothing but the kind binds it. */
export function drawNumber({ low, high, step, isScale, of }: NumberSpec, run: Run, persona: Persona): number {
  if (of !== undefined) return of(run, persona);
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  const count = isScale ? drawScale(first, last, run) : run.between(first, last);
  return step < 1 ? Math.round(count * step * 1e6) / 1e6 : count * step;
}

/** How often a magnitude is drawn before the range counts as too narrow to have several. */
const TRIES = 8;
/** The powers of two up to the largest safe integer, each exact. */
const POWERS: readonly number[] = Array.from({ length: 53 }, (_, exponent) => Number(2n ** BigInt(exponent)));

/**
 * An integer between the two, neither of which is negative, as likely of each magnitude. A number of binary digits is drawn,
 * then an integer of so many; logarithms would be shorter, but engines may differ in their last bits (ECMA-262 §21.3.2), and
 * answers would differ with them.
 */
export function drawScale(first: number, last: number, run: Run): number {
  const fewest = digitsOf(first);
  const most = digitsOf(last);
  for (let tries = 0; tries < TRIES; tries++) {
    const least = POWERS[run.between(fewest, most) - 1] ?? 0;
    const value = run.between(least, least * 2 - 1);
    // Drawn again where it is outside: a magnitude of which the range has a part is as likely as that part is large.
    if (value >= first && value <= last) return value;
  }
  return run.between(first, last);
}

/** How many binary digits a number has. */
function digitsOf(value: number): number {
  const above = POWERS.findIndex((power) => power > value);
  return above < 0 ? POWERS.length : above;
}
