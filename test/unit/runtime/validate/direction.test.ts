import { describe, expect, test } from 'vitest';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { errors, ref } from './lookup.ts';

const id: Schema = { type: 'integer', readOnly: true };
const password: Schema = { type: 'string', writeOnly: true };
const both = { S: { required: ['id', 'password', 'name'], properties: { id, password, name: {} } } };

describe('hidden properties are not demanded', () => {
  test('a request needs no readOnly property', () => {
    expect(errors(both, { password: 'x', name: 1 }, 'request')).toEqual([]);
    expect(errors(both, { id: 1, name: 1 }, 'request')).toEqual(['required: must have the property "password"']);
  });
  test('a response needs no writeOnly property', () => {
    expect(errors(both, { id: 1, name: 1 }, 'response')).toEqual([]);
    expect(errors(both, { password: 'x', name: 1 }, 'response')).toEqual(['required: must have the property "id"']);
  });
  test('one that is sent is judged by its schema', () => {
    expect(errors(both, { id: 1, password: 'x', name: 1 }, 'request')).toEqual([]);
    expect(errors(both, { id: 'x', password: 'x', name: 1 }, 'request')).toHaveLength(1);
  });

  test.each<[string, Record<string, Schema>]>([
    ['required in another branch', { S: { allOf: [{ required: ['id'] }, { properties: { id } }] } }],
    ['required beside a reference', { S: { $ref: ref('T'), required: ['id'] }, T: { properties: { id } } }],
    ['required in the referenced schema', { S: { $ref: ref('T'), properties: { id } }, T: { required: ['id'] } }],
    [
      'required far down',
      {
        S: { allOf: [{ properties: { id } }, { $ref: ref('T') }] },
        T: { allOf: [{ $ref: ref('U') }] },
        U: { required: ['id'] },
      },
    ],
    ['required in a branch', { S: { properties: { id }, anyOf: [{ required: ['id'] }, { required: ['no'] }] } }],
    ['declared in a branch', { S: { required: ['id'], oneOf: [{ properties: { id } }, { required: ['no'] }] } }],
    ['hidden through a reference', { S: { required: ['id'], properties: { id: { $ref: ref('Id') } } }, Id: id }],
    ['hidden through allOf', { S: { required: ['id'], properties: { id: { allOf: [{ $ref: ref('Id') }] } } }, Id: id }],
    ['dependentRequired', { S: { properties: { id }, dependentRequired: { a: ['id'] } } }],
    ['in items', { S: { properties: { list: { items: { required: ['id'], properties: { id } } } } } }],
    ['a cycle', { S: { required: ['id'], properties: { id, next: { $ref: ref('S') } } } }],
  ])('%s', (_, components) => {
    const value = { a: 1, list: [{}], next: {} };
    expect(errors(components, value, 'request')).toEqual([]);
    expect(errors(components, value, 'response')).not.toEqual([]);
  });

  test('a shared schema is relaxed only where it is used with the property hidden', () => {
    const components: Record<string, Schema> = {
      S: {
        properties: { relaxed: { allOf: [{ $ref: ref('T') }, { properties: { id } }] }, plain: { $ref: ref('T') } },
      },
      T: { required: ['id'] },
    };
    expect(errors(components, { relaxed: {} }, 'request')).toEqual([]);
    expect(errors(components, { plain: {} }, 'request')).toEqual(['/plain required: must have the property "id"']);
  });

  test('under `not` the contract is taken at its word', () => {
    expect(errors({ S: { properties: { id }, not: { required: ['id'] } } }, {}, 'request')).toEqual([]);
    expect(errors({ S: { properties: { id }, not: { required: ['id'] } } }, { id: 1 }, 'request')).toHaveLength(1);
  });

  test('branches that only a hidden property tells apart may both match', () => {
    const branch = (name: string): Schema => ({ required: ['id', 'name'], properties: { id, name: {}, [name]: {} } });
    const components = { S: { oneOf: [branch('a'), branch('b')] } };
    expect(errors(components, { name: 1 }, 'request')).toEqual([]);
    expect(errors(components, {}, 'request')).toEqual(['required: must have the property "name"']);
  });
});
