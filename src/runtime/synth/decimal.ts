/** A decimal number, exactly: `digits` / 10^`scale`. */
export interface Decimal {
  readonly digits: number;
  readonly scale: number;
}

/** Reads the decimal that a number is written as: 0.01 is 1 / 10², not its nearest binary fraction. */
export function asDecimal(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = Number(whole + fraction);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10 ** -scale, scale: 0 };
}

export function toNumber(count: number, { digits, scale }: Decimal): number {
  const product = count * digits;
  // Division rounds correctly, so with exact operands it gives the very number that the decimal text is read as.
  return scale <= 22 ? product / 10 ** scale : Number(`${product}e-${scale}`);
}

/** The smallest decimal that is a multiple of both. */
export function commonMultiple(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  const a = left.digits * 10 ** (scale - left.scale);
  const b = right.digits * 10 ** (scale - right.scale);
  return { digits: (a / greatestDivisor(a, b)) * b, scale };
}

function greatestDivisor(a: number, b: number): number {
  let [left, right] = [a, b];
  while (right > 0) [left, right] = [right, left % right];
  return left || 1;
}
