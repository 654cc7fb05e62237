import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { compileSynthesizer } from '../../../../src/runtime/synth/synthesize.ts';
import { contractOf, judgeOf, NOW } from './judge.ts';

/** Schemas by what they are about; every value of every seed is valid at once, without a check or a second try. */
const CASES: Readonly<Record<string, Schema>> = {
  true: true,
  nothing: {},
  null: { type: 'null' },
  'type array': { type: ['string', 'integer', 'null'] },
  'type from keywords: object': { required: ['a'] },
  'type from keywords: array': { minItems: 2 },
  'type from keywords: string': { pattern: '^a+$' },
  'type from keywords: number': { multipleOf: 3 },
  enum: { enum: ['a', 1, null, { b: [] }] },
  'enum cut by type': { type: 'integer', enum: ['a', 1, 2.5] },
  'enum cut by allOf': { enum: ['a', 'b', 'c'], allOf: [{ enum: ['c', 'd', 'b'] }, { not: { const: 'b' } }] },
  'enum cut by pattern': { enum: ['a', 'b', 'c', 'd', 7], pattern: '^[cd]$', type: 'string' },
  'enum cut by format': { enum: ['a', 'b', '2026-01-31', 'c'], format: 'date' },
  'enum cut by multipleOf': { enum: [1, 2, 3, 4, 5, 6, 0.75], multipleOf: 0.5 },
  'const object': { const: { a: [1] } },
  'const null': { const: null },
  'a type without room for text': { type: ['string', 'boolean'], pattern: '^(a|bb)$', minLength: 3 },
  'a type without room for a date': { type: ['string', 'boolean'], format: 'date', maxLength: 9 },
  'a type without room for integers': { type: ['integer', 'boolean'], minimum: 0.2, maximum: 0.8 },
  'a type without room for multiples': { type: ['number', 'boolean'], minimum: 0.2, maximum: 0.8, multipleOf: 0.9 },
  'a type without room for items': { type: ['array', 'boolean'], prefixItems: [true], items: false, minItems: 2 },
  'a type without room for members': {
    type: ['object', 'boolean'],
    properties: { a: true, b: false },
    additionalProperties: false,
    minProperties: 2,
  },
  'no type, and keywords that leave none of theirs': { minLength: 3, pattern: '^(a|bb)$' },
  integer: { type: 'integer', minimum: 5, maximum: 7 },
  'multiples at a bound': { type: 'number', minimum: 0.15, maximum: 0.15, multipleOf: 0.05 },
  'multiples of a large number': { type: 'integer', minimum: 1, multipleOf: 10_000_000_000 },
  'integer exclusive': { type: 'integer', exclusiveMinimum: 5, exclusiveMaximum: 7 },
  'integer bounded by fractions': { type: 'integer', minimum: 1.5, maximum: 2.5 },
  'integer negative': { type: 'integer', maximum: -10 },
  'integer multipleOf': { type: 'integer', multipleOf: 7, minimum: 15 },
  'integer multipleOf a fraction': { type: 'integer', multipleOf: 2.5 },
  'integer beyond 2^53': { type: 'integer', minimum: 9007199254740992 },
  cents: { type: 'number', multipleOf: 0.01 },
  'small steps': { type: 'number', multipleOf: 0.0001, minimum: 0.0001, maximum: 0.0003 },
  'steps of 1e-7': { type: 'number', multipleOf: 1e-7, maximum: 1e-5 },
  'multipleOf twice': { type: 'number', multipleOf: 0.4, allOf: [{ multipleOf: 0.6 }] },
  'narrow range': { type: 'number', minimum: 0.5, maximum: 0.5001 },
  'narrow exclusive range': { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 0.001 },
  'below one': { type: 'number', minimum: 0, exclusiveMaximum: 1 },
  fraction: { type: 'number', not: { type: 'integer' } },
  int32: { type: 'integer', format: 'int32', minimum: 2147483640 },
  'number as int64': { type: 'number', format: 'int64' },
  minLength: { type: 'string', minLength: 200 },
  'maxLength 1': { type: 'string', maxLength: 1 },
  'maxLength 0': { type: 'string', maxLength: 0 },
  'exact length': { type: 'string', minLength: 11, maxLength: 11 },
  'email of a length': { type: 'string', format: 'email', minLength: 90, maxLength: 100 },
  'short email': { type: 'string', format: 'email', maxLength: 9 },
  'long uri': { type: 'string', format: 'uri', minLength: 300 },
  'short uri': { type: 'string', format: 'uri', maxLength: 6 },
  'long byte': { type: 'string', format: 'byte', minLength: 101 },
  'format and pattern': { type: 'string', format: 'date', pattern: '^20\\d\\d-' },
  'two patterns': { type: 'string', allOf: [{ pattern: '^[a-z]+$' }, { pattern: '^.{3}$' }] },
  items: { type: 'array', items: { type: 'integer' } },
  'items false': { type: 'array', items: false },
  minItems: { type: 'array', items: { type: 'string' }, minItems: 12 },
  'maxItems 0': { type: 'array', maxItems: 0 },
  prefixItems: {
    type: 'array',
    prefixItems: [{ const: 1 }, { type: 'string' }],
    items: { type: 'boolean' },
    minItems: 4,
  },
  'prefixItems closed': { type: 'array', prefixItems: [{ const: 1 }, { type: 'string' }], items: false },
  'prefixItems of allOf': { allOf: [{ prefixItems: [{ type: 'integer' }] }, { items: { minimum: 3 }, minItems: 2 }] },
  contains: { type: 'array', items: { type: 'integer' }, contains: { minimum: 900 } },
  minContains: { type: 'array', contains: { const: 'x' }, minContains: 3, maxContains: 3, minItems: 6 },
  'minContains 0': { type: 'array', contains: { const: 'x' }, minContains: 0, items: { type: 'integer' } },
  'contains in a tuple': {
    type: 'array',
    prefixItems: [{ type: 'string' }, true],
    items: false,
    contains: { const: 5 },
  },
  'contains twice in one item': {
    type: 'array',
    maxItems: 1,
    contains: { type: 'integer' },
    allOf: [{ contains: { minimum: 5 } }],
  },
  uniqueItems: { type: 'array', items: { enum: ['a', 'b', 'c'] }, uniqueItems: true, minItems: 3 },
  'unique booleans': { type: 'array', items: { type: 'boolean' }, uniqueItems: true, minItems: 2 },
  'unique objects': {
    type: 'array',
    items: { properties: { a: { enum: [1, 2] } }, required: ['a'] },
    uniqueItems: true,
    minItems: 2,
  },
  unevaluatedItems: {
    type: 'array',
    prefixItems: [{ type: 'string' }],
    unevaluatedItems: { type: 'integer' },
    minItems: 3,
  },
  'required undeclared': { type: 'object', required: ['a', 'b'] },
  'required additional': { type: 'object', required: ['a'], additionalProperties: { type: 'integer' } },
  'required by pattern': {
    type: 'object',
    required: ['x_a'],
    patternProperties: { '^x_': { type: 'integer' } },
    additionalProperties: false,
  },
  'closed allOf': {
    allOf: [
      { properties: { a: true, b: true }, additionalProperties: false },
      { properties: { b: { type: 'integer' }, c: true }, required: ['b'] },
    ],
  },
  'property declared twice': {
    properties: { a: { type: 'integer' } },
    allOf: [{ properties: { a: { minimum: 5000 } } }],
    required: ['a'],
  },
  'property that cannot be': { properties: { a: false, b: { allOf: [{ type: 'string' }, { type: 'integer' }] } } },
  dictionary: { type: 'object', additionalProperties: { type: 'boolean' }, minProperties: 5 },
  patternProperties: {
    type: 'object',
    patternProperties: { '^[A-Z]{2}$': { type: 'integer' } },
    additionalProperties: false,
    minProperties: 2,
  },
  propertyNames: { type: 'object', propertyNames: { pattern: '^[a-f]{4}$' }, minProperties: 3 },
  'propertyNames enum': {
    type: 'object',
    propertyNames: { enum: ['a', 'b'] },
    additionalProperties: { type: 'integer' },
    minProperties: 2,
  },
  'minProperties of declared': {
    type: 'object',
    properties: { a: true, b: true, c: true },
    additionalProperties: false,
    minProperties: 2,
  },
  maxProperties: { type: 'object', properties: { a: true, b: true, c: true }, required: ['c'], maxProperties: 1 },
  dependentRequired: {
    type: 'object',
    properties: { a: true },
    required: ['a'],
    dependentRequired: { a: ['b'], b: ['c'] },
  },
  dependentSchemas: {
    type: 'object',
    properties: { a: { const: 1 } },
    dependentSchemas: { a: { properties: { b: { type: 'integer' } }, required: ['b'] } },
  },
  unevaluatedProperties: {
    allOf: [{ properties: { a: { type: 'string' } } }],
    properties: { b: true },
    unevaluatedProperties: false,
  },
  'unevaluatedProperties of a branch': {
    oneOf: [
      { properties: { a: true }, required: ['a'] },
      { properties: { b: true }, required: ['b'] },
    ],
    unevaluatedProperties: false,
  },
  'oneOf types': { oneOf: [{ type: 'string' }, { type: 'integer' }, { type: 'null' }] },
  'oneOf integer or number': { oneOf: [{ type: 'integer' }, { type: 'number' }] },
  'oneOf by const': {
    oneOf: [
      { properties: { k: { const: 'a' } }, required: ['k'] },
      { properties: { k: { const: 'b' } }, required: ['k'] },
    ],
  },
  'oneOf by required': {
    type: 'object',
    properties: { a: true, b: true },
    oneOf: [{ required: ['a'] }, { required: ['b'] }],
  },
  'oneOf by optional tag': { oneOf: [{ properties: { k: { enum: ['a'] } } }, { properties: { k: { enum: ['b'] } } }] },
  'oneOf one within another': {
    oneOf: [
      { properties: { a: { type: 'string' } }, required: ['a'] },
      { properties: { a: { type: 'string' }, b: { type: 'string' } }, required: ['a', 'b'] },
    ],
  },
  'oneOf open objects': {
    oneOf: [
      { type: 'object', properties: { a: { type: 'string' } } },
      { type: 'object', properties: { b: { type: 'integer' } } },
    ],
  },
  'oneOf overlapping enums': { oneOf: [{ enum: ['a', 'b'] }, { enum: ['b', 'c'] }] },
  'oneOf overlapping numbers': { type: 'number', oneOf: [{ minimum: 5 }, { maximum: 10 }] },
  'oneOf of formats': { type: 'string', oneOf: [{ format: 'email' }, { format: 'uuid' }] },
  'oneOf times anyOf': {
    oneOf: [{ required: ['a'] }, { required: ['b'] }],
    anyOf: [{ required: ['c'] }, { required: ['d'] }],
  },
  'anyOf of required': {
    type: 'object',
    anyOf: [{ required: ['a'] }, { required: ['b'] }],
    properties: { a: { type: 'integer' } },
  },
  'anyOf within allOf': {
    allOf: [{ anyOf: [{ minimum: 10 }, { maximum: 5 }] }, { type: 'integer', minimum: 0, maximum: 12 }],
  },
  'anyOf with impossible branches': { type: 'string', anyOf: [{ type: 'integer' }, { minLength: 4 }, false] },
  'not const': { type: 'boolean', not: { const: true } },
  'not enum': { enum: ['a', 'b', 'c'], not: { enum: ['a', 'c'] } },
  'not many numbers': {
    type: 'integer',
    minimum: 1,
    maximum: 100,
    not: { enum: Array.from({ length: 100 }, (_, i) => i + 1).filter((number) => number !== 57) },
  },
  'not the numbers below a bound': { type: 'integer', maximum: 3, not: { enum: [1, 2, 3] } },
  'not type': { not: { type: ['string', 'object', 'array'] } },
  'not required': { type: 'object', properties: { a: true, b: true }, not: { required: ['a'] } },
  'not several required': { properties: { a: true, b: true }, required: ['a'], not: { required: ['a', 'b'] } },
  'not an object shape': {
    type: 'object',
    properties: { k: { enum: ['a', 'b'] } },
    required: ['k'],
    not: { properties: { k: { const: 'a' } } },
  },
  'not not': { not: { not: { type: 'integer' } } },
  'not anyOf': { not: { anyOf: [{ type: 'string' }, { type: 'object' }, { type: 'number' }] } },
  'not minimum': { type: 'integer', not: { minimum: 3 } },
  'not pattern': { type: 'string', not: { pattern: '^[0-9]+$' } },
  'not items': { type: 'array', not: { items: { type: 'string' } } },
  'not dependentSchemas': { type: 'object', not: { dependentSchemas: { a: { required: ['b'] } } } },
  'not dependentRequired': { type: 'object', not: { dependentRequired: { a: ['b'] } } },
  'not propertyNames': { type: 'object', not: { propertyNames: { maxLength: 3 } } },
  'not if': { type: 'integer', not: { if: { minimum: 5 }, else: { multipleOf: 2 } } },
  'not prefixItems': { type: 'array', not: { prefixItems: [{ type: 'string' }], items: { type: 'integer' } } },
  'not uniqueItems': { type: 'array', not: { uniqueItems: true } },
  'not a closed object': { type: 'object', not: { properties: { a: true }, additionalProperties: false } },
  'if then': {
    type: 'object',
    properties: { k: { enum: ['a', 'b'] } },
    required: ['k'],
    if: { properties: { k: { const: 'a' } } },
    then: { required: ['x'] },
    else: { required: ['y'] },
  },
  'if then chain': {
    properties: { k: { enum: ['a', 'b', 'c'] } },
    required: ['k'],
    allOf: [
      { if: { properties: { k: { const: 'a' } } }, then: { required: ['x'] } },
      { if: { properties: { k: { const: 'b' } } }, then: { required: ['y'] } },
    ],
  },
  'if without then': { type: 'integer', if: { minimum: 10 }, else: { multipleOf: 2 } },
  'hostile names': JSON.parse(
    '{"properties":{"constructor":{"type":"string"},"toString":{"type":"null"}},"required":["toString"],"type":"object"}',
  ),
  'names with a slash': { type: 'object', properties: { 'a/b~c': { type: 'integer' } }, required: ['a/b~c'] },
};

describe('every value conforms at once', () => {
  it.each(Object.entries(CASES))('%s', (_, schema) => {
    const judge = judgeOf({ A: schema });
    const synthesize = compileSynthesizer('t#/A', 'response', contractOf({ A: schema }), { now: NOW });
    for (let seed = 0; seed < 50; seed++) {
      const value = synthesize(seed);
      expect(value).not.toBeUndefined();
      expect(judge(value), JSON.stringify(value)).toBeUndefined();
    }
  });

  it('keeps the members of prototypes as plain data', () => {
    const schema: Schema = JSON.parse(
      '{"properties":{"__proto__":{"const":1},"constructor":{"const":2}},"required":["__proto__","constructor"]}',
    );
    const value = compileSynthesizer('t#/A', 'response', contractOf({ A: schema }), { now: NOW })(1);
    expect(JSON.stringify(value)).toBe('{"__proto__":1,"constructor":2}');
  });
});

describe('what has no instance', () => {
  it.each<[string, Schema]>([
    ['false', false],
    ['two types', { allOf: [{ type: 'string' }, { type: 'integer' }] }],
    ['two constants', { const: 1, enum: [2] }],
    ['bounds', { type: 'integer', minimum: 5, maximum: 4 }],
    ['no integer between', { type: 'integer', exclusiveMinimum: 1, exclusiveMaximum: 2 }],
    ['lengths', { type: 'string', minLength: 5, maxLength: 4 }],
    ['required and closed', { type: 'object', required: ['a'], additionalProperties: false }],
    ['required and forbidden', { type: 'object', required: ['a'], not: { required: ['a'] } }],
    ['more properties than may be', { type: 'object', minProperties: 2, maxProperties: 1 }],
    ['not true', { not: {} }],
    ['more unique items than there are', { type: 'array', items: { enum: [1, 2] }, uniqueItems: true, minItems: 3 }],
    [
      'two contained, room for one',
      { type: 'array', maxItems: 1, contains: { type: 'integer' }, allOf: [{ contains: { type: 'string' } }] },
    ],
    ['no end', { $ref: 't#/B' }],
    ['a cycle of references', { $ref: 't#/C' }],
    ['a billion items', { type: 'array', minItems: 1e9 }],
    ['a billion characters', { type: 'string', minLength: 1e9 }],
  ])('%s: gives nothing, soon', (_, schema) => {
    const contract = contractOf({
      A: schema,
      B: { type: 'object', required: ['b'], properties: { b: { $ref: 't#/B' } } },
      C: { allOf: [{ $ref: 't#/C' }, false] },
    });
    const start = performance.now();
    expect(compileSynthesizer('t#/A', 'response', contract, { now: NOW })(1)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(500);
  });
});
