import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { shapeOf } from '../../../../src/runtime/schema/shape.ts';
import { lookup, ref } from '../validate/lookup.ts';

describe('the types of a property', () => {
  const integer: Schema = { type: 'integer' };
  const string: Schema = { type: 'string' };
  it.each<[string, Schema, string, readonly string[] | undefined]>([
    ['by name', { properties: { a: integer }, additionalProperties: string }, 'a', ['integer']],
    ['by pattern', { patternProperties: { '^n': integer }, additionalProperties: string }, 'n1', ['integer']],
    ['by several patterns', { patternProperties: { '^n': integer, '1$': string } }, 'n1', ['integer', 'string']],
    [
      'by name and pattern',
      { properties: { n: integer }, patternProperties: { n: string } },
      'n',
      ['integer', 'string'],
    ],
    ['by no pattern', { patternProperties: { '^n': integer } }, 'x', undefined],
    ['besides names', { properties: { a: integer }, additionalProperties: string }, 'b', ['string']],
    ['unevaluated', { allOf: [{ properties: { a: integer } }], unevaluatedProperties: string }, 'b', ['string']],
    ['named in a part', { allOf: [{ properties: { a: integer } }], unevaluatedProperties: string }, 'a', ['integer']],
    ['through a circle', { properties: { a: { $ref: ref('A') } } }, 'a', ['integer', 'string']],
  ])('%s', (_, schema, name, types) => {
    const contract = lookup({ A: { type: ['integer', 'string'], anyOf: [{ $ref: ref('A') }, integer] } });
    const property = shapeOf(schema, contract).property(name);
    expect(property && [...property.types]).toEqual(types);
  });

  it('is one Shape for all names that match alike', () => {
    const shape = shapeOf({ patternProperties: { n: integer, '1': string } }, lookup({}));
    expect(shape.property('n1')).toBe(shape.property('1n'));
  });

  it('does not hang on a name and a pattern that take exponential time', () => {
    const shape = shapeOf({ patternProperties: { '^(a+)+$': integer } }, lookup({}));
    expect(shape.property(`${'a'.repeat(10_000)}!`)?.types).toEqual(new Set(['integer']));
  });
});
