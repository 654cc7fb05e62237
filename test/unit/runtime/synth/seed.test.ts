import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random, seedOf } from '../../../../src/runtime/synth/seed.ts';

describe('Random', () => {
  it('gives the same stream for the same seed on every machine', () => {
    const random = new Random(42);
    expect([random.next(), random.next(), random.next()]).toMatchInlineSnapshot(`
      [
        2837322924,
        544945897,
        479756282,
      ]
    `);
  });

  it('gives other streams for neighbouring seeds', () => {
    const first = new Set(Array.from({ length: 1000 }, (_, seed) => new Random(seed).next()));
    expect(first.size).toBe(1000);
  });

  it('stays within bounds, of which each is reached', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -1000, max: 1000 }), fc.nat(1000), (seed, low, span) => {
        const value = new Random(seed).between(low, low + span);
        return Number.isInteger(value) && value >= low && value <= low + span;
      }),
    );
    const random = new Random(1);
    expect(new Set(Array.from({ length: 100 }, () => random.between(1, 3)))).toEqual(new Set([1, 2, 3]));
  });

  it('spreads over ranges beyond 32 bits', () => {
    const random = new Random(7);
    const values = Array.from({ length: 1000 }, () => random.below(2 ** 53) / 2 ** 53);
    const mean = values.reduce((sum, value) => sum + value) / values.length;
    expect(mean).toBeGreaterThan(0.45);
    expect(mean).toBeLessThan(0.55);
  });
});

describe('seedOf', () => {
  it('tells parts apart', () => {
    const seeds = [
      seedOf('a', 'b'),
      seedOf('ab'),
      seedOf('b', 'a'),
      seedOf('a', 1),
      seedOf('a', '1'),
      seedOf('a'),
      seedOf(),
    ];
    expect(new Set(seeds).size).toBe(seeds.length);
  });

  it('is a uint32 of which each bit depends on the text', () => {
    const ones = new Array<number>(32).fill(0);
    for (let index = 0; index < 2000; index++) {
      const difference = seedOf('pets', index) ^ seedOf('pets', index + 1);
      for (let bit = 0; bit < 32; bit++) {
        if ((difference >>> bit) & 1) ones[bit] = (ones[bit] ?? 0) + 1;
      }
    }
    expect(Math.min(...ones)).toBeGreaterThan(850);
    expect(Math.max(...ones)).toBeLessThan(1150);
  });
});
