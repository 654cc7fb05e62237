/** Digits with the check digit that makes their weighted sum a multiple of ten (GS1 §7.9); weights repeat from the left. */
export function withCheckDigit(digits: string, weights: readonly number[]): string {
  let sum = 0;
  for (let index = 0; index < digits.length; index++)
    sum += Number(digits[index]) * (weights[index % weights.length] ?? 1);
  return digits + String((10 - (sum % 10)) % 10);
}

/** Digits with their Luhn check digit (ISO/IEC 7812-1 annex B), as cards have it. */
export function withLuhnDigit(digits: string): string {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits + String((10 - (sum % 10)) % 10);
}

/** An IBAN of a country's letters and an account of digits and letters (ISO 13616): its remainder by 97 is one. */
export function ibanOf(country: string, account: string): string {
  const check = 98 - remainder97(`${account}${country}00`);
  return `${country}${String(check).padStart(2, '0')}${account}`;
}

function remainder97(text: string): number {
  let rest = 0;
  for (const symbol of text) {
    const value = /\d/.test(symbol) ? Number(symbol) : symbol.charCodeAt(0) - 55;
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest;
}

/** The weights of a routing number (ABA): its weighted sum is a multiple of ten. */
export const ROUTING_WEIGHTS: readonly number[] = [3, 7, 1];
