import { describe, expect, it } from 'vitest';
import { clientOf, expectDistinct, itemsAt, type Json, pagesOf, withQuery } from './client.ts';
import { answers, COUNT, contract, FLAG, inPath, listOf, literals, object, query, ref, TEXT } from './contract.ts';

const lists = (name: string, url: string): Json =>
  object({
    object: literals('list'),
    data: listOf(ref(name)),
    has_more: FLAG,
    url: { type: 'string', pattern: `^${url}` },
  });
const ways = [query('limit', COUNT), query('starting_after'), query('ending_before'), query('expand', listOf(TEXT))];
const expandable = (name: string): Json => ({ anyOf: [{ type: 'string', maxLength: 5000 }, ref(name)] });

const STRIPE = contract(
  {
    '/v1/charges': { get: answers(lists('charge', '/v1/charges'), [...ways, query('customer', { type: 'string' })]) },
    '/v1/charges/{charge}': {
      get: answers(ref('charge'), [inPath('charge')]),
      post: answers(ref('charge'), [inPath('charge')]),
    },
    '/v1/customers': { get: answers(lists('customer', '/v1/customers'), ways), post: answers(ref('customer')) },
    '/v1/customers/{customer}': {
      get: answers({ anyOf: [ref('customer'), ref('deleted_customer')] }, [inPath('customer')]),
      delete: answers(ref('deleted_customer'), [inPath('customer')]),
    },
    '/v1/customers/{customer}/sources': {
      get: answers(lists('source', '/v1/customers'), [inPath('customer'), ...ways]),
    },
    '/v1/customers/{customer}/sources/{id}': { get: answers(ref('source'), [inPath('customer'), inPath('id')]) },
    '/v1/balance': { get: answers(ref('balance')) },
  },
  {
    charge: object({
      id: { type: 'string', maxLength: 5000 },
      object: literals('charge'),
      amount: COUNT,
      currency: TEXT,
      'customer?': { ...expandable('customer'), nullable: true },
      paid: FLAG,
      status: literals('succeeded', 'pending', 'failed'),
      created: { type: 'integer', format: 'unix-time' },
    }),
    customer: object({
      id: { type: 'string', maxLength: 5000 },
      object: literals('customer'),
      'email?': TEXT,
      livemode: FLAG,
      'default_source?': expandable('source'),
    }),
    deleted_customer: object({ id: TEXT, object: literals('customer'), deleted: { type: 'boolean', enum: [true] } }),
    source: object({ id: TEXT, object: literals('source'), customer: TEXT, last4: TEXT }),
    balance: object({ object: literals('balance'), available: listOf(object({ amount: COUNT, currency: TEXT })) }),
  },
);

const after = (page: Json, target: string): string | undefined =>
  page['has_more'] === true ? withQuery(target, 'starting_after', itemsAt(page, 'data').at(-1)?.['id']) : undefined;

describe('the style of Stripe', () => {
  it('goes on after the last id, and back before the first', async () => {
    const client = await clientOf(STRIPE);
    const pages = await pagesOf(client, '/v1/charges?limit=12', after);
    const ids = pages.flatMap((page) => itemsAt(page, 'data').map(({ id }) => id));
    expectDistinct(ids, 50);
    expect(
      await client.get(`/v1/charges?limit=12&ending_before=${itemsAt(pages[2] ?? {}, 'data')[0]?.['id']}`),
    ).toMatchObject({ data: pages[1]?.['data'] });
    expect(pages.every(({ url }) => url === '/v1/charges')).toBe(true);
  });

  it('names customers that there are', async () => {
    const client = await clientOf(STRIPE);
    const customers = itemsAt(await client.get('/v1/customers?limit=100'), 'data');
    const charges = itemsAt(await client.get('/v1/charges?limit=100'), 'data');
    for (const charge of charges) {
      expect(await client.get(`/v1/charges/${charge['id']}`)).toEqual(charge);
      const { customer } = charge;
      if (customer === null || customer === undefined) continue;
      const id = typeof customer === 'string' ? customer : (customer as Json)['id'];
      const known = customers.find((each) => each['id'] === id);
      expect(known).toBeDefined();
      if (typeof customer === 'object') expect(known).toMatchObject(customer);
      const own = itemsAt(await client.get(`/v1/charges?limit=100&customer=${id}`), 'data');
      expect(own.map((each) => each['id'])).toContain(charge['id']);
      expect(own.length).toBeLessThan(charges.length);
    }
  });

  it('keeps to the customer of the path', async () => {
    const client = await clientOf(STRIPE);
    const [customer] = itemsAt(await client.get('/v1/customers?limit=1'), 'data');
    const sources = itemsAt(await client.get(`/v1/customers/${customer?.['id']}/sources`), 'data');
    for (const source of sources) {
      expect(source['customer']).toBe(customer?.['id']);
      expect(await client.get(`/v1/customers/${customer?.['id']}/sources/${source['id']}`)).toEqual(source);
    }
    expect((await client.send(`DELETE /v1/customers/${customer?.['id']}`)).json).toMatchObject({
      id: customer?.['id'],
      deleted: true,
    });
    expect(await client.get('/v1/balance')).toEqual(await client.get('/v1/balance'));
  });
});
