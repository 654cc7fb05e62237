import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { compileSynthesizer } from '../../../../src/runtime/synth/synthesize.ts';
import { contractOf, judgeOf, NOW } from './judge.ts';

const many = (count: number, make: (index: number) => Schema): readonly Schema[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A list with so many first items, and so many kinds of which it must contain some. */
const list = (first: number, kinds: number, bounds: Schema): Schema => ({
  type: 'array',
  prefixItems: many(first, (index) => ({ type: 'integer', minimum: index })),
  allOf: many(kinds, (index) => ({ contains: { multipleOf: index + 2 }, ...(bounds as object) })),
});

describe('the first items of a list', () => {
  it.each([
    { minContains: 1, maxContains: 400 },
    { minContains: 0, maxContains: 3 },
    { minContains: 3, maxContains: 3 },
  ])('are held against what it contains soon, however many they are: %j', (bounds) => {
    const started = performance.now();
    const value = compileSynthesizer('t#/A', 'response', contractOf({ A: list(300, 60, bounds) }), { now: NOW })(1);
    expect(value).toHaveLength(300);
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it.each([{ minContains: 12, maxContains: 12 }, { minContains: 0, maxContains: 0 }, { minContains: 100 }])(
    'hold as many of a kind as they should where they are a hundred: %j',
    (bounds) => {
      const A = list(100, 2, bounds);
      const value = compileSynthesizer('t#/A', 'response', contractOf({ A }), { now: NOW })(1);
      expect(judgeOf({ A })(value)).toBeUndefined();
    },
  );
});
