import { describe, expect, it } from 'vitest';
import { clientOf, expectDistinct, itemsAt, type Json, pagesOf, withQuery } from './client.ts';
import {
  answers,
  COUNT,
  contract,
  FLAG,
  inPath,
  listOf,
  literals,
  object,
  query,
  ref,
  TEXT,
  TIME,
  UUID,
} from './contract.ts';

const values = (name: string): Json =>
  object({ '@odata.context?': TEXT, '@odata.count?': COUNT, value: listOf(ref(name)), '@odata.nextLink?': TEXT });
const ways = [
  query('$top', COUNT),
  query('$skip', COUNT),
  query('$orderby'),
  query('$filter'),
  query('$select'),
  query('$count', FLAG),
];

const ODATA = contract(
  {
    '/Products': { get: answers(values('Product'), ways) },
    '/Products({key})': { get: answers(ref('Product'), [inPath('key', UUID)]) },
    '/users': { get: answers(values('user'), ways) },
    '/users/{user-id}': { get: answers(ref('user'), [inPath('user-id')]) },
    '/users/{user-id}/messages': { get: answers(values('message'), [inPath('user-id'), ...ways]) },
    '/users/{user-id}/messages/{message-id}': {
      get: answers(ref('message'), [inPath('user-id'), inPath('message-id')]),
    },
  },
  {
    Product: object({
      ID: UUID,
      Name: TEXT,
      Price: { type: 'number' },
      Status: literals('Active', 'Retired'),
      ReleasedOn: TIME,
    }),
    entity: object({ 'id?': TEXT }),
    user: {
      allOf: [
        ref('entity'),
        object({ displayName: TEXT, accountEnabled: FLAG, 'mail?': { type: ['string', 'null'] } }),
      ],
    },
    message: {
      allOf: [
        ref('entity'),
        object({ subject: TEXT, importance: literals('low', 'normal', 'high'), receivedDateTime: TIME }),
      ],
    },
  },
);

describe('the style of OData', () => {
  it('leads from page to page', async () => {
    const client = await clientOf(ODATA);
    const pages = await pagesOf(client, '/Products?$top=11&$count=true', (page) => page['@odata.nextLink']);
    expectDistinct(
      pages.flatMap((page) => itemsAt(page, 'value').map(({ ID }) => ID)),
      50,
    );
    for (const page of pages) expect(page['@odata.count']).toBe(50);
    const users = await pagesOf(client, '/users?$top=25', (page) => page['@odata.nextLink']);
    expectDistinct(
      users.flatMap((page) => itemsAt(page, 'value').map(({ id }) => id)),
      50,
    );
  });

  it('has the same things behind their keys', async () => {
    const client = await clientOf(ODATA);
    for (const product of itemsAt(await client.get('/Products?$top=5'), 'value'))
      expect(await client.get(`/Products(${product['ID']})`)).toEqual(product);
    for (const user of itemsAt(await client.get('/users?$top=5'), 'value')) {
      expect(await client.get(`/users/${user['id']}`)).toEqual(user);
      for (const message of itemsAt(await client.get(`/users/${user['id']}/messages?$top=3`), 'value'))
        expect(await client.get(`/users/${user['id']}/messages/${message['id']}`)).toEqual(message);
    }
  });

  it('sorts, selects and filters by the plainest comparisons', async () => {
    const client = await clientOf(ODATA);
    const all = itemsAt(await client.get('/Products?$top=100'), 'value');
    const prices = itemsAt(await client.get('/Products?$top=100&$orderby=Price desc'), 'value').map(({ Price }) =>
      Number(Price),
    );
    expect(prices).toEqual(prices.toSorted((a, b) => b - a));
    const retired = itemsAt(
      await client.get(withQuery('/Products?$top=100', '$filter', "Status eq 'Retired'")),
      'value',
    );
    expect(retired).toEqual(all.filter(({ Status }) => Status === 'Retired'));
    const [user] = itemsAt(await client.get('/users?$top=1&$select=displayName'), 'value');
    expect(Object.keys(user ?? {})).not.toContain('mail');
  });
});
