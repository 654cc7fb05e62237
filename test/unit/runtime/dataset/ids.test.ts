import { describe, expect, it } from 'vitest';
import { isId } from '../../../../src/runtime/dataset/ids.ts';

describe('an id', () => {
  it.each([7, 0, '7', 'a b', '..7'])('may be %j', (value) => expect(isId(value)).toBe(true));
  it.each(['', '.', '..', null, true, ['7']])('is never %j, which no path tells', (value) =>
    expect(isId(value)).toBe(false),
  );
});
