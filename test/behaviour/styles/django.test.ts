import { describe, expect, it } from 'vitest';
import { clientOf, expectDistinct, itemsAt, pagesOf } from './client.ts';
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
  takes,
} from './contract.ts';

const link = { type: 'string', format: 'uri', nullable: true, readOnly: true };
const page = (name: string) => object({ count: COUNT, 'next?': link, 'previous?': link, results: listOf(ref(name)) });
const readOnlyId = { type: 'integer', readOnly: true };

const DJANGO = {
  ...contract(
    {
      '/api/books/': {
        get: answers(page('Book'), [
          query('limit', COUNT),
          query('offset', COUNT),
          query('ordering'),
          query('search'),
          query('genre', literals('novel', 'poem', 'essay')),
          query('author', COUNT),
          query('in_print', FLAG),
        ]),
        post: takes(ref('Book'), answers(ref('Book'), [], 201)),
      },
      '/api/books/{id}/': {
        get: answers(ref('Book'), [inPath('id', COUNT)]),
        put: takes(ref('Book'), answers(ref('Book'), [inPath('id', COUNT)])),
        patch: takes(ref('PatchedBook'), answers(ref('Book'), [inPath('id', COUNT)])),
      },
      '/api/authors/': { get: answers(page('Author'), [query('page', COUNT), query('page_size', COUNT)]) },
      '/api/authors/{id}/': { get: answers(ref('Author'), [inPath('id', COUNT)]) },
      '/api/authors/{author_pk}/books/': {
        get: answers(page('Book'), [inPath('author_pk'), query('page', COUNT)]),
      },
    },
    {
      Book: object({
        id: readOnlyId,
        title: { type: 'string', maxLength: 200 },
        author: COUNT,
        'author_name?': { type: 'string', readOnly: true },
        genre: literals('novel', 'poem', 'essay'),
        'in_print?': FLAG,
        created_at: { ...TIME, readOnly: true },
      }),
      PatchedBook: object({
        'id?': readOnlyId,
        'title?': TEXT,
        'author?': COUNT,
        'genre?': literals('novel', 'poem', 'essay'),
      }),
      Author: object({ id: readOnlyId, name: TEXT, 'birth_date?': { type: 'string', format: 'date', nullable: true } }),
    },
  ),
  openapi: '3.0.3',
};

describe('the style of Django REST framework', () => {
  it('has each book once behind next, and back behind previous', async () => {
    const client = await clientOf(DJANGO);
    const pages = await pagesOf(client, '/api/books/?limit=7', ({ next }) => next);
    expectDistinct(
      pages.flatMap((each) => itemsAt(each, 'results').map(({ id }) => id)),
      50,
    );
    for (const each of pages) expect(each['count']).toBe(50);
    const back = await pagesOf(client, '/api/books/?limit=7&offset=49', ({ previous }) => previous);
    expect(back.toReversed()).toEqual(pages);
    const authors = await pagesOf(client, '/api/authors/', ({ next }) => next);
    expectDistinct(
      authors.flatMap((each) => itemsAt(each, 'results').map(({ id }) => id)),
      50,
    );
  });

  it('selects, and gives each author books', async () => {
    const client = await clientOf(DJANGO);
    const all = itemsAt(await client.get('/api/books/?limit=100'), 'results');
    for (const [name, value] of [
      ['genre', 'novel'],
      ['genre', 'poem'],
      ['genre', 'essay'],
      ['in_print', 'true'],
      ['author', '3'],
    ] as const) {
      const { results, count } = await client.get(`/api/books/?limit=100&${name}=${value}`);
      const chosen = all.filter((book) => String(book[name]) === value);
      expect([name, value, results]).toEqual([name, value, chosen]);
      expect(count).toBe(chosen.length);
      expect(count).toBeGreaterThan(0);
    }
    const owned = await pagesOf(client, '/api/authors/3/books/', ({ next }) => next);
    expect(owned.flatMap((each) => itemsAt(each, 'results'))).toEqual(all.filter(({ author }) => author === 3));
    const titles = itemsAt(await client.get('/api/books/?limit=100&ordering=-title'), 'results').map(({ title }) =>
      String(title),
    );
    expect(titles).toEqual(titles.toSorted().reverse());
  });

  it('tells back what was written', async () => {
    const client = await clientOf(DJANGO);
    const before = await client.get('/api/books/4/');
    const sent = { title: 'Sent', genre: 'poem', author: 9 };
    expect((await client.send('PATCH /api/books/4/', sent)).json).toEqual({ ...before, ...sent });
    expect((await client.send('PUT /api/books/4/', { ...sent, in_print: false })).json).toMatchObject({
      id: 4,
      ...sent,
      in_print: false,
      created_at: before['created_at'],
    });
    const made = await client.send('POST /api/books/', sent);
    expect(made.json).toMatchObject(sent);
    expect(made.json['id']).toBeGreaterThan(50);
  });
});
