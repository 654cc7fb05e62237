import { expect, it } from 'vitest';
import { createLru } from '../../../src/runtime/lru.ts';

it('keeps what is used and forgets the rest, never more than its capacity', () => {
  const lru = createLru<number>(4);
  for (let i = 0; i < 100; i++) {
    lru.set(`k${i}`, i);
    lru.get('k0');
  }
  expect(lru.get('k0')).toBe(0);
  expect(lru.get('k99')).toBe(99);
  expect(
    Array.from({ length: 100 }, (_, i) => lru.get(`k${i}`)).filter((value) => value !== undefined).length,
  ).toBeLessThanOrEqual(4);
});

it('gives the last value that was set', () => {
  const lru = createLru<number>(2);
  lru.set('a', 1);
  lru.set('a', 2);
  expect(lru.get('a')).toBe(2);
});
