import { expect, it } from 'vitest';
import { clientOf, type Json } from './client.ts';
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

const state = { ...query('state', { enum: ['open', 'closed', 'all'], default: 'open' }) };

const CONTRACT = contract(
  {
    '/issues': { get: answers(listOf(ref('Issue')), [state, query('limit', COUNT), query('sort')]) },
    '/issues/{id}': {
      get: answers(ref('Issue'), [inPath('id', COUNT)]),
      put: takes(ref('Issue'), answers(ref('Issue'), [inPath('id', COUNT)])),
    },
    '/orders': { get: answers(listOf(ref('Order')), [query('limit', COUNT), query('sort')]) },
    '/tickets': {
      get: answers(listOf(ref('Ticket')), [query('state', literals('open', 'closed', 'all')), query('limit', COUNT)]),
    },
    '/archive': {
      get: answers(listOf(ref('Ticket')), [query('state', literals('new', 'old')), query('limit', COUNT)]),
    },
    '/tickets/{id}': { get: answers(ref('Ticket'), [inPath('id', COUNT)]) },
    '/people/{id}': {
      get: answers(object({ id: COUNT, attributes: object({ name: TEXT, firstName: TEXT }) }), [inPath('id', COUNT)]),
    },
  },
  {
    Issue: object({
      id: COUNT,
      title: TEXT,
      state: literals('open', 'closed'),
      closed_at: { type: ['string', 'null'], format: 'date-time' },
    }),
    Ticket: object({ id: COUNT, state: { type: 'string', examples: ['open'] } }),
    Order: object({
      id: COUNT,
      status: literals('created', 'paid', 'shipped', 'delivered'),
      'paidAt?': TIME,
      'shippedAt?': TIME,
      'weight?': { type: 'number' },
    }),
  },
);

const many = async (target: string): Promise<readonly Json[]> =>
  (await (await clientOf(CONTRACT)).get(target)) as unknown as readonly Json[];

it('moments of states that are still to come are not known yet', async () => {
  const issues = await many('/issues?state=all&limit=100');
  expect(issues.filter(({ state, closed_at }) => (state === 'open') !== (closed_at === null))).toEqual([]);
  const orders = await many('/orders?limit=100');
  expect(orders.filter(({ status, shippedAt }) => ['created', 'paid'].includes(String(status)) && shippedAt)).toEqual(
    [],
  );
  expect(orders.filter(({ status, paidAt }) => status === 'created' && paidAt)).toEqual([]);
  expect(orders.some(({ shippedAt }) => shippedAt)).toBe(true);
});

it('a filter that is not sent is what the contract has as its default', async () => {
  const [open, all] = [await many('/issues?limit=100'), await many('/issues?state=all&limit=100')];
  expect(open).toEqual(all.filter((issue) => issue['state'] === 'open'));
  expect(open.length).toBeLessThan(all.length);
});

it('what is missing stands last, whichever way a list is sorted', async () => {
  for (const sort of ['weight', '-weight']) {
    const weights = (await many(`/orders?limit=100&sort=${sort}`)).map(({ weight }) => weight === undefined);
    expect(weights).toEqual(weights.toSorted());
    expect(new Set(weights).size).toBe(2);
  }
});

it('the path says which thing is written, whatever the content says', async () => {
  const { send } = await clientOf(CONTRACT);
  const sent = { id: 5, title: 'x', state: 'open', closed_at: null };
  expect((await send('PUT /issues/7', sent)).json).toEqual({ ...sent, id: 7 });
});

it('the attributes of a person are about that person', async () => {
  const { get } = await clientOf(CONTRACT);
  const { name, firstName } = (await get('/people/7'))['attributes'] as Json;
  expect(name).toContain(firstName);
});

it('what a list can be asked for by few words is one of those words', async () => {
  const tickets = await many('/tickets?limit=100');
  for (const word of ['open', 'closed'])
    expect(await many(`/tickets?limit=100&state=${word}`)).toEqual(
      tickets.filter((ticket) => ticket['state'] === word),
    );
  // Elsewhere they may be asked for by words that none of them holds.
  expect(await many('/archive?limit=100&state=old')).toEqual(tickets);
  expect(new Set(tickets.map((ticket) => ticket['state']))).toEqual(new Set(['open', 'closed']));
  expect(await (await clientOf(CONTRACT)).get('/tickets/7')).toEqual(tickets.find(({ id }) => id === 7));
});
