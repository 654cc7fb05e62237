import { describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../../src/runtime/mock.ts';
import type { MockOptions } from '../../../src/runtime/options.ts';
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
  UUID,
} from '../../behaviour/styles/contract.ts';
import { load } from '../contract/contract-files.ts';

type Json = Readonly<Record<string, unknown>>;

const page = object({ items: listOf(ref('Pet')), next: { type: ['string', 'null'] } });
const SIZES = literals('s', 'm', 'l');
const reads = (id: string, operation: Json): Json => ({ get: { operationId: id, ...operation } });

const STORE = contract(
  {
    '/pets': reads('listPets', answers(page, [query('page', COUNT), query('limit', COUNT)])),
    '/pets/{petId}': reads('getPet', answers(ref('Pet'), [inPath('petId', COUNT)])),
    '/dogs': reads('listDogs', answers(page, [query('page', COUNT), { ...query('limit', COUNT), required: true }])),
    '/owners': reads('listOwners', answers(listOf(ref('Owner')), [query('offset', COUNT)])),
    '/owners/{ownerId}': reads('getOwner', answers(ref('Owner'), [inPath('ownerId', UUID)])),
    '/sizes/{size}': reads('getSize', answers(object({ size: SIZES }), [inPath('size', SIZES)])),
  },
  {
    Pet: object({ id: COUNT, name: TEXT, ownerId: UUID }),
    Owner: object({ id: UUID, name: TEXT, notes: { type: 'string', minLength: 400 } }),
  },
  { servers: [{ url: 'https://store.example/v1' }] },
);

const mockOf = async (options: MockOptions = {}): Promise<Mock> => createMock(await load(STORE), options);

const bodiesOf = async (mock: Mock, id: string, count: number): Promise<Json[]> => {
  const values: Json[] = [];
  for await (const body of mock.bodies(id, { count })) if ('value' in body) values.push(body.value as Json);
  return values;
};

const get = async (mock: Mock, target: string): Promise<Json> =>
  (await mock.fetch(new Request(new URL(target, 'http://localhost')))).json() as Promise<Json>;

describe('the bodies of an operation', () => {
  it('are the things that a server of the same settings tells, however many are wanted', async () => {
    const mock = await mockOf({ datasetSize: 5 });
    const pets = await bodiesOf(mock, 'getPet', 20);
    expect(pets.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    for (const pet of pets) expect(await get(mock, `/v1/pets/${pet['id']}`)).toEqual(pet);
    expect(pets.slice(0, 2)).toEqual(await bodiesOf(mock, 'getPet', 2));
  });

  it('are under ids that the schema makes where those are texts, each once', async () => {
    const mock = await mockOf({ datasetSize: 5 });
    const owners = await bodiesOf(mock, 'getOwner', 20);
    expect(new Set(owners.map(({ id }) => id)).size).toBe(20);
    for (const owner of owners) expect(await get(mock, `/v1/owners/${owner['id']}`)).toEqual(owner);
  });

  it('begin again where there are no more ids', async () => {
    const sizes = await bodiesOf(await mockOf(), 'getSize', 7);
    expect(sizes.slice(3, 6)).toEqual(sizes.slice(0, 3));
    expect(new Set(sizes.map(({ size }) => size)).size).toBe(3);
  });

  it('are the pages that a client gets which follows the links from the first on', async () => {
    const mock = await mockOf();
    const pages = await bodiesOf(mock, 'listPets', 5);
    let target: unknown = '/v1/pets';
    for (const each of pages) {
      expect(each).toEqual(await get(mock, String(target)));
      target = each['next'];
    }
    expect(pages[1]?.['next']).toBe('/v1/pets?page=3');
    expect(target).toBe(null);
  });

  it('say how long a page is where the client must', async () => {
    const mock = await mockOf();
    const [, second] = await bodiesOf(mock, 'listDogs', 2);
    expect(second?.['next']).toBe('/v1/dogs?limit=10&page=3');
    expect(second).toEqual(await get(mock, '/v1/dogs?limit=10&page=2'));
  });

  it('leave no item out where there is room for fewer than usual on a page', async () => {
    const mock = await mockOf({ maxResponseSize: 2_000, datasetSize: 12 });
    const pages = (await bodiesOf(mock, 'listOwners', 4)) as unknown as readonly Json[][];
    expect(pages[0]?.length).toBeLessThan(10);
    expect(pages.flat().map(({ id }) => id)).toEqual((await bodiesOf(mock, 'getOwner', 12)).map(({ id }) => id));
  });

  it('are told below the base path that was chosen', async () => {
    const [first] = await bodiesOf(await mockOf({ basePath: '/api' }), 'listPets', 1);
    expect(first?.['next']).toBe('/api/pets?page=2');
  });
});
