import { expect, it, test } from 'vitest';
import { normal, wordsOf } from '../../../../src/runtime/names/words.ts';

test.each([
  ['firstName', 'first name'],
  ['FirstName', 'first name'],
  ['first_name', 'first name'],
  ['first-name', 'first name'],
  ['FIRST_NAME', 'first name'],
  ['first name', 'first name'],
  ['FIRSTNAME', 'firstname'],
  ['createdByUser', 'created by user'],
  ['userID', 'user id'],
  ['userIDs', 'user ids'],
  ['HTMLUrl', 'html url'],
  ['htmlURLs', 'html urls'],
  ['HTTPServerID', 'http server id'],
  ['ipv4Address', 'ipv4 address'],
  ['addressLine2', 'address line2'],
  ['@type', 'type'],
  ['größe', 'größe'],
  ['', ''],
  ['__proto__', 'proto'],
])('%s is %s', (name, words) => {
  expect(wordsOf(name).join(' ')).toBe(words);
});

it.each(['petId', 'pet_ids', 'OAuth2Client', 'userIDs', 'Größe²', '商品Id'])(
  'the words of %s are all that there is to it',
  (name) => {
    expect(wordsOf(name).join('')).toBe(normal(name));
  },
);

it('what a long name ends with is read', () => {
  expect(wordsOf(`${'com.example.'.repeat(20)}PetOwner`).slice(-2)).toEqual(['pet', 'owner']);
});
