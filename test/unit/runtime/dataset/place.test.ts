import { describe, expect, it } from 'vitest';
import { listPlace, memberSchema, thingPlace } from '../../../../src/runtime/dataset/place.ts';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { contractOf } from '../synth/judge.ts';

const PET: Schema = { type: 'object', properties: { id: { type: 'integer' }, name: { type: 'string' } } };
const PETS: Schema = { type: 'array', items: { $ref: 't#/Pet' } };
const wrap = (members: Readonly<Record<string, Schema>>): Schema => ({ type: 'object', properties: members });

/** Where the pets stand in an answer. */
function pathOfList(answer: Schema): readonly string[] | undefined {
  return listPlace('t#/Answer', 'pet', contractOf({ Answer: answer, Pet: PET }))?.path;
}

describe('the list that an answer is about', () => {
  it.each<[string, Schema, readonly string[]]>([
    ['is the answer', PETS, []],
    ['is called like its things', wrap({ tags: PETS, pets: PETS }), ['pets']],
    ['is called as lists are', wrap({ errors: PETS, results: PETS }), ['results']],
    ['is wrapped twice', wrap({ data: wrap({ items: PETS }) }), ['data', 'items']],
    ['is the only one in what wraps', wrap({ _embedded: wrap({ petModelList: PETS }) }), ['_embedded', 'petModelList']],
  ])('%s', (_, answer, path) => {
    expect(pathOfList(answer)).toEqual(path);
  });

  it('is none where a thing has lists of its own', () => {
    expect(pathOfList(wrap({ name: { type: 'string' }, visits: PETS }))).toBeUndefined();
  });

  it('is called like the schema of its items, whatever the path is', () => {
    const contract = contractOf({ Answer: wrap({ pets: PETS }), Pet: PET });
    expect(listPlace('t#/Answer', 'batch', contract)).toEqual({ path: ['pets'], schema: 't#/Pet' });
  });
});

it('the thing that an answer is about is the answer, or what it wraps', () => {
  const contract = contractOf({ Answer: wrap({ code: { type: 'integer' }, data: { $ref: 't#/Pet' } }), Pet: PET });
  const hasId = (shape: { readonly propertyNames: readonly string[] }): boolean => shape.propertyNames.includes('id');
  expect(thingPlace('t#/Pet', 'pet', hasId, contract)).toEqual({ path: [], schema: 't#/Pet' });
  expect(thingPlace('t#/Answer', 'pet', hasId, contract)).toEqual({ path: ['data'], schema: 't#/Pet' });
});

it('a member is found through references', () => {
  const contract = contractOf({ Answer: { allOf: [{ $ref: 't#/Pet' }] }, Pet: PET });
  expect(memberSchema('t#/Answer', 'name', contract)).toBe('t#/Pet/properties/name');
  expect(memberSchema('t#/Answer', 'age', contract)).toBeUndefined();
});
