/** A sum of money in whole parts of `10 ** scale`, so that cents add up. */
export interface Money {
  readonly parts: number;
  readonly scale: number;
}

const DECIMAL = /^-?\d{1,12}(?:\.\d{1,6})?$/;

/** Reads money that is written as a number or as decimal text; `undefined` for anything else. */
export function moneyOf(value: unknown): Money | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const text = String(value);
  if (!DECIMAL.test(text)) return undefined;
  const [whole = '', fraction = ''] = text.split('.');
  return { parts: Number(whole + fraction), scale: fraction.length };
}

export function plus(a: Money, b: Money, sign: 1 | -1 = 1): Money {
  const scale = Math.max(a.scale, b.scale);
  return { parts: a.parts * 10 ** (scale - a.scale) + sign * b.parts * 10 ** (scale - b.scale), scale };
}

export const times = (a: Money, b: Money): Money => ({ parts: a.parts * b.parts, scale: a.scale + b.scale });

export const NOTHING: Money = { parts: 0, scale: 0 };

/** The number; `undefined` where it is too large to be exact. */
export function amountOf({ parts, scale }: Money): number | undefined {
  return Number.isSafeInteger(parts) ? parts / 10 ** scale : undefined;
}
