import { describe, expect, it } from 'vitest';
import { clientOf, expectDistinct, itemsAt, type Json, ORIGIN, pagesOf } from './client.ts';
import { answers, COUNT, contract, inPath, listOf, literals, object, query, ref, TEXT, takes } from './contract.ts';

const orNull = (schema: Json): Json => ({ ...schema, type: [schema['type'], 'null'] });
const pageOf = (name: string): Json =>
  object({
    data: listOf(ref(name)),
    links: object({ first: orNull(TEXT), last: orNull(TEXT), prev: orNull(TEXT), next: orNull(TEXT) }),
    meta: object({
      ...{
        current_page: COUNT,
        from: orNull(COUNT),
        last_page: COUNT,
        per_page: COUNT,
        to: orNull(COUNT),
        total: COUNT,
      },
      links: listOf(object({ url: orNull(TEXT), label: TEXT, active: { type: 'boolean' } })),
      path: TEXT,
    }),
  });
/** A LengthAwarePaginator as it is, without a resource around. */
const bare = (name: string): Json =>
  object({
    ...{
      current_page: COUNT,
      data: listOf(ref(name)),
      first_page_url: TEXT,
      from: orNull(COUNT),
      last_page: COUNT,
      last_page_url: TEXT,
    },
    ...{
      next_page_url: orNull(TEXT),
      path: TEXT,
      per_page: COUNT,
      prev_page_url: orNull(TEXT),
      to: orNull(COUNT),
      total: COUNT,
    },
  });

const LARAVEL = contract(
  {
    '/api/posts': {
      get: answers(pageOf('Post'), [
        query('page', COUNT),
        query('per_page', COUNT),
        query('filter[state]', literals('draft', 'public')),
      ]),
      post: takes(ref('NewPost'), answers(object({ data: ref('Post') }), [], 201)),
    },
    '/api/posts/{post}': {
      get: answers(object({ data: ref('Post') }), [inPath('post', COUNT)]),
      put: takes(ref('NewPost'), answers(object({ data: ref('Post') }), [inPath('post', COUNT)])),
    },
    '/api/tags': { get: answers(bare('Tag'), [query('page', COUNT)]) },
    '/api/tags/{tag}': { get: answers(object({ data: ref('Tag') }), [inPath('tag', COUNT)]) },
  },
  {
    Post: object({ id: COUNT, title: TEXT, state: literals('draft', 'public'), tag_id: COUNT, 'tag?': ref('Tag') }),
    NewPost: object({ title: TEXT, 'tag_id?': COUNT }),
    Tag: object({ id: COUNT, name: TEXT }),
  },
);

describe('the style of Laravel', () => {
  it('says of its pages which they are and where the others lie', async () => {
    const client = await clientOf(LARAVEL);
    const pages = await pagesOf(client, '/api/posts?per_page=15', ({ links }) => (links as Json)['next']);
    expectDistinct(
      pages.flatMap((page) => itemsAt(page, 'data').map(({ id }) => id)),
      50,
    );
    for (const [index, { meta, links }] of pages.entries()) {
      const to = Math.min(50, (index + 1) * 15);
      expect(meta).toMatchObject({
        current_page: index + 1,
        from: index * 15 + 1,
        to,
        last_page: 4,
        per_page: 15,
        total: 50,
      });
      expect(new URL(String((meta as Json)['path']), ORIGIN).pathname).toBe('/api/posts');
      expect((links as Json)['prev'] === null).toBe(index === 0);
    }
    expect(await client.get('/api/posts?page=99')).toMatchObject({
      data: [],
      meta: { from: null, to: null, total: 50 },
    });
    const tags = await pagesOf(client, '/api/tags', ({ next_page_url: next }) => next);
    expectDistinct(
      tags.flatMap((page) => itemsAt(page, 'data').map(({ id }) => id)),
      50,
    );
    expect(tags[1]).toMatchObject({ from: Number(tags[0]?.['to']) + 1, path: expect.stringMatching(/\/api\/tags$/) });
  });

  it('wraps the same things in data', async () => {
    const client = await clientOf(LARAVEL);
    for (const post of itemsAt(await client.get('/api/posts?per_page=50'), 'data')) {
      expect(await client.get(`/api/posts/${post['id']}`)).toEqual({ data: post });
      const { data } = await client.get(`/api/tags/${post['tag_id']}`);
      if (post['tag'] !== undefined) expect(post['tag']).toEqual(data);
    }
    const drafts = await client.get('/api/posts?per_page=50&filter[state]=draft');
    expect(itemsAt(drafts, 'data').every(({ state }) => state === 'draft')).toBe(true);
    expect(drafts['meta']).toMatchObject({ total: itemsAt(drafts, 'data').length });
  });

  it('tells back what was written', async () => {
    const client = await clientOf(LARAVEL);
    const { data } = (await client.get('/api/posts/5')) as { data: Json };
    const sent = { title: 'Sent', tag_id: 7 };
    const changed = (await client.send('PUT /api/posts/5', sent)).json['data'] as Json;
    expect(changed).toMatchObject({ ...sent, id: 5, state: data['state'] });
    if (changed['tag'] !== undefined) expect(changed['tag']).toMatchObject({ id: 7 });
    expect((await client.send('POST /api/posts', sent)).json['data']).toMatchObject(sent);
  });
});
