import { currencyOf } from '../persona/money.ts';
import type { Run } from '../run.ts';
import { drawScale, type NumberSpec, owned } from './spec.ts';

/** The ends of prices in shops, in hundredths. */
const ENDS: readonly number[] = [0, 0, 0, 50, 90, 95, 99, 99];
/** The dearest that any currency makes it. */
const DEAREST = 1500;

/** Prices from `low` to `high` euros, in the locale's currency: with cents where it has some. */
export const prices = (low: number, high: number): NumberSpec =>
  owned((run) => priceOf(run, low, high), low, high * DEAREST, 0.01);

function priceOf(run: Run, low: number, high: number): number {
  const { digits, worth } = currencyOf(run.locale);
  const whole = drawScale(Math.floor(low * worth), Math.floor(high * worth), run);
  if (digits === 0) return tens(whole);
  return (whole * 100 + (ENDS[run.below(ENDS.length)] ?? 0)) / 100;
}

const tens = (value: number): number => Math.max(10, Math.round(value / 10) * 10);

/** Sums of money from `low` to `high` euros, to the cent. */
export const sums = (low: number, high: number): NumberSpec =>
  owned((run) => sumOf(run, low, high), low, high * DEAREST, 0.01);

function sumOf(run: Run, low: number, high: number): number {
  const { digits, worth } = currencyOf(run.locale);
  const parts = digits === 0 ? 1 : 100;
  return drawScale(Math.round(low * worth * parts), Math.round(high * worth * parts), run) / parts;
}
