import { describe, expect, it } from 'vitest';
import { endingsOf, roleOf, singular, wordsOf } from '../../../../src/runtime/dataset/names.ts';

describe('the singular of a collection', () => {
  it.each([
    ['pets', 'pet'],
    ['categories', 'category'],
    ['addresses', 'address'],
    ['boxes', 'box'],
    ['people', 'person'],
    ['statuses', 'status'],
    ['status', 'status'],
    ['news', 'new'],
    ['billing-accounts', 'billingaccount'],
    ['movie_series', 'movieseries'],
  ])('of %s is %s', (plural, one) => {
    expect(singular(plural)).toBe(one);
  });
});

describe('the role of a member that names another thing', () => {
  it.each([
    ['ownerId', ['owner'], false],
    ['owner_id', ['owner'], false],
    ['owner-id', ['owner'], false],
    ['ownerID', ['owner'], false],
    ['ownerUuid', ['owner'], false],
    ['billingOwnerIds', ['billing', 'owner'], true],
  ])('of %s', (name, words, many) => {
    expect(roleOf(name)).toEqual({ words, many });
  });

  it.each(['id', 'paid', 'ids', 'grid', 'valid'])('%s has none', (name) => {
    expect(roleOf(name)).toBeUndefined();
  });
});

it('words are found in every spelling', () => {
  for (const name of ['createdByUser', 'created_by_user', 'created-by-user', 'CreatedByUser'])
    expect(wordsOf(name)).toEqual(['created', 'by', 'user']);
  expect(wordsOf('HTTPServerID')).toEqual(['http', 'server', 'id']);
});

it('the longest ending comes first', () => {
  expect(endingsOf(['billing', 'owner'])).toEqual(['billingowner', 'owner']);
});
