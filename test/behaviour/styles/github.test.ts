import { describe, expect, it } from 'vitest';
import { clientOf, expectDistinct, itemsAt, type Json } from './client.ts';
import { answers, COUNT, contract, inPath, listOf, literals, object, query, ref, TEXT, takes } from './contract.ts';

const ways = [query('per_page', { type: 'integer', default: 30 }), query('page', { type: 'integer', default: 1 })];
const owner = inPath('owner');
const repo = inPath('repo');
const many = (name: string, ...parameters: readonly Json[]): Json =>
  answers(listOf(ref(name)), [...parameters, ...ways], 200, { Link: { schema: TEXT } });

const GITHUB = contract(
  {
    '/user': { get: answers(ref('user')) },
    '/users': { get: many('user', query('since', COUNT)) },
    '/users/{username}': { get: answers(ref('user'), [inPath('username')]) },
    '/users/{username}/repos': { get: many('minimal-repository', inPath('username')) },
    '/repos/{owner}/{repo}': {
      get: answers(ref('repository'), [owner, repo]),
      patch: takes(object({ 'description?': TEXT }), answers(ref('repository'), [owner, repo])),
    },
    '/repos/{owner}/{repo}/issues': {
      get: many(
        'issue',
        owner,
        repo,
        query('state', literals('open', 'closed', 'all')),
        query('sort', literals('created', 'updated')),
        query('direction', literals('asc', 'desc')),
      ),
      post: takes(object({ title: TEXT }), answers(ref('issue'), [owner, repo], 201)),
    },
    '/repos/{owner}/{repo}/issues/{issue_number}': {
      get: answers(ref('issue'), [owner, repo, inPath('issue_number', COUNT)]),
    },
    '/repos/{owner}/{repo}/issues/{issue_number}/comments': {
      get: many('comment', owner, repo, inPath('issue_number', COUNT)),
    },
    '/search/users': {
      get: answers(
        object({ total_count: COUNT, incomplete_results: { type: 'boolean' }, items: listOf(ref('user')) }),
        [query('q'), ...ways],
      ),
    },
  },
  {
    user: object({ login: TEXT, id: COUNT, type: TEXT, site_admin: { type: 'boolean' } }),
    'minimal-repository': object({
      id: COUNT,
      name: TEXT,
      full_name: TEXT,
      owner: ref('user'),
      private: { type: 'boolean' },
    }),
    repository: object({
      id: COUNT,
      name: TEXT,
      full_name: TEXT,
      owner: ref('user'),
      private: { type: 'boolean' },
      stargazers_count: COUNT,
      'description?': { type: ['string', 'null'] },
    }),
    issue: object({
      id: COUNT,
      number: COUNT,
      title: TEXT,
      state: literals('open', 'closed'),
      user: ref('user'),
      created_at: { type: 'string', format: 'date-time' },
      updated_at: { type: 'string', format: 'date-time' },
    }),
    comment: object({ id: COUNT, body: TEXT, user: ref('user') }),
  },
);

const listed = async (client: Awaited<ReturnType<typeof clientOf>>, target: string): Promise<readonly Json[]> =>
  (await client.get(target)) as unknown as Json[];

describe('the style of GitHub', () => {
  it('leads from page to page by the Link field', async () => {
    const client = await clientOf(GITHUB);
    for (const first of ['/users?per_page=15', '/repos/octo/cat/issues?per_page=20']) {
      const found: Json[] = [];
      for (let target: string | undefined = first; target !== undefined; ) {
        const { json, headers } = await client.send(`GET ${target}`);
        found.push(...(json as unknown as Json[]));
        target = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
      }
      expectDistinct(
        found.map(({ id }) => id),
        50,
      );
    }
  });

  it('knows users by their login', async () => {
    const client = await clientOf(GITHUB);
    const users = await listed(client, '/users?per_page=100');
    for (const user of users.slice(0, 10)) expect(await client.get(`/users/${user['login']}`)).toEqual(user);
    expect(users).toContainEqual(await client.get('/user'));
    const found = await client.get('/search/users?q=x&per_page=100');
    expect(found['total_count']).toBe(itemsAt(found, 'items').length);
    for (const user of itemsAt(found, 'items')) expect(users).toContainEqual(user);
    const issues = await listed(client, '/repos/octo/cat/issues');
    for (const { user } of issues) expect(users).toContainEqual(user);
  });

  it('keeps apart the issues of repositories, and knows them by their number', async () => {
    const client = await clientOf(GITHUB);
    const issues = await listed(client, '/repos/octo/cat/issues?per_page=100');
    for (const issue of issues.slice(0, 10))
      expect(await client.get(`/repos/octo/cat/issues/${issue['number']}`)).toEqual(issue);
    expect(await listed(client, '/repos/octo/dog/issues?per_page=100')).not.toEqual(issues);
    expect(await listed(client, '/repos/octo/cat/issues?per_page=100&state=closed')).toEqual(
      issues.filter(({ state }) => state === 'closed'),
    );
    expect(await listed(client, '/repos/octo/cat/issues?per_page=100&state=all')).toEqual(issues);
    const created = (await listed(client, '/repos/octo/cat/issues?per_page=100&sort=created&direction=desc')).map(
      (issue) => String(issue['created_at']),
    );
    expect(created).toEqual(created.toSorted().reverse());
    expect((await client.send('POST /repos/octo/cat/issues', { title: 'Sent' })).json).toMatchObject({
      title: 'Sent',
      number: expect.any(Number),
    });
  });

  it('tells the owner and the name of the path', async () => {
    const client = await clientOf(GITHUB);
    const [user] = await listed(client, '/users');
    const repository = await client.get(`/repos/${user?.['login']}/cat`);
    expect(repository).toMatchObject({ name: 'cat' });
    expect(repository['owner']).toEqual(user);
    expect((await client.send(`PATCH /repos/${user?.['login']}/cat`, { description: 'Sent' })).json).toEqual({
      ...repository,
      description: 'Sent',
    });
    for (const own of await listed(client, `/users/${user?.['login']}/repos`)) expect(own['owner']).toEqual(user);
  });
});
