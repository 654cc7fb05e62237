import { describe, expect, it } from 'vitest';
import { endingsOf, singular, singularWord } from '../../../../src/runtime/names/singular.ts';

describe('the singular of a word', () => {
  it.each([
    'pets pet, emails email, apis api, uris uri, ids id, ips ip, ads ad',
    'categories category, companies company, movies movie, cookies cookie, ties tie',
    'addresses address, boxes box, branches branch, caches cache, sizes size, prices price, heroes hero',
    'statuses status, bonuses bonus, houses house, causes cause, uses use, aliases alias, databases database',
    'menus menu, skus sku, cpus cpu, indices index, matrices matrix, analyses analysis, shelves shelf',
    'people person, children child, women woman, mice mouse, feet foot, criteria criterion',
  ])('%s', (pairs) => {
    for (const pair of pairs.split(', ')) {
      const [many = '', one] = pair.split(' ');
      expect(singularWord(many)).toBe(one);
    }
  });

  it.each([
    'pet status address news series media data alias bias analysis bus lens gas sms dns https os s',
    'campus corpus previous class process business canvas tennis',
  ])('%s: none is a plural', (words) => {
    for (const word of words.split(' ')) expect(singularWord(word)).toBe(word);
  });
});

describe('the singular of a name', () => {
  it.each([
    ['billing-accounts', 'billingaccount'],
    ['movie_series', 'movieseries'],
    ['salesPeople', 'salesperson'],
    ['userIDs', 'userid'],
    ['Pets', 'pet'],
    ['', ''],
  ])('of %s is %s', (name, one) => {
    expect(singular(name)).toBe(one);
  });
});

it('the longest ending comes first', () => {
  expect(endingsOf(['billing', 'owners'])).toEqual(['billingowner', 'owner']);
  expect(endingsOf(['sales', 'people'])).toEqual(['salesperson', 'person']);
});
