import { expect, it } from 'vitest';
import { clientOf, type Json } from './client.ts';
import { answers, COUNT, contract, inPath, listOf, object, query, ref, TEXT } from './contract.ts';

const CONTRACT = contract(
  {
    '/customers': { get: answers(listOf(ref('Customer')), [query('limit', COUNT)]) },
    '/customers/{customer}': { get: answers(ref('Customer'), [inPath('customer')]) },
    '/invoices': { get: answers(listOf(ref('Invoice')), [query('limit', COUNT), query('customer')]) },
    '/invoices/{invoice}': { get: answers(ref('Invoice'), [inPath('invoice')]) },
    '/names/{name}': { get: answers(object({ name: TEXT }), [inPath('name')]) },
  },
  {
    Customer: object({ id: TEXT, name: TEXT }),
    Invoice: object({ id: TEXT, customer: TEXT, name: TEXT }),
  },
);

it('a text that is called like the parameter of a path names what is behind it', async () => {
  const { get } = await clientOf(CONTRACT);
  const many = async (target: string): Promise<readonly Json[]> => (await get(target)) as unknown as readonly Json[];
  const ids = (await many('/customers?limit=100')).map(({ id }) => id);
  const invoices = await many('/invoices?limit=100');
  expect(invoices.filter(({ customer }) => !ids.includes(customer))).toEqual([]);
  const [first] = invoices;
  const own = await many(`/invoices?limit=100&customer=${first?.['customer']}`);
  expect(own).toEqual(invoices.filter(({ customer }) => customer === first?.['customer']));
});

it('a name is just a name, whatever paths there are', async () => {
  const { get } = await clientOf(CONTRACT);
  expect((await get('/invoices/7'))['name']).not.toMatch(/^[a-z0-9]{12}$/);
});
