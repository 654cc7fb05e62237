import { describe, expect, it } from 'vitest';
import { createMock } from '../../src/runtime/mock.ts';
import { loadFiles } from '../unit/contract/contract-files.ts';

type Json = Readonly<Record<string, unknown>>;

const query = (name: string, schema: Json): Json => ({ name, in: 'query', schema });
const inPath = (name: string, schema: Json): Json => ({ name, in: 'path', required: true, schema });
const list = (name: string): Json => ({ type: 'array', items: { $ref: `#/components/schemas/${name}` } });
const one = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const get = (schema: Json, ...parameters: readonly Json[]): Json => ({
  get: { parameters, responses: { 200: { description: '', content: { 'application/json': { schema } } } } },
});
const TEXT = { type: 'string' };
const COUNT = { type: 'integer' };
const FLAG = { type: 'boolean' };

/** Asks a mock of a contract with these paths and schemas. */
async function asking(paths: Json, schemas: Json): Promise<(target: string) => Promise<Json>> {
  const document = { openapi: '3.1.0', info: { title: 't', version: '1' }, paths, components: { schemas } };
  const mock = createMock(await loadFiles({ 'api.json': JSON.stringify(document) }));
  return async (target) => {
    const answer = await mock.fetch(new Request(`http://mock.example${target}`));
    expect([target, answer.status]).toEqual([target, 200]);
    return answer.json();
  };
}

describe('lists as they are written elsewhere', () => {
  it('with count, next and previous as absolute URLs, and references without "id"', async () => {
    const link = { type: ['string', 'null'], format: 'uri' };
    const page = (name: string): Json => ({
      type: 'object',
      required: ['count', 'next', 'previous', 'results'],
      properties: { count: COUNT, next: link, previous: link, results: list(name) },
    });
    const ask = await asking(
      {
        '/books/': get(page('Book'), query('limit', COUNT), query('offset', COUNT)),
        '/books/{id}/': get(one('Book'), inPath('id', COUNT)),
        '/authors/': get(page('Author'), query('page', COUNT)),
        '/authors/{id}/': get(one('Author'), inPath('id', COUNT)),
      },
      {
        Book: { type: 'object', required: ['id', 'author'], properties: { id: COUNT, title: TEXT, author: COUNT } },
        Author: { type: 'object', required: ['id', 'name'], properties: { id: COUNT, name: TEXT } },
      },
    );
    const { results, ...around } = await ask('/books/?limit=2&offset=2');
    expect(around).toEqual({
      count: 50,
      next: 'http://mock.example/books/?limit=2&offset=4',
      previous: 'http://mock.example/books/?limit=2&offset=0',
    });
    const [book] = results as Json[];
    expect(await ask(`/books/${book?.['id']}/`)).toEqual(book);
    expect(book?.['author']).toBeLessThanOrEqual(50);
    expect(await ask('/authors/?page=5')).toMatchObject({
      next: null,
      previous: 'http://mock.example/authors/?page=4',
    });
  });

  it('with pages that count from zero, and what they say of themselves', async () => {
    const properties = {
      content: list('User'),
      ...{ totalElements: COUNT, totalPages: COUNT, number: COUNT, size: COUNT, numberOfElements: COUNT },
      ...{ first: FLAG, last: FLAG, empty: FLAG },
    };
    const ask = await asking(
      {
        '/users': get(
          { type: 'object', required: Object.keys(properties), properties },
          query('page', { type: 'integer', minimum: 0 }),
          query('size', COUNT),
          query('sort', { type: 'array', items: TEXT }),
        ),
        '/users/{userId}': get(one('User'), inPath('userId', { type: 'string', format: 'uuid' })),
      },
      {
        User: {
          type: 'object',
          required: ['id', 'username'],
          properties: { id: { type: 'string', format: 'uuid' }, username: TEXT },
        },
      },
    );
    const around = { totalElements: 50, totalPages: 3, size: 20 };
    expect(await ask('/users?page=0&size=20')).toMatchObject({ ...around, number: 0, first: true, last: false });
    expect(await ask('/users?page=2&size=20')).toMatchObject({ ...around, numberOfElements: 10, last: true });
    const { content } = await ask('/users?size=50&sort=username,desc');
    const names = (content as Json[]).map(({ username }) => String(username));
    expect(names).toEqual([...names].sort().reverse());
  });

  it('with attributes, page[number] and filter[status]', async () => {
    const status = { type: 'string', enum: ['draft', 'live'] };
    const ask = await asking(
      {
        '/articles': get(
          {
            type: 'object',
            required: ['data', 'meta'],
            properties: {
              data: list('Article'),
              meta: { type: 'object', required: ['total'], properties: { total: COUNT } },
            },
          },
          query('page[number]', COUNT),
          query('page[size]', COUNT),
          query('filter[status]', TEXT),
        ),
        '/articles/{id}': get(
          { type: 'object', required: ['data'], properties: { data: one('Article') } },
          inPath('id', TEXT),
        ),
      },
      {
        Article: {
          type: 'object',
          required: ['id', 'attributes'],
          properties: {
            id: TEXT,
            attributes: { type: 'object', required: ['status'], properties: { title: TEXT, status } },
          },
        },
      },
    );
    const { data, meta } = await ask('/articles?page[size]=100&filter[status]=live');
    const live = data as { id: string; attributes: Json }[];
    expect(meta).toEqual({ total: live.length });
    expect(live.every(({ attributes }) => attributes['status'] === 'live')).toBe(true);
    expect(await ask(`/articles/${live[0]?.id}`)).toEqual({ data: live[0] });
    expect((await ask('/articles?page[number]=2&page[size]=20'))['data']).toHaveLength(20);
  });

  it('with ids as cursors, and things that may be gone', async () => {
    const ask = await asking(
      {
        '/customers': get(
          {
            type: 'object',
            required: ['data', 'has_more'],
            properties: { data: list('customer'), has_more: FLAG },
          },
          query('limit', COUNT),
          query('starting_after', TEXT),
        ),
        '/customers/{customer}': get({ anyOf: [one('customer'), one('deleted_customer')] }, inPath('customer', TEXT)),
      },
      {
        customer: { type: 'object', required: ['id', 'email'], properties: { id: TEXT, email: TEXT } },
        deleted_customer: {
          type: 'object',
          required: ['id', 'deleted'],
          properties: { id: TEXT, deleted: { const: true } },
        },
      },
    );
    const ids: unknown[] = [];
    for (let more = true; more; ) {
      const after = ids.length === 0 ? '' : `&starting_after=${ids.at(-1)}`;
      const { data, has_more: hasMore } = await ask(`/customers?limit=15${after}`);
      ids.push(...(data as Json[]).map(({ id }) => id));
      more = hasMore === true;
    }
    expect(new Set(ids).size).toBe(50);
    expect(ids).toHaveLength(50);
    expect(await ask(`/customers/${ids[7]}`)).toMatchObject({ id: ids[7], email: expect.any(String) });
  });
});
