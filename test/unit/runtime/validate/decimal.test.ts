import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMultipleOf } from '../../../../src/runtime/validate/decimal.ts';

describe('isMultipleOf reads numbers as the decimals that JSON writes', () => {
  test.each([
    [19.99, 0.01, true],
    [0.07, 0.01, true],
    [1.1 * 3, 0.1, true],
    [0.1 + 0.2, 0.1, true],
    [10000000000000.01, 0.01, true],
    [1e308, 1e-5, true],
    [0.0075, 0.0001, true],
    [0.00751, 0.0001, false],
    [0, 0.01, true],
    [-4.5, 1.5, true],
    [7, 2, false],
    [9007199254740992, 2, true],
    [4.5, 2, false],
    [1e-7, 1e-8, true],
    [1.5, 1, false],
    [12391239123, 1e-8, true],
    [Number.POSITIVE_INFINITY, 0.5, false],
  ])('%d by %d: %s', (value, divisor, expected) => {
    expect(isMultipleOf(value, divisor)).toBe(expected);
  });

  const cents = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
  test('n hundredths are always a multiple of 0.01', () => {
    fc.assert(fc.property(cents, (n) => isMultipleOf(Number((n / 100).toFixed(2)), 0.01)));
  });
  test('a thousandth more never is', () => {
    fc.assert(
      fc.property(
        cents,
        (n) => !isMultipleOf(Number(`${Math.trunc(n / 100)}.${String(Math.abs(n % 100)).padStart(2, '0')}1`), 0.01),
      ),
    );
  });
});
