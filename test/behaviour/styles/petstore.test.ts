import { describe, expect, it } from 'vitest';
import { clientOf, type Json } from './client.ts';

const long = { type: 'integer', format: 'int64' };
const ref = (name: string): Json => ({ $ref: `#/definitions/${name}` });
const ok = (schema: Json): Json => ({ 200: { description: '', schema } });
const petId = { name: 'petId', in: 'path', required: true, ...long };
const body = (name: string): Json => ({ name: 'body', in: 'body', required: true, schema: ref(name) });
const status = { type: 'string', enum: ['available', 'pending', 'sold'] };

const PETSTORE = {
  swagger: '2.0',
  info: { title: 'pets', version: '1' },
  basePath: '/v2',
  produces: ['application/json'],
  consumes: ['application/json'],
  paths: {
    '/pet': {
      post: { parameters: [body('Pet')], responses: ok(ref('Pet')) },
      put: { parameters: [body('Pet')], responses: ok(ref('Pet')) },
    },
    '/pet/findByStatus': {
      get: {
        parameters: [
          { name: 'status', in: 'query', required: true, type: 'array', items: status, collectionFormat: 'multi' },
        ],
        responses: ok({ type: 'array', items: ref('Pet') }),
      },
    },
    '/pet/findByTags': {
      get: {
        parameters: [
          { name: 'tags', in: 'query', type: 'array', items: { type: 'string' }, collectionFormat: 'multi' },
        ],
        responses: ok({ type: 'array', items: ref('Pet') }),
      },
    },
    '/pet/{petId}': { get: { parameters: [petId], responses: ok(ref('Pet')) } },
    '/store/inventory': {
      get: { responses: ok({ type: 'object', additionalProperties: { type: 'integer', format: 'int32' } }) },
    },
    '/store/order': { post: { parameters: [body('Order')], responses: ok(ref('Order')) } },
    '/store/order/{orderId}': {
      get: {
        parameters: [{ name: 'orderId', in: 'path', required: true, ...long, minimum: 1, maximum: 10 }],
        responses: ok(ref('Order')),
      },
    },
    '/user/{username}': {
      get: {
        parameters: [{ name: 'username', in: 'path', required: true, type: 'string' }],
        responses: ok(ref('User')),
      },
    },
  },
  definitions: {
    Category: { type: 'object', properties: { id: long, name: { type: 'string' } } },
    Tag: { type: 'object', properties: { id: long, name: { type: 'string' } } },
    Pet: {
      type: 'object',
      required: ['name', 'photoUrls'],
      properties: {
        id: long,
        category: ref('Category'),
        name: { type: 'string' },
        photoUrls: { type: 'array', items: { type: 'string' } },
        tags: { type: 'array', items: ref('Tag') },
        status,
      },
    },
    Order: {
      type: 'object',
      properties: {
        id: long,
        petId: long,
        quantity: { type: 'integer' },
        shipDate: { type: 'string', format: 'date-time' },
        status: { type: 'string', enum: ['placed', 'approved', 'delivered'] },
        complete: { type: 'boolean' },
      },
    },
    User: { type: 'object', properties: { id: long, username: { type: 'string' }, email: { type: 'string' } } },
  },
};

describe('the style of the pet store', () => {
  it('finds pets by their status, as they are behind their ids', async () => {
    const { get } = await clientOf(PETSTORE);
    const find = async (line: string): Promise<readonly Json[]> =>
      (await get(`/v2/pet/findByStatus?${line}`)) as unknown as Json[];
    const lists = await Promise.all(['available', 'pending', 'sold'].map((each) => find(`status=${each}`)));
    for (const [index, pets] of lists.entries()) {
      expect(pets.length).toBeGreaterThan(0);
      for (const pet of pets) {
        expect(pet['status']).toBe(['available', 'pending', 'sold'][index]);
        expect(await get(`/v2/pet/${pet['id']}`)).toEqual(pet);
      }
    }
    expect(await find('status=available&status=sold')).toHaveLength((lists[0]?.length ?? 0) + (lists[2]?.length ?? 0));
  });

  it('fills in what the path says, and names pets that there are', async () => {
    const { get } = await clientOf(PETSTORE);
    expect(await get('/v2/pet/77')).toMatchObject({ id: 77 });
    expect(await get('/v2/user/ada')).toMatchObject({ username: 'ada' });
    const pets = (await Promise.all(
      ['available', 'pending', 'sold'].map((each) => get(`/v2/pet/findByStatus?status=${each}`)),
    )) as unknown as Json[][];
    const ids = pets.flat().map(({ id }) => id);
    for (const id of [1, 2, 3]) {
      const order = await get(`/v2/store/order/${id}`);
      expect(order).toMatchObject({ id });
      expect(ids).toContain(order['petId']);
    }
  });

  it('tells back what was written', async () => {
    const { get, send } = await clientOf(PETSTORE);
    const pet = { name: 'Zed', photoUrls: ['a'], status: 'sold' };
    expect((await send('POST /v2/pet', pet)).json).toMatchObject(pet);
    const before = await get('/v2/pet/12');
    expect((await send('PUT /v2/pet', { ...pet, id: 12 })).json).toEqual({ ...before, ...pet });
    expect((await send('POST /v2/store/order', { petId: 3, quantity: 2 })).json).toMatchObject({
      petId: 3,
      quantity: 2,
    });
  });
});
