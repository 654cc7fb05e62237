import { describe, expect, it } from 'vitest';
import { clientOf, expectDistinct, itemsAt, type Json, pagesOf, withQuery } from './client.ts';
import { answers, COUNT, contract, FLAG, inPath, listOf, object, query, ref, TEXT, TIME, takes } from './contract.ts';

const found = (name: string): Json =>
  object({
    schemas: listOf(TEXT),
    totalResults: COUNT,
    startIndex: COUNT,
    itemsPerPage: COUNT,
    Resources: listOf(ref(name)),
  });
const ways = [
  query('startIndex', { type: 'integer', minimum: 1, default: 1 }),
  query('count', COUNT),
  query('filter'),
  query('sortBy'),
  query('sortOrder', { type: 'string', enum: ['ascending', 'descending'] }),
];
const meta = object({ resourceType: TEXT, created: TIME, lastModified: TIME });

const SCIM = contract(
  {
    '/scim/v2/Users': { get: answers(found('User'), ways), post: takes(ref('NewUser'), answers(ref('User'), [], 201)) },
    '/scim/v2/Users/{id}': {
      get: answers(ref('User'), [inPath('id')]),
      put: takes(ref('NewUser'), answers(ref('User'), [inPath('id')])),
    },
    '/scim/v2/Groups': { get: answers(found('Group'), ways) },
    '/scim/v2/Groups/{id}': { get: answers(ref('Group'), [inPath('id')]) },
    '/scim/v2/Me': { get: answers(ref('User')) },
  },
  {
    User: object({
      schemas: listOf(TEXT),
      id: { ...TEXT, readOnly: true },
      userName: TEXT,
      active: FLAG,
      'name?': object({ givenName: TEXT, familyName: TEXT }),
      meta: { ...meta, readOnly: true },
    }),
    NewUser: object({ userName: TEXT, active: FLAG, 'name?': object({ givenName: TEXT, familyName: TEXT }) }),
    Group: object({ id: TEXT, displayName: TEXT, 'members?': listOf(object({ value: TEXT, '$ref?': TEXT })) }),
  },
);

describe('the style of SCIM', () => {
  it('counts places from one', async () => {
    const client = await clientOf(SCIM);
    const pages = await pagesOf(
      client,
      '/scim/v2/Users?count=20',
      ({ startIndex, itemsPerPage, totalResults }, target) => {
        const next = Number(startIndex) + Number(itemsPerPage);
        return next > Number(totalResults) ? undefined : withQuery(target, 'startIndex', next);
      },
    );
    expect(pages).toHaveLength(3);
    expectDistinct(
      pages.flatMap((page) => itemsAt(page, 'Resources').map(({ id }) => id)),
      50,
    );
    for (const page of pages) expect(page['itemsPerPage']).toBe(itemsAt(page, 'Resources').length);
  });

  it('has the same users everywhere, sorted as asked for', async () => {
    const client = await clientOf(SCIM);
    const users = itemsAt(
      await client.get('/scim/v2/Users?count=50&sortBy=userName&sortOrder=descending'),
      'Resources',
    );
    const names = users.map(({ userName }) => String(userName));
    expect(names).toEqual(names.toSorted().reverse());
    for (const user of users.slice(0, 5)) expect(await client.get(`/scim/v2/Users/${user['id']}`)).toEqual(user);
    expect(users).toContainEqual(await client.get('/scim/v2/Me'));
    const before = await client.get('/scim/v2/Users/7');
    const sent = { userName: 'zed', active: false };
    expect((await client.send('PUT /scim/v2/Users/7', sent)).json).toEqual({ ...before, ...sent });
    expect((await client.send('POST /scim/v2/Users', sent)).json).toMatchObject(sent);
  });

  it('filters by the plainest comparison', async () => {
    const client = await clientOf(SCIM);
    const users = itemsAt(await client.get('/scim/v2/Users?count=50'), 'Resources');
    for (const active of [true, false]) {
      const target = withQuery('/scim/v2/Users?count=50', 'filter', `active eq ${active}`);
      const chosen = users.filter((user) => user['active'] === active);
      expect(await client.get(target)).toMatchObject({ totalResults: chosen.length, Resources: chosen });
    }
  });
});
