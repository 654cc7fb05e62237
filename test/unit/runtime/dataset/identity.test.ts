import { describe, expect, it } from 'vitest';
import { identityOf, mentionOf, ownIdentityOf } from '../../../../src/runtime/dataset/identity.ts';
import { type Shape, shapeOf } from '../../../../src/runtime/schema/shape.ts';
import { contractOf } from '../synth/judge.ts';

const contract = contractOf({});
const TEXT = shapeOf({ type: 'string' }, contract);
const NUMBER = shapeOf({ type: 'integer' }, contract);
const thing = (...names: readonly string[]): Shape =>
  shapeOf(
    { type: 'object', properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) },
    contract,
  );

describe('what a thing is known by', () => {
  it.each([
    ['petId', 'pet', ['petId', 'id'], 'petId'],
    ['petId', 'pet', ['id', 'name'], 'id'],
    ['pet_id', 'pet', ['name', 'id'], 'id'],
    ['issue_number', 'issue', ['id', 'number'], 'number'],
    ['repo', 'repo', ['id', 'name'], 'name'],
    ['username', 'user', ['id', 'login'], 'login'],
    ['slug', 'post', ['id', 'slug'], 'slug'],
    ['key', 'pet', ['uuid', 'name'], 'uuid'],
    ['criteriaKey', 'criterion', ['id', 'key'], 'key'],
    ['key', 'criterion', ['name', 'criteriaId'], 'criteriaId'],
  ])('behind {%s} is a member of a %s with %j', (name, of, members, identity) => {
    expect(identityOf(thing(...members), { name, shape: TEXT }, of)).toBe(identity);
  });

  it('is none that the parameter cannot be', () => {
    expect(identityOf(thing('title'), { name: 'petId', shape: NUMBER }, 'pet')).toBeUndefined();
    expect(identityOf(thing('name'), { name: 'petId', shape: NUMBER }, 'pet')).toBeUndefined();
  });

  it('is no more than likely where only its name could stand in a path', () => {
    expect(ownIdentityOf(thing('code', 'message'), { name: 'petId', shape: TEXT }, 'pet')).toBeUndefined();
    expect(identityOf(thing('code', 'message'), { name: 'petId', shape: TEXT }, 'pet')).toBe('code');
  });
});

it('a member repeats what the path names around a thing', () => {
  expect(mentionOf(thing('id', 'ownerId'), 'id', 'owner')).toBe('ownerId');
  expect(mentionOf(thing('id', 'owner_id'), 'ownerId', 'owner')).toBe('owner_id');
  expect(mentionOf(thing('id', 'criteriaId'), 'id', 'criterion')).toBe('criteriaId');
  expect(mentionOf(thing('id', 'peopleId', 'personId'), 'id', 'person')).toBe('personId');
  expect(mentionOf(thing('id', 'name'), 'id', 'owner')).toBeUndefined();
});

it('a thing is not known by what nothing but a parameter is around it', () => {
  expect(mentionOf(thing('id', 'name'), 'tenant', '')).toBeUndefined();
  expect(mentionOf(thing('id', 'name'), 'id', '')).toBeUndefined();
  expect(mentionOf(thing('id', 'tenantId'), 'tenant', '')).toBe('tenantId');
});
