import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { findContradiction } from '../../../../src/runtime/synth/contradiction/contradiction.ts';
import { contractOf, NOW } from './judge.ts';

const messageOf = (schemas: Readonly<Record<string, Schema>>): string | undefined =>
  findContradiction('t#/A', 'response', contractOf(schemas), { now: NOW }, (source) => source)?.message;

const CASES: readonly (readonly [what: string, schemas: Readonly<Record<string, Schema>>, message: string])[] = [
  [
    'bounds that leave no number',
    { A: { minimum: 10, maximum: 5, type: 'number' } },
    'No value can satisfy minimum 10 (t#/A/minimum) together with maximum 5 (t#/A/maximum).',
  ],
  [
    'lengths that leave no text',
    { A: { type: 'string', minLength: 5, maxLength: 2 } },
    'No value can satisfy minLength 5 (t#/A/minLength) together with maxLength 2 (t#/A/maxLength).',
  ],
  [
    'literals of another type',
    { A: { type: 'integer', enum: ['a', 'b'] } },
    'No value can satisfy type "integer" (t#/A/type) together with enum ["a","b"] (t#/A/enum).',
  ],
  [
    'literals that no pattern matches',
    { A: { type: 'string', enum: ['a', 'b'], pattern: '^x' } },
    'No value can satisfy enum ["a","b"] (t#/A/enum) together with pattern "^x" (t#/A/pattern).',
  ],
  [
    'types that meet through $ref and allOf',
    { A: { allOf: [{ $ref: 't#/B' }, { type: 'string' }] }, B: { type: 'integer' } },
    'No value can satisfy type "integer" (t#/B/type) together with type "string" (t#/A/allOf/1/type).',
  ],
  [
    'a required member that may not be there',
    { A: { type: 'object', required: ['b'], properties: { a: true }, additionalProperties: false } },
    'No value can satisfy required "b" (t#/A/required/0) together with additionalProperties false beside "a" (t#/A/additionalProperties).',
  ],
  [
    'a required member that must not be there',
    { A: { type: 'object', required: ['a'], not: { required: ['a'] } } },
    'No value can satisfy required "a" (t#/A/required/0) together with not {"required":["a"]} (t#/A/not).',
  ],
  [
    'more members than there may be',
    { A: { type: 'object', minProperties: 3, properties: { a: true, b: true }, additionalProperties: false } },
    'No value can satisfy minProperties 3 (t#/A/minProperties) together with additionalProperties false beside "a" and "b" (t#/A/additionalProperties).',
  ],
  [
    'more different items than there are values',
    { A: { type: 'array', uniqueItems: true, minItems: 3, items: { type: 'boolean' } } },
    'No value can satisfy uniqueItems true (t#/A/uniqueItems) together with minItems 3 (t#/A/minItems) and items (t#/A/items).',
  ],
  [
    'an item that no item may be',
    { A: { type: 'array', items: { type: 'string' }, contains: { type: 'integer' } } },
    'No value can satisfy type "integer" (t#/A/contains/type) together with type "string" (t#/A/items/type) at /0.',
  ],
  [
    'more items than there are places',
    { A: { type: 'array', minItems: 2, prefixItems: [true], items: false } },
    'No value can satisfy minItems 2 (t#/A/minItems) together with items false (t#/A/items).',
  ],
  [
    'branches none of which can be',
    { A: { type: 'string', oneOf: [{ type: 'integer' }, { type: 'boolean' }] } },
    'No value can satisfy any branch of oneOf (t#/A/oneOf): branch 1 asks for type "integer" (t#/A/oneOf/0/type) together with type "string" (t#/A/type); branch 2 asks for type "boolean" (t#/A/oneOf/1/type) together with type "string" (t#/A/type).',
  ],
  [
    'branches of a member, each with a reason of its own',
    {
      A: {
        type: 'object',
        required: ['x'],
        properties: {
          x: {
            anyOf: [
              { type: 'string', const: 1 },
              { type: 'integer', minimum: 3, maximum: 1 },
            ],
          },
        },
      },
    },
    'No value can satisfy any branch of anyOf (t#/A/properties/x/anyOf) at /x: branch 1 asks for type "string" (t#/A/properties/x/anyOf/0/type) together with const 1 (t#/A/properties/x/anyOf/0/const) at /x; branch 2 asks for minimum 3 (t#/A/properties/x/anyOf/1/minimum) together with maximum 1 (t#/A/properties/x/anyOf/1/maximum) at /x.',
  ],
  [
    'what is negated',
    { A: { type: 'string', not: { type: 'string' } } },
    'No value can satisfy type "string" (t#/A/type) together with not {"type":"string"} (t#/A/not).',
  ],
  [
    'a value that would never end',
    {
      A: { type: 'object', required: ['b'], properties: { b: { $ref: 't#/B' } } },
      B: { type: 'object', required: ['a'], properties: { a: { $ref: 't#/A' } } },
    },
    'No value can end: the schema (t#/A) needs another of its kind at /b/a, through required (t#/A/required/0), $ref (t#/A/properties/b/$ref), required (t#/B/required/0) and $ref (t#/B/properties/a/$ref).',
  ],
  [
    'a member somewhere inside',
    {
      A: {
        type: 'object',
        required: ['price'],
        properties: { price: { type: 'number', minimum: 4, exclusiveMaximum: 4 } },
      },
    },
    'No value can satisfy minimum 4 (t#/A/properties/price/minimum) together with exclusiveMaximum 4 (t#/A/properties/price/exclusiveMaximum) at /price.',
  ],
  [
    'a pattern longer than the text may be',
    { A: { type: 'string', pattern: '^[a-z]{5,}$', maxLength: 3 } },
    'No value can satisfy pattern "^[a-z]{5,}$" (t#/A/pattern) together with maxLength 3 (t#/A/maxLength).',
  ],
  [
    'a format longer than the text may be',
    { A: { type: 'string', format: 'uuid', maxLength: 10 } },
    'No value can satisfy format "uuid" (t#/A/format) together with maxLength 10 (t#/A/maxLength).',
  ],
  [
    'a range without a multiple',
    { A: { type: 'integer', minimum: 11, maximum: 19, multipleOf: 10 } },
    'No value can satisfy minimum 11 (t#/A/minimum) together with maximum 19 (t#/A/maximum) and multipleOf 10 (t#/A/multipleOf).',
  ],
  [
    'fewer items than there must be of a kind',
    { A: { type: 'array', maxItems: 2, contains: { const: 1 }, minContains: 3 } },
    'No value can satisfy maxItems 2 (t#/A/maxItems) together with contains at least 3 times (t#/A/contains).',
  ],
  [
    'an item that is kept from the one place there is',
    { A: { type: 'array', maxItems: 1, prefixItems: [{ type: 'string' }], contains: { type: 'integer' } } },
    'No value was found that satisfies maxItems 1 (t#/A/maxItems) together with prefixItems "0" (t#/A/prefixItems/0) and contains (t#/A/contains).',
  ],
  [
    'branches of which no value meets one alone',
    { A: { oneOf: [{ type: 'string' }, { type: 'string' }] } },
    'No value can satisfy exactly one branch of oneOf (t#/A/oneOf): branch 1 (t#/A/oneOf/0) and branch 2 (t#/A/oneOf/1) accept the same values.',
  ],
  [
    'a required member whose schema is false',
    { A: { type: 'object', required: ['a'], properties: { a: false } } },
    'No value can satisfy required "a" (t#/A/required/0) together with properties "a" false (t#/A/properties/a).',
  ],
  [
    'a required member that is not evaluated',
    { A: { type: 'object', required: ['b'], properties: { a: true }, unevaluatedProperties: false } },
    'No value can satisfy required "b" (t#/A/required/0) together with unevaluatedProperties false (t#/A/unevaluatedProperties).',
  ],
  [
    'patterns of which it is not certain that they exclude each other',
    { A: { type: 'string', allOf: [{ pattern: '^a' }, { pattern: '^b' }] } },
    'No value was found that satisfies pattern "^a" (t#/A/allOf/0/pattern) together with pattern "^b" (t#/A/allOf/1/pattern).',
  ],
];

describe('a contradiction is told by its keywords', () => {
  it.each(CASES)('%s', (_, schemas, message) => {
    expect(messageOf(schemas)).toBe(message);
  });
});

describe('no contradiction is seen where there is none', () => {
  it.each<[string, Schema]>([
    ['one value is left', { type: 'integer', minimum: 4, maximum: 4, multipleOf: 4 }],
    ['one branch is left', { oneOf: [{ type: 'string', minLength: 2, maxLength: 1 }, { type: 'null' }] }],
    ['recursion may end', { type: 'object', properties: { next: { $ref: 't#/A' } } }],
    ['an optional member cannot be made', { type: 'object', properties: { never: false } }],
    ['one literal is left', { enum: ['ab', 'abc', 7], type: 'string', maxLength: 2 }],
  ])('%s', (_, A) => {
    expect(messageOf({ A })).toBeUndefined();
  });
});
