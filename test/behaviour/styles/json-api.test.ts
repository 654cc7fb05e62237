import { describe, expect, it } from 'vitest';
import { clientOf, expectDistinct, itemsAt, type Json, pagesOf } from './client.ts';
import {
  answers,
  COUNT,
  contract,
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

const toOne = (type: string): Json =>
  object({ data: object({ type: { const: type }, id: TEXT }), 'links?': object({ 'related?': TEXT }) });
const links = object({
  'self?': TEXT,
  'first?': TEXT,
  'prev?': { type: ['string', 'null'] },
  'next?': { type: ['string', 'null'] },
  'last?': TEXT,
});
const document = (data: Json): Json =>
  object({ data, 'included?': listOf(object({ type: TEXT, id: TEXT })), 'links?': object({ self: TEXT }) });
const documents = (name: string): Json => object({ data: listOf(ref(name)), links, meta: object({ total: COUNT }) });
const attributes = { title: TEXT, status: literals('draft', 'live'), 'published-at': TIME };

const JSON_API = contract(
  {
    '/articles': {
      get: answers(documents('Article'), [
        query('page[number]', COUNT),
        query('page[size]', COUNT),
        query('filter[status]', TEXT),
        query('filter[author]', TEXT),
        query('sort'),
        query('include'),
        query('fields[articles]'),
      ]),
      post: takes(
        document(object({ type: { const: 'articles' }, attributes: object(attributes) })),
        answers(document(ref('Article')), [], 201),
      ),
    },
    '/articles/{id}': {
      get: answers(document(ref('Article')), [inPath('id')]),
      patch: takes(
        document(object({ type: { const: 'articles' }, id: TEXT, attributes: object({ 'title?': TEXT }) })),
        answers(document(ref('Article')), [inPath('id')]),
      ),
    },
    '/people': { get: answers(documents('Person'), [query('page[offset]', COUNT), query('page[limit]', COUNT)]) },
    '/people/{id}': { get: answers(document(ref('Person')), [inPath('id')]) },
    '/articles/{id}/author': { get: answers(document(ref('Person')), [inPath('id')]) },
    '/people/{id}/articles': { get: answers(documents('Article'), [inPath('id'), query('page[size]', COUNT)]) },
  },
  {
    Article: object({
      type: { const: 'articles' },
      id: TEXT,
      attributes: object(attributes),
      relationships: object({ author: toOne('people') }),
    }),
    Person: object({ type: { const: 'people' }, id: TEXT, attributes: object({ name: TEXT }) }),
  },
);

const authorOf = (article: Json | undefined): unknown =>
  (article as { relationships: { author: { data: { id: string } } } } | undefined)?.relationships.author.data.id;
const attribute = (article: Json, name: string): unknown => (article['attributes'] as Json)[name];
const linkOf = (page: Json, name: string): unknown => (page['links'] as Json)[name];

describe('the style of JSON:API', () => {
  it('leads from page to page by links', async () => {
    const client = await clientOf(JSON_API);
    for (const first of ['/articles?page[number]=1&page[size]=9', '/people?page[limit]=9', '/articles?page[size]=9']) {
      const pages = await pagesOf(client, first, (page) => linkOf(page, 'next'));
      expectDistinct(
        pages.flatMap((page) => itemsAt(page, 'data').map(({ id }) => id)),
        50,
      );
      expect(await client.get(String(linkOf(pages[2] ?? {}, 'prev')))).toEqual(pages[1]);
      expect(pages[0]?.['meta']).toEqual({ total: 50 });
    }
  });

  it('names people that there are, and leads to them', async () => {
    const client = await clientOf(JSON_API);
    const people = itemsAt(await client.get('/people?page[limit]=100'), 'data');
    const articles = itemsAt(await client.get('/articles?page[size]=100'), 'data');
    for (const article of articles.slice(0, 12)) {
      expect(await client.get(`/articles/${article['id']}`)).toMatchObject({ data: article });
      expect(people.map(({ id }) => id)).toContain(authorOf(article));
      const author = await client.get(`/articles/${article['id']}/author`);
      expect(author['data']).toEqual(people.find(({ id }) => id === authorOf(article)));
    }
    for (const { id } of people) {
      const own = itemsAt(await client.get(`/people/${id}/articles?page[size]=100`), 'data');
      expect(own.length).toBeGreaterThan(0);
      expect(own).toEqual(articles.filter((article) => authorOf(article) === id));
    }
  });

  it('filters and sorts by attributes and relationships', async () => {
    const client = await clientOf(JSON_API);
    const articles = itemsAt(await client.get('/articles?page[size]=100'), 'data');
    const live = itemsAt(await client.get('/articles?page[size]=100&filter[status]=live'), 'data');
    expect(live).toEqual(articles.filter((article) => attribute(article, 'status') === 'live'));
    const titles = itemsAt(await client.get('/articles?page[size]=100&sort=-title'), 'data').map((article) =>
      String(attribute(article, 'title')),
    );
    expect(titles).toEqual(titles.toSorted().reverse());
    const author = authorOf(articles[0]);
    const own = itemsAt(await client.get(`/articles?page[size]=100&filter[author]=${author}`), 'data');
    expect(own).toEqual(articles.filter((article) => authorOf(article) === author));
  });

  it('tells back what was written', async () => {
    const client = await clientOf(JSON_API);
    const { data } = (await client.get('/articles/7')) as { data: Json };
    const sent = { data: { type: 'articles', id: '7', attributes: { title: 'Sent' } } };
    const changed = await client.send('PATCH /articles/7', sent);
    expect(changed.json['data']).toEqual({ ...data, attributes: { ...(data['attributes'] as Json), title: 'Sent' } });
    const made = {
      type: 'articles',
      attributes: { title: 'New', status: 'live', 'published-at': '2020-01-01T00:00:00Z' },
    };
    expect((await client.send('POST /articles', { data: made })).json['data']).toMatchObject(made);
  });
});
