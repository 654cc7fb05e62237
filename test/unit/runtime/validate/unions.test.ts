import { describe, expect, test } from 'vitest';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { check, errors, ref } from './lookup.ts';

const kind = (name: string, property: string): Schema => ({
  type: 'object',
  required: ['kind', property],
  properties: { kind: { const: name }, [property]: { type: 'boolean' } },
});
const PETS = { Cat: kind('cat', 'meows'), Dog: kind('dog', 'barks') };
const pets: Schema = { oneOf: [{ $ref: ref('Cat') }, { $ref: ref('Dog') }] };
const told: Schema = {
  ...pets,
  discriminator: { propertyName: 'kind', mapping: { cat: ref('Cat'), dog: ref('Dog') } },
};

describe('with a discriminator, only the branch that the value names is reported', () => {
  test.each([
    [{ kind: 'cat' }, ['required: must have the property "meows"']],
    [{ kind: 'dog', barks: 1 }, ['/barks type: must be a boolean, not the number 1']],
    [{ kind: 'dgo' }, ['/kind discriminator: must be one of "cat" or "dog", not the string "dgo"']],
    [
      { kind: 'doge' },
      ['/kind discriminator: must be one of "cat" or "dog", not the string "doge"; did you mean "dog"?'],
    ],
    [{ meows: true }, ['discriminator: must have the property "kind", which names the kind: "cat" or "dog"']],
    [7, ['oneOf: must be an object, not the number 7']],
  ])('%j', (value, expected) => {
    expect(errors({ S: told, ...PETS }, value)).toEqual(expected);
  });

  test('`defaultMapping` stands in for a name that is missing', () => {
    const discriminator = { propertyName: 'kind', mapping: {}, defaultMapping: ref('Dog') };
    expect(errors({ S: { ...pets, discriminator }, ...PETS }, {})).toEqual([
      'required: must have the property "kind"',
      'required: must have the property "barks"',
    ]);
  });
});

describe('without one, the closest branch is reported', () => {
  test.each<[string, Schema, unknown, readonly string[]]>([
    ['a literal that matches tells the kind', pets, { kind: 'dog' }, ['required: must have the property "barks"']],
    ['no literal matches', pets, { kind: 'cow' }, ['/kind const: must be one of "cat", "dog"']],
    [
      'another type is out',
      { anyOf: [{ type: 'string' }, { type: 'object', required: ['a'] }] },
      {},
      ['required: must have the property "a"'],
    ],
    [
      'every type is out',
      { anyOf: [{ type: 'string' }, { type: 'integer' }] },
      null,
      ['anyOf: must be a string or an integer, not null'],
    ],
    [
      'every literal is out',
      { anyOf: [{ enum: ['a', 'b'] }, { const: 'c' }] },
      'd',
      ['anyOf: must be one of "a", "b" or "c", not the string "d"'],
    ],
    [
      'nullable',
      { anyOf: [{ type: 'null' }, { type: 'string', minLength: 2 }] },
      'x',
      ['minLength: must be at least 2 characters long, not 1'],
    ],
    [
      'what is wrong deep inside says that the rest fits',
      { anyOf: [{ required: ['x'] }, { required: ['items'], properties: { items: { items: { type: 'integer' } } } }] },
      { items: ['a'] },
      ['/items/0 type: must be an integer, not the string "a"'],
    ],
    [
      'fewer unknown properties',
      {
        oneOf: [
          { properties: { a: {}, b: {}, c: { type: 'string' } }, additionalProperties: false },
          { properties: { d: {} }, additionalProperties: false },
        ],
      },
      { a: 1, b: 2, c: 3 },
      ['/c type: must be a string, not the number 3'],
    ],
    [
      'several match',
      { oneOf: [{ type: 'integer' }, { $ref: ref('N') }] },
      1,
      ['oneOf: must match exactly one schema, but matches schema 1 and N'],
    ],
  ])('%s', (_, schema, value, expected) => {
    expect(errors({ S: schema, N: { type: 'number' }, ...PETS }, value)).toEqual(expected);
  });
});

describe('one error for each root cause', () => {
  test('a wrong type is all that is said of a value', () => {
    const schema: Schema = { allOf: [{ type: 'string', format: 'date' }, { enum: ['a'] }, { type: 'string' }] };
    expect(errors({ S: schema }, 7)).toEqual(['type: must be a string, not the number 7']);
  });
  test('what two branches ask for is said once', () => {
    expect(
      errors({ S: { allOf: [{ required: ['a'] }, { $ref: ref('T') }] }, T: { required: ['a'] } }, {}),
    ).toHaveLength(1);
  });
  test('a message that is wrong everywhere is cut short', () => {
    expect(errors({ S: { items: { type: 'string' } } }, Array(100_000).fill(1))).toHaveLength(20);
  });
  test('the last of many items is found', () => {
    const items = [...Array(50_000).fill({ a: 'x' }), { a: 1 }];
    expect(errors({ S: { items: { $ref: ref('T') } }, T: { properties: { a: { type: 'string' } } } }, items)).toEqual([
      '/50000/a type: must be a string, not the number 1',
    ]);
  });
});

test('the rule in the contract is named through references', () => {
  const schemas: Record<string, Schema> = {
    S: { properties: { pet: { allOf: [{ $ref: ref('Pet') }] } } },
    Pet: { properties: { 'a/b': { items: { oneOf: [{ type: 'string' }, { $ref: ref('Tag') }] } } } },
    Tag: { required: ['name'], type: 'object' },
  };
  expect(check(schemas, { pet: { 'a/b': [{}] } })?.[0]?.contract).toBe('c#/Tag/required');
  expect(check(schemas, { pet: { 'a/b': [1] } })?.[0]).toMatchObject({
    pointer: '/pet/a~1b/0',
    contract: 'c#/Pet/properties/a~1b/items/oneOf',
  });
});
