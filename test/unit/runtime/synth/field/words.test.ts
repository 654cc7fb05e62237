import { expect, test } from 'vitest';
import { singular, wordsOf } from '../../../../../src/runtime/synth/field/words.ts';

test.each([
  ['firstName', 'first name'],
  ['FirstName', 'first name'],
  ['first_name', 'first name'],
  ['first-name', 'first name'],
  ['FIRST_NAME', 'first name'],
  ['first name', 'first name'],
  ['FIRSTNAME', 'firstname'],
  ['userID', 'user id'],
  ['userIDs', 'user ids'],
  ['HTMLUrl', 'html url'],
  ['htmlURLs', 'html urls'],
  ['ipv4Address', 'ipv4 address'],
  ['addressLine2', 'address line2'],
  ['@type', 'type'],
  ['größe', 'größe'],
  ['', ''],
  ['__proto__', 'proto'],
])('%s is %s', (name, words) => {
  expect(wordsOf(name).join(' ')).toBe(words);
});

test.each([
  ['emails', 'email'],
  ['addresses', 'address'],
  ['companies', 'company'],
  ['people', 'person'],
  ['boxes', 'box'],
  ['status', 'status'],
  ['news', 'news'],
  ['series', 'series'],
  ['gas', 'gas'],
])('one of %s is %s', (many, one) => {
  expect(singular(many)).toBe(one);
});
