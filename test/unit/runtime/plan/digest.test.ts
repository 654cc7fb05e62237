import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digest } from '../../../../src/runtime/plan/digest.ts';

const name = (text: string): string => digest(new TextEncoder().encode(text));

it('is the same for the same content, wherever its bytes lie', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.nat(7), (bytes, shift) => {
      const moved = new Uint8Array(bytes.length + shift);
      moved.set(bytes, shift);
      expect(digest(moved.subarray(shift))).toBe(digest(bytes));
    }),
  );
});

it('tells contents apart that differ by one byte anywhere', () => {
  const names = Array.from({ length: 40 }, (_, i) => name(`${'a'.repeat(i)}b${'a'.repeat(39 - i)}`));
  expect(new Set([...names, name('a'.repeat(40)), name('')]).size).toBe(42);
});
