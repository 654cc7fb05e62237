/** A number as `digits · 10^exponent`. */
interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/**
 * Whether a number is a multiple of another (JSON Schema Validation §6.2.1) as the decimals that JSON writes: 19.99 is one
 * of 0.01 though no binary division says so. A sum or product that binary arithmetic missed by its last bits
 * (`1.1 * 3`) counts as what was meant.
 */
export function isMultipleOf(value: number, divisor: number): boolean {
  if (!Number.isFinite(value)) return false;
  if (Number.isInteger(divisor)) return value % divisor === 0;
  if (Math.abs(value) < SAFE && isShortMultiple(value, divisor)) return true;
  return isDecimalMultiple(decimal(value), decimal(divisor)) || isAlmostMultiple(value, divisor);
}

/** Numbers below this have six decimal places that doubles tell apart. */
const SAFE = 1e9;

/** The quick way for decimals of few places: the division rounds correctly, so it gives back the very number that was meant. */
function isShortMultiple(value: number, divisor: number): boolean {
  for (let power = 10; power <= 1e6; power *= 10) {
    const step = Math.round(divisor * power);
    if (step / power !== divisor) continue;
    const count = Math.round(value * power);
    return count / power === value && count % step === 0;
  }
  return false;
}

function isDecimalMultiple(value: Decimal, divisor: Decimal): boolean {
  const exponent = Math.min(value.exponent, divisor.exponent);
  const scaled = ({ digits, exponent: own }: Decimal): bigint => digits * 10n ** BigInt(own - exponent);
  return scaled(value) % scaled(divisor) === 0n;
}

function isAlmostMultiple(value: number, divisor: number): boolean {
  const distance = Math.abs(value - Math.round(value / divisor) * divisor);
  return distance <= 4 * Number.EPSILON * Math.abs(value) && distance <= 1e-6 * divisor;
}

/** The shortest decimal that reads back as the number (ECMA-262 §6.1.6.1.20). */
function decimal(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = value.toString().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}
