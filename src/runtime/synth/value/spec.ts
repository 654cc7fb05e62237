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

/** An integer between the two, as likely of each magnitude. */
export function drawScale(first: number, last: number, run: Run): number {
  const size = last - first + 1;
  return first + Math.min(size - 1, Math.floor(Math.exp(Math.log(size + 1) * run.unit())) - 1);
}
