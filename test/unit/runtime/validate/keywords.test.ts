import { describe, expect, test } from 'vitest';
import type { Schema, SchemaObject } from '../../../../src/runtime/model/schema.ts';
import { errors, ref } from './lookup.ts';

const CONDITIONAL: SchemaObject = JSON.parse(
  '{"if":{"required":["a"]},"then":{"required":["b"]},"else":{"required":["c"]}}',
);

/** What the tables refer to: `k` decides which property is known. */
const T: Schema = {
  properties: { k: { type: 'boolean' } },
  anyOf: [{ properties: { k: { const: true }, a: {} } }, { properties: { k: { const: false }, b: {} } }],
};

/** A schema, a value that it accepts, one that it does not, and what is said of that. */
const TABLE: readonly (readonly [Schema, unknown, unknown, readonly string[]])[] = [
  [{ type: 'integer' }, 3, 'x', ['type: must be an integer, not the string "x"']],
  [{ type: 'integer' }, 3.0, 3.5, ['type: must be an integer, not the number 3.5']],
  [{ type: ['string', 'null'] }, null, [], ['type: must be a string or null, not an array']],
  [{ enum: ['cat', 'dog', 1, null] }, 1, 'cow', ['enum: must be one of "cat", "dog", 1 or null, not the string "cow"']],
  [
    { enum: ['available', 'sold'] },
    'sold',
    'avaliable',
    ['enum: must be one of "available" or "sold", not the string "avaliable"; did you mean "available"?'],
  ],
  [{ enum: [{ a: 1, b: 2 }] }, { b: 2, a: 1 }, { a: 1 }, ['enum: must be {"a":1,"b":2}, not an object']],
  [{ const: 'x' }, 'x', 'y', ['const: must be "x", not the string "y"']],
  [{ const: null }, null, 0, ['const: must be null, not the number 0']],
  [{ minimum: 1 }, 1, 0, ['minimum: must be at least 1, not 0']],
  [{ maximum: 1 }, 1, 2, ['maximum: must be at most 1, not 2']],
  [{ exclusiveMinimum: 1 }, 1.1, 1, ['exclusiveMinimum: must be more than 1, not 1']],
  [{ exclusiveMaximum: 1 }, 0.9, 1, ['exclusiveMaximum: must be less than 1, not 1']],
  [{ multipleOf: 0.01 }, 19.99, 19.999, ['multipleOf: must be a multiple of 0.01, not 19.999']],
  [{ minLength: 2 }, 'é😀', '😀', ['minLength: must be at least 2 characters long, not 1']],
  [{ maxLength: 1 }, '😀', 'ab', ['maxLength: must be at most 1 character long, not 2']],
  [{ pattern: '^a+$' }, 'aa', 'b', ['pattern: must match the pattern ^a+$, not "b"']],
  [{ format: 'date' }, '2026-01-31', 'x', ['format: must be a date (format date) such as "2026-01-31", not "x"']],
  [
    { format: 'int32' },
    1,
    2 ** 31,
    ['format: must be a signed 32-bit integer (format int32) such as 2147483647, not 2147483648'],
  ],
  [{ minItems: 1 }, [1], [], ['minItems: must have at least 1 item, not 0']],
  [{ maxItems: 1 }, [1], [1, 2], ['maxItems: must have at most 1 item, not 2']],
  [
    { uniqueItems: true },
    [1, '1', { a: 1 }, true],
    [{ a: 1, b: 2 }, 0, { b: 2, a: 1 }],
    ['uniqueItems: must have no item twice, but items 0 and 2 are equal'],
  ],
  [{ items: { type: 'string' } }, ['a'], ['a', 1], ['/1 type: must be a string, not the number 1']],
  [{ prefixItems: [{ type: 'string' }], items: false }, ['a'], ['a', 1], ['items: must have at most 1 item, not 2']],
  [
    { prefixItems: [{ type: 'string' }, { type: 'integer' }] },
    ['a'],
    ['a', 'b'],
    ['/1 type: must be an integer, not the string "b"'],
  ],
  [
    { contains: { const: 1 } },
    [0, 1],
    [0],
    ['contains: must contain at least 1 item that the schema under "contains" accepts, not 0'],
  ],
  [
    { contains: { const: 1 }, minContains: 2 },
    [1, 1],
    [1],
    ['minContains: must contain at least 2 items that the schema under "contains" accepts, not 1'],
  ],
  [
    { contains: { const: 1 }, maxContains: 1 },
    [1],
    [1, 1],
    ['maxContains: must contain at most 1 item that the schema under "contains" accepts, not 2'],
  ],
  [
    { contains: { const: 1 }, minContains: 0, maxContains: 1 },
    [],
    [1, 1],
    ['maxContains: must contain at most 1 item that the schema under "contains" accepts, not 2'],
  ],
  [
    { required: ['a', 'b'] },
    { a: 1, b: 1 },
    {},
    ['required: must have the property "a"', 'required: must have the property "b"'],
  ],
  [
    { dependentRequired: { a: ['b'] } },
    { b: 1 },
    { a: 1 },
    ['dependentRequired: must have the property "b" where "a" is'],
  ],
  [{ dependentSchemas: { a: { required: ['b'] } } }, {}, { a: 1 }, ['required: must have the property "b"']],
  [{ minProperties: 1 }, { a: 1 }, {}, ['minProperties: must have at least 1 property, not 0']],
  [{ maxProperties: 1 }, { a: 1 }, { a: 1, b: 1 }, ['maxProperties: must have at most 1 property, not 2']],
  [
    { properties: { 'a/b~c': { type: 'string' } } },
    { 'a/b~c': '' },
    { 'a/b~c': 1 },
    ['/a~1b~0c type: must be a string, not the number 1'],
  ],
  [{ properties: { a: false } }, {}, { a: 1 }, ['/a properties: is not allowed here']],
  [
    { patternProperties: { '^x': { type: 'string' } } },
    { xa: '', y: 1 },
    { xa: 1 },
    ['/xa type: must be a string, not the number 1'],
  ],
  [
    { properties: { name: {} }, additionalProperties: false },
    { name: 1 },
    { nam: 1 },
    ['/nam additionalProperties: is a property that the schema does not allow; did you mean "name"?'],
  ],
  [
    { properties: { a: {} }, additionalProperties: { type: 'string' } },
    { a: 1, b: '' },
    { b: 1 },
    ['/b type: must be a string, not the number 1'],
  ],
  [
    { propertyNames: { pattern: '^[a-z]+$' } },
    { a: 1 },
    { A: 1 },
    ['/A pattern: has a name that must match the pattern ^[a-z]+$, not "A"'],
  ],
  [{ not: { type: 'string' } }, 1, 'x', ['not: must not match the schema under "not"']],
  [
    { not: { required: ['a', 'b'] } },
    { a: 1 },
    { a: 1, b: 1 },
    ['not: must not have the properties "a" and "b" together'],
  ],
  [CONDITIONAL, { c: 1 }, { a: 1 }, ['required: must have the property "b"']],
  [CONDITIONAL, { a: 1, b: 1 }, {}, ['required: must have the property "c"']],
  [
    { allOf: [{ required: ['a'] }, { required: ['a', 'b'] }] },
    { a: 1, b: 1 },
    {},
    ['required: must have the property "a"', 'required: must have the property "b"'],
  ],
  [
    { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
    { a: 1 },
    { b: 1 },
    ['/b unevaluatedProperties: is a property that the schema does not allow'],
  ],
  [
    {
      anyOf: [{ properties: { k: { const: 1 } }, required: ['k'] }, { properties: { b: {} } }],
      unevaluatedProperties: false,
    },
    { k: 1, b: 2 },
    { k: 2, b: 2 },
    ['/k unevaluatedProperties: is a property that the schema does not allow'],
  ],
  [
    { unevaluatedProperties: { type: 'string' } },
    { constructor: 'x' },
    { constructor: 1 },
    ['/constructor type: must be a string, not the number 1'],
  ],
  [
    { prefixItems: [{}], contains: { type: 'string' }, unevaluatedItems: false },
    [1, 'a'],
    ['a', 2],
    ['/1 unevaluatedItems: is not allowed here'],
  ],
  [
    { $ref: ref('T'), unevaluatedProperties: false },
    { k: true, a: 1 },
    { k: true, b: 1 },
    ['/b unevaluatedProperties: is a property that the schema does not allow'],
  ],
  [
    { anyOf: [{ properties: { a: {} } }, { patternProperties: { b: false } }], unevaluatedProperties: false },
    { a: 1 },
    { b: 1 },
    ['/b unevaluatedProperties: is a property that the schema does not allow'],
  ],
  [
    { ...CONDITIONAL, properties: { c: {} }, unevaluatedProperties: { type: 'string' } },
    { c: 1, d: 'x' },
    { c: 1, d: 1 },
    ['/d type: must be a string, not the number 1'],
  ],
  [
    { allOf: [{ prefixItems: [{}] }], unevaluatedItems: false },
    [1],
    [1, 2],
    ['/1 unevaluatedItems: is not allowed here'],
  ],
  [
    { allOf: [{ unevaluatedProperties: true }], unevaluatedProperties: false, maxProperties: 1 },
    { a: 1 },
    { a: 1, b: 1 },
    ['maxProperties: must have at most 1 property, not 2'],
  ],
  [false, undefined, 1, ['false: is not allowed here']],
];

describe.each(TABLE)('%j', (schema, valid, invalid, expected) => {
  if (schema !== false)
    test('accepts', () => {
      expect(errors({ S: schema, T }, valid)).toEqual([]);
    });
  test('refuses, and says why', () => {
    expect(errors({ S: schema, T }, invalid)).toEqual(expected);
  });
});

describe('names of Object.prototype are names like others', () => {
  const own = (text: string): unknown => JSON.parse(text);
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s', (name) => {
    const schema = own(
      `{"type":"object","required":["${name}"],"properties":{"${name}":{"type":"string"}},"additionalProperties":false}`,
    ) as Schema;
    expect(errors({ S: schema }, own(`{"${name}":"x"}`))).toEqual([]);
    expect(errors({ S: schema }, {})).toEqual([`required: must have the property "${name}"`]);
    expect(errors({ S: schema }, own(`{"${name}":1}`))).toEqual([`/${name} type: must be a string, not the number 1`]);
    expect(errors({ S: { additionalProperties: false } }, own(`{"${name}":1}`))).toHaveLength(1);
  });
});

test('keywords with values that mean nothing are passed over', () => {
  const schema = { type: 'text', enum: [], minLength: '3', required: true, pattern: 7, minimum: null, multipleOf: 0 };
  expect(errors({ S: schema as unknown as Schema }, 'x')).toEqual([]);
});
