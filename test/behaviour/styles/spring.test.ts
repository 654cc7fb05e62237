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
  takes,
} from './contract.ts';

const LONG = { type: 'integer', format: 'int64' };
const sorting = { 'sorted?': FLAG, 'unsorted?': FLAG, 'empty?': FLAG };
const pageOf = (name: string): Json =>
  object({
    ...{
      'totalElements?': LONG,
      'totalPages?': COUNT,
      'size?': COUNT,
      'content?': listOf(ref(name)),
      'number?': COUNT,
    },
    ...{ 'sort?': ref('SortObject'), 'pageable?': ref('PageableObject'), 'numberOfElements?': COUNT },
    ...{ 'first?': FLAG, 'last?': FLAG, 'empty?': FLAG },
  });
const ways = [
  query('page', { type: 'integer', minimum: 0, default: 0 }),
  query('size', { type: 'integer', minimum: 1, default: 20 }),
  query('sort', listOf(TEXT)),
];

/** As springdoc writes it: nothing is required. */
const SPRING = contract(
  {
    '/api/customers': {
      get: answers(ref('PageCustomer'), ways),
      post: takes(ref('CustomerRequest'), answers(ref('Customer'), [], 201)),
    },
    '/api/customers/{id}': {
      get: answers(ref('Customer'), [inPath('id', LONG)]),
      put: takes(ref('CustomerRequest'), answers(ref('Customer'), [inPath('id', LONG)])),
    },
    '/api/customers/{customerId}/orders': { get: answers(ref('PageOrder'), [inPath('customerId', LONG), ...ways]) },
    '/api/orders': {
      get: answers(ref('PageOrder'), [
        ...ways,
        query('status', literals('OPEN', 'PAID', 'SENT')),
        query('customerId', LONG),
      ]),
    },
    '/api/orders/{id}': { get: answers(ref('Order'), [inPath('id', LONG)]) },
  },
  {
    PageCustomer: pageOf('Customer'),
    PageOrder: pageOf('Order'),
    SortObject: object(sorting),
    PageableObject: object({
      ...{ 'offset?': LONG, 'sort?': ref('SortObject'), 'paged?': FLAG, 'unpaged?': FLAG },
      ...{ 'pageNumber?': COUNT, 'pageSize?': COUNT },
    }),
    Customer: object({ 'id?': LONG, 'firstName?': TEXT, 'lastName?': TEXT, 'email?': TEXT, 'createdAt?': TIME }),
    CustomerRequest: object({ firstName: TEXT, lastName: TEXT, 'email?': TEXT }),
    Order: object({
      'id?': LONG,
      'customerId?': LONG,
      'status?': literals('OPEN', 'PAID', 'SENT'),
      'total?': { type: 'number' },
      'placedAt?': TIME,
    }),
  },
);

describe('the style of Spring Data', () => {
  it('counts pages from zero, and says the same of them everywhere', async () => {
    const client = await clientOf(SPRING);
    const pages = await pagesOf(client, '/api/orders?size=15', ({ last, number }, target) =>
      last ? undefined : withQuery(target, 'page', Number(number) + 1),
    );
    expectDistinct(
      pages.flatMap((page) => itemsAt(page, 'content').map(({ id }) => id)),
      50,
    );
    for (const [index, page] of pages.entries()) {
      expect(page).toMatchObject({
        number: index,
        size: 15,
        totalElements: 50,
        totalPages: 4,
        first: index === 0,
        last: index === 3,
        empty: false,
        numberOfElements: itemsAt(page, 'content').length,
      });
      expect(page['pageable']).toMatchObject({
        pageNumber: index,
        pageSize: 15,
        offset: index * 15,
        paged: true,
        unpaged: false,
      });
    }
    expect(await client.get('/api/orders?page=9')).toMatchObject({ content: [], empty: true, numberOfElements: 0 });
  });

  it('says whether it is sorted, and is', async () => {
    const client = await clientOf(SPRING);
    const page = await client.get('/api/customers?size=50&sort=lastName,desc&sort=firstName');
    const names = itemsAt(page, 'content')
      .map(({ lastName }) => lastName)
      .filter((name) => name !== undefined)
      .map(String);
    expect(names).toEqual(names.toSorted().reverse());
    expect(page['sort']).toMatchObject({ sorted: true, unsorted: false, empty: false });
    expect((await client.get('/api/customers'))['sort']).toMatchObject({ sorted: false, unsorted: true, empty: true });
  });

  it('has the same things everywhere', async () => {
    const client = await clientOf(SPRING);
    const orders = itemsAt(await client.get('/api/orders?size=50'), 'content');
    for (const order of orders.slice(0, 10)) {
      expect(await client.get(`/api/orders/${order['id']}`)).toEqual(order);
      expect(order['customerId']).toBeLessThanOrEqual(50);
    }
    for (const customer of itemsAt(await client.get('/api/customers?size=50'), 'content')) {
      const own = itemsAt(await client.get(`/api/customers/${customer['id']}/orders?size=50`), 'content');
      expect(own.length).toBeGreaterThan(0);
      expect(own).toEqual(orders.filter(({ customerId }) => customerId === customer['id']));
      expect(itemsAt(await client.get(`/api/orders?size=50&customerId=${customer['id']}`), 'content')).toEqual(own);
    }
  });

  it('tells back what was written', async () => {
    const client = await clientOf(SPRING);
    const sent = { firstName: 'Ada', lastName: 'Byron' };
    const before = await client.get('/api/customers/3');
    expect((await client.send('PUT /api/customers/3', sent)).json).toEqual({ ...before, ...sent });
    expect((await client.send('POST /api/customers', sent)).json).toMatchObject({ ...sent, id: expect.any(Number) });
  });
});
