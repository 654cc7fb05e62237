import { describe, expect, test } from 'vitest';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { createStripper } from '../../../../src/runtime/validate/hidden.ts';
import { lookup, ref } from './lookup.ts';

const secret: Schema = { type: 'string', writeOnly: true };
const strip = (components: Record<string, Schema>, value: unknown): unknown =>
  createStripper(lookup(components))(ref('S'), 'response')?.(value);

describe('writeOnly properties leave responses', () => {
  test.each<[string, Record<string, Schema>, unknown, unknown]>([
    ['at the top', { S: { properties: { a: {}, secret } } }, { a: 1, secret: 'x' }, { a: 1 }],
    ['in items', { S: { items: { properties: { secret } } } }, [{ secret: 'x' }, 7, null], [{}, 7, null]],
    [
      'in tuples',
      { S: { prefixItems: [{}, { properties: { secret } }] } },
      [{ secret: 1 }, { secret: 1 }],
      [{ secret: 1 }, {}],
    ],
    [
      'in dictionaries',
      { S: { additionalProperties: { properties: { secret } } } },
      { k: { secret: 'x', b: 1 } },
      { k: { b: 1 } },
    ],
    [
      'in properties by pattern',
      { S: { patternProperties: { '^n': { properties: { secret } } } } },
      { n1: { secret: 'x' }, other: { secret: 'x' } },
      { n1: {}, other: { secret: 'x' } },
    ],
    [
      'in properties by a pattern that cannot be told safely',
      { S: { patternProperties: { '^(n+)+$': { properties: { secret } } } } },
      { [`${'n'.repeat(50)}!`]: { secret: 'x' } },
      { [`${'n'.repeat(50)}!`]: {} },
    ],
    [
      'through references and cycles',
      { S: { properties: { next: { $ref: ref('S') }, secret } } },
      { next: { next: { secret: 1, b: 1 } } },
      { next: { next: { b: 1 } } },
    ],
    [
      'through allOf',
      { S: { allOf: [{ properties: { secret } }, { properties: { a: {} } }] } },
      { secret: 1, a: 1 },
      { a: 1 },
    ],
    [
      'through the property’s own reference',
      { S: { properties: { p: { $ref: ref('P') } } }, P: secret },
      { p: 'x' },
      {},
    ],
    ['in branches', { S: { oneOf: [{ properties: { secret } }, { type: 'null' }] } }, { secret: 1 }, {}],
    [
      'two schemas of one property',
      {
        S: {
          allOf: [
            { properties: { p: { properties: { secret } } } },
            { properties: { p: { properties: { t: secret } } } },
          ],
        },
      },
      { p: { secret: 1, t: 1, u: 1 } },
      { p: { u: 1 } },
    ],
  ])('%s', (_, components, value, expected) => {
    const before = structuredClone(value);
    expect(strip(components, value)).toEqual(expected);
    expect(value).toEqual(before);
  });

  test('a name that another branch shows stays', () => {
    const components = { S: { oneOf: [{ properties: { secret } }, { properties: { secret: {} } }] } };
    expect(strip(components, { secret: 1 })).toEqual({ secret: 1 });
  });

  test('`__proto__` stays plain data', () => {
    const value = JSON.parse('{"__proto__":{"x":1},"secret":1}');
    expect(JSON.stringify(strip({ S: { properties: { secret } } }, value))).toBe('{"__proto__":{"x":1}}');
  });
});

test('there is no stripper where nothing is hidden', () => {
  const of = createStripper(lookup({ S: { properties: { next: { $ref: ref('S') }, id: { readOnly: true } } } }));
  expect(of(ref('S'), 'response')).toBeUndefined();
  const stripRequest = of(ref('S'), 'request');
  expect(stripRequest?.({ id: 1, next: { id: 2 } })).toEqual({ next: {} });
});
