import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonBytes, numberBytes } from '../../../../src/runtime/synth/json.ts';

test('the bytes of a number are those of its text', () => {
  const edges = [0, 9, 10, 99, 100, 999_999_999_999_999, 1e15, 1e21, -1, -10, 0.5, 1e-7, Number.MAX_SAFE_INTEGER];
  for (const value of edges) expect([value, numberBytes(value)]).toEqual([value, jsonBytes(value)]);
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (value) => numberBytes(value) === jsonBytes(value),
    ),
  );
  fc.assert(fc.property(fc.maxSafeInteger(), (value) => numberBytes(value) === jsonBytes(value)));
});
