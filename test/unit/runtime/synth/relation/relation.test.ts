import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../../../src/runtime/model/schema.ts';
import { compileChecked } from '../../../../../src/runtime/synth/checked.ts';
import { createValidators } from '../../../../../src/runtime/validate/validators.ts';
import { contractOf, judgeOf, NOW } from '../judge.ts';
import { objectOf, objects } from '../made.ts';

type Json = Record<string, unknown>;

const list = (items: Schema): Schema => ({ type: 'array', minItems: 1, items });
const cents = (value: unknown): number => Math.round(Number(value) * 100);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const LINE = objectOf({ sku: 'string', quantity: 'integer', unitPrice: 'number', lineTotal: 'number' });
const ORDER = objectOf({
  items: list(LINE),
  itemsCount: 'integer',
  subtotal: 'number',
  tax: 'number',
  shippingCost: 'number',
  discount: { type: 'number', maximum: 3 },
  total: 'number',
  currency: 'string',
});

describe('an order adds up', () => {
  it('to the cent: lines, subtotal, total', () => {
    for (const order of objects(ORDER)) {
      const items = order['items'] as readonly Json[];
      for (const line of items)
        expect(cents(line['lineTotal'])).toBe(cents(line['unitPrice']) * Number(line['quantity']));
      expect(cents(order['subtotal'])).toBe(sum(items.map((line) => cents(line['lineTotal']))));
      const parts =
        cents(order['subtotal']) + cents(order['tax']) + cents(order['shippingCost']) - cents(order['discount']);
      expect(cents(order['total'])).toBe(parts);
      expect(order['itemsCount']).toBe(items.length);
    }
  });

  it('of prices and quantities, where lines have no total', () => {
    const line = objectOf({ price: 'number', qty: 'integer' });
    for (const order of objects(objectOf({ lineItems: list(line), total_amount: 'number' }))) {
      const lines = (order['lineItems'] as readonly Json[]).map(({ price, qty }) => cents(price) * Number(qty));
      expect(cents(order['total_amount'])).toBe(sum(lines));
    }
  });

  it('in text too', () => {
    const line = objectOf({ price: 'string' });
    for (const order of objects(objectOf({ items: list(line), total: 'string' }))) {
      expect(order['total']).toMatch(/^\d+\.\d\d$/);
      expect(cents(order['total'])).toBe(sum((order['items'] as readonly Json[]).map(({ price }) => cents(price))));
    }
  });

  it('unless the total may not be that much', () => {
    const line = objectOf({ price: { type: 'number', minimum: 100 } });
    for (const { total } of objects(objectOf({ items: list(line), total: { type: 'number', maximum: 50 } })))
      expect(total).toBeLessThanOrEqual(50);
  });

  it('unless the author says what the total is', () => {
    const total: Schema = { type: 'number', example: 7.5 };
    for (const order of objects(objectOf({ items: list(LINE), total }))) expect(order['total']).toBe(7.5);
  });
});

describe('a list is counted', () => {
  it.each([
    ['items', 'itemsCount'],
    ['items', 'itemCount'],
    ['items', 'total_items'],
    ['items', 'num_items'],
    ['items', 'numberOfItems'],
    ['results', 'count'],
    ['data', 'total'],
    ['data', 'totalCount'],
    ['children', 'childrenCount'],
    ['categories', 'category_count'],
    ['content', 'size'],
  ])('%s by %s', (name, counter) => {
    const schema = objectOf({ [counter]: 'integer', [name]: list({ type: 'string' }) });
    for (const made of objects(schema)) expect(made[counter]).toBe((made[name] as readonly unknown[]).length);
  });

  it('but the size of a file is not the number of its tags', () => {
    const sizes = objects(objectOf({ size: 'integer', tags: list({ type: 'string' }) })).map(({ size }) =>
      Number(size),
    );
    expect(Math.max(...sizes)).toBeGreaterThan(100);
  });

  it('and pages are', () => {
    const schema = objectOf({
      data: list({ type: 'string' }),
      total: 'integer',
      per_page: 'integer',
      total_pages: 'integer',
    });
    for (const made of objects(schema))
      expect(made['total_pages']).toBe(Math.ceil(Number(made['total']) / Number(made['per_page'])));
  });
});

describe('bounds stand in order', () => {
  const percent: Schema = { type: 'integer', minimum: 0, maximum: 100 };
  it.each([
    ['min', 'max'],
    ['minPrice', 'maxPrice'],
    ['minimum_age', 'maximum_age'],
    ['price_low', 'price_high'],
    ['lowerBound', 'upperBound'],
    ['from', 'to'],
    ['startIndex', 'endIndex'],
    ['usedBytes', 'totalBytes'],
  ])('%s is not above %s', (lower, upper) => {
    for (const made of objects(objectOf({ [lower]: percent, [upper]: percent })))
      expect(made[lower]).toBeLessThanOrEqual(Number(made[upper]));
  });

  it('as days do', () => {
    for (const made of objects(objectOf({ from: 'string/date', to: 'string/date' })))
      expect(String(made['from']) <= String(made['to'])).toBe(true);
  });

  it('unless their own bounds forbid it', () => {
    const schema = objectOf({ min: { type: 'integer', minimum: 50 }, max: { type: 'integer', maximum: 10 } });
    for (const { min, max } of objects(schema)) {
      expect(min).toBeGreaterThanOrEqual(50);
      expect(max).toBeLessThanOrEqual(10);
    }
  });
});

describe('an id is the one of the object beside it', () => {
  it.each([
    ['ownerId', 'owner', 'id'],
    ['owner_id', 'owner', 'id'],
    ['homeTeamUuid', 'homeTeam', 'uuid'],
    ['invoiceNumber', 'invoice', 'number'],
  ])('%s of %s', (reference, name, key) => {
    const schema = objectOf({ [reference]: 'string', [name]: objectOf({ [key]: 'string' }) });
    for (const made of objects(schema)) expect(made[reference]).toBe((made[name] as Json)[key]);
  });

  it('unless it may not be', () => {
    const schema = objectOf({ ownerId: { type: 'integer', maximum: 9 }, owner: objectOf({ id: 'string' }) });
    for (const { ownerId } of objects(schema)) expect(ownerId).toBeLessThan(10);
  });
});

it('a slug is the name in small letters', () => {
  for (const { name, slug } of objects(objectOf({ name: 'string', slug: 'string' })))
    expect(slug).toBe(String(name).toLowerCase().replaceAll(' ', '-'));
});

it('relations give way to the schema', async () => {
  const counted = objectOf({ count: 'integer', items: { type: 'array', minItems: 3, maxItems: 3 } });
  const A: Schema = { allOf: [counted, { not: { properties: { count: { const: 3 } } } }] };
  const contract = contractOf({ A });
  const make = compileChecked('t#/A', 'response', contract, createValidators(contract), { now: NOW });
  for (const seed of [1, 2, 3]) {
    const made = await make(seed);
    expect(made.ok && judgeOf({ A })(made.value)).toBeUndefined();
  }
});
