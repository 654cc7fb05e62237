import { describe, expect, it } from 'vitest';
import { type Client, clientOf, type Json } from './client.ts';
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
  takes,
  UUID,
} from './contract.ts';

const many = (client: Client, target: string): Promise<readonly Json[]> =>
  client.get(target) as unknown as Promise<readonly Json[]>;

const CONTRACT = contract(
  {
    '/me': { get: answers(ref('User')), patch: takes(object({ 'name?': TEXT }), answers(ref('User'))) },
    '/users': { get: answers(listOf(ref('User')), [query('limit', COUNT)]) },
    '/users/{userId}': { get: answers(ref('User'), [inPath('userId', UUID)]) },
    '/users/{userId}/settings': {
      get: answers(ref('Settings'), [inPath('userId', UUID)]),
      put: takes(ref('Settings'), answers(ref('Settings'), [inPath('userId', UUID)])),
      patch: takes(object({ 'theme?': literals('dark', 'light') }), answers(ref('Settings'), [inPath('userId', UUID)])),
    },
    '/settings': {
      get: answers(ref('Settings')),
      patch: takes(object({ 'theme?': literals('dark', 'light') }), answers(ref('Settings'))),
    },
    '/users/{userId}/profile': { get: answers(object({ userId: UUID, bio: TEXT }), [inPath('userId', UUID)]) },
    '/users/{userId}/manager': { get: answers(ref('User'), [inPath('userId', UUID)]) },
    '/users/{userId}/activate': { post: answers(ref('User'), [inPath('userId', UUID)]) },
    '/stats': { get: answers(object({ users: COUNT, active: COUNT })) },
  },
  {
    User: object({ id: UUID, name: TEXT, active: FLAG, managerId: UUID }),
    Settings: object({ theme: literals('dark', 'light'), language: TEXT, notify: FLAG }),
  },
);

describe('what there is one of', () => {
  it('is one of those that are listed', async () => {
    const client = await clientOf(CONTRACT);
    const users = await many(client, '/users?limit=100');
    const me = await client.get('/me');
    expect(users).toContainEqual(me);
    expect(await client.get(`/users/${me['id']}`)).toEqual(me);
    for (const user of users.slice(0, 6))
      expect(await client.get(`/users/${user['id']}/manager`)).toMatchObject({ id: user['managerId'] });
  });

  it('stays as it is beside what is sent', async () => {
    const client = await clientOf(CONTRACT);
    const me = await client.get('/me');
    expect((await client.send('PATCH /me', { name: 'Sent' })).json).toEqual({ ...me, name: 'Sent' });
    const settings = await client.get('/settings');
    expect((await client.send('PATCH /settings', { theme: 'light' })).json).toEqual({ ...settings, theme: 'light' });
    const [user] = await many(client, '/users');
    const own = await client.get(`/users/${user?.['id']}/settings`);
    expect((await client.send(`PATCH /users/${user?.['id']}/settings`, { theme: 'dark' })).json).toEqual({
      ...own,
      theme: 'dark',
    });
    expect(
      (await client.send(`PUT /users/${user?.['id']}/settings`, { theme: 'dark', language: 'x', notify: true })).json,
    ).toEqual({ theme: 'dark', language: 'x', notify: true });
    expect(await client.get(`/users/${user?.['id']}/profile`)).toMatchObject({ userId: user?.['id'] });
    expect((await client.send(`POST /users/${user?.['id']}/activate`)).json).toEqual(user);
  });
});
