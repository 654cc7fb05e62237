import { describe, expect, it, test } from 'vitest';
import { wordsOf } from '../../../../../src/runtime/names/words.ts';
import { meaningOf } from '../../../../../src/runtime/synth/field/meaning.ts';
import { ownerOf } from '../../../../../src/runtime/synth/field/owner.ts';
import { OWNERS } from '../../../../../src/runtime/synth/field/table/owner.ts';

describe('a text is of the kind that its name tells', () => {
  test.each([
    ['firstName FIRST_NAME first-name firstname customerFirstName', 'firstName'],
    ['email e_mail eMail EMAIL user_email emailAddress emails', 'email'],
    ['billing_postal_code zip ZIP zipCode zipcode postcode', 'postalCode'],
    ['city CityName hometown', 'city'],
    ['countryCode country_code', 'countryCode'],
    ['created_at createdAt CreatedAt creationDate dateCreated', 'created'],
    ['updatedAt lastModified last_modified_date', 'updated'],
    ['dueDate deadline', 'due'],
    ['addressLine1 address_1 street1', 'streetAddress'],
    ['addressLine2 address_2', 'secondaryAddress'],
    ['phone phoneNumber mobile homePhone fax', 'phone'],
    ['avatar avatarUrl avatar_url profilePicture', 'avatarUrl'],
    ['sku SKU productSku', 'sku'],
    ['iban IBAN', 'iban'],
    ['userAgent user_agent', 'userAgent'],
    ['time_zone timezone tz', 'timeZone'],
    ['locale', 'locale'],
    ['slug', 'slug'],
    ['url html_url following_url repos_url members_url', 'url'],
    ['title', 'title'],
    ['hash', 'hash'],
    ['status', 'status'],
    ['description', 'paragraph'],
    ['currency currencyCode', 'currency'],
    ['ownerId owner_id id _id ids', 'id'],
  ])('%s', (names, kind) => {
    for (const name of names.split(' ')) expect(meaningOf(name, 'text', undefined), name).toBe(kind);
  });

  it('says nothing of words that no table knows', () => {
    for (const name of ['foo', 'xyz', '', 'constructor', '__proto__', 'toString', 'valueOf'])
      expect(meaningOf(name, 'text', undefined), name).toBeUndefined();
  });
});

test.each([
  ['views', 'text', undefined],
  ['views', 'number', 'count'],
  ['available', 'flag', 'likely'],
  ['available', 'number', 'capacity'],
  ['isDeleted', 'flag', 'unlikely'],
  ['price', 'text', 'price'],
  ['createdAt', 'number', 'created'],
  ['size', 'number', 'bytes'],
] as const)('%s as a %s', (name, nature, kind) => {
  if (kind !== undefined) expect(meaningOf(name, nature, undefined)).toBe(kind);
});

describe('a plain name means what it does for its owner', () => {
  test.each([
    ['User', 'name', 'fullName'],
    ['simple-user', 'name', 'fullName'],
    ['CreateCustomerRequest', 'name', 'fullName'],
    ['Company', 'name', 'companyName'],
    ['Product', 'name', 'productName'],
    ['OrderItem', 'name', 'productName'],
    ['City', 'name', 'city'],
    ['Pet', 'name', 'petName'],
    ['nullable-repository', 'name', 'repositoryName'],
    ['Repository', 'full_name', 'repositoryFullName'],
    ['Document', 'name', 'fileName'],
    ['Media', 'name', 'fileName'],
    ['Project', 'name', 'appName'],
    ['Workspace', 'displayName', 'appName'],
    ['Gizmo', 'name', 'thingName'],
    ['Employee', 'title', 'jobTitle'],
    ['Book', 'title', 'bookTitle'],
    ['Order', 'number', 'orderNumber'],
    ['Country', 'code', 'countryCode'],
    ['Problem', 'detail', 'errorMessage'],
  ])('%s.%s', (owner, name, kind) => {
    expect(meaningOf(name, 'text', ownerOf(wordsOf(owner)))).toBe(kind);
  });

  it.each([
    ['companyName', 'companyName'],
    ['productTitle', 'productName'],
    ['customer_name', 'fullName'],
    ['projectDisplayName', 'appName'],
    ['gizmoName', 'thingName'],
  ])('%s names its owner itself', (name, kind) => {
    expect(meaningOf(name, 'text', 'person')).toBe(kind);
  });
});

it('knows each owner by all of its nouns', () => {
  for (const [owner, { nouns }] of Object.entries(OWNERS)) {
    const first = nouns.split(',')[0] ?? '';
    expect(ownerOf(first.trim().split(' ')), first).toBe(owner);
  }
});
