import { describe, expect, it } from 'vitest';
import { type Client, clientOf, expectDistinct, type Json } from './client.ts';
import { answers, COUNT, contract, inPath, listOf, literals, object, query, ref, TEXT, UUID } from './contract.ts';

const many = (client: Client, target: string): Promise<readonly Json[]> =>
  client.get(target) as unknown as Promise<readonly Json[]>;

/** A collection and its items, whose members are `id` under any name and a title. */
const keyed = (collection: string, parameter: string, schema: Json, member: string) =>
  contract(
    {
      [`/${collection}`]: { get: answers(listOf(ref('Thing')), [query('limit', COUNT)]) },
      [`/${collection}/{${parameter}}`]: { get: answers(ref('Thing'), [inPath(parameter, schema)]) },
    },
    { Thing: object({ [member]: schema, title: TEXT, other: COUNT }) },
  );

describe('what things are known by', () => {
  it.each([
    ['posts', 'slug', TEXT, 'slug'],
    ['users', 'username', { type: 'string', minLength: 3, maxLength: 20, pattern: '^[a-z0-9_]+$' }, 'username'],
    ['orders', 'orderNumber', { type: 'string', pattern: '^ORD-\\d{6}$' }, 'orderNumber'],
    ['invoices', 'id', { type: 'integer', minimum: 1000 }, 'id'],
    ['files', 'fileId', UUID, 'file_id'],
    ['countries', 'code', { type: 'string', pattern: '^[A-Z]{2}$' }, 'code'],
    ['currencies', 'currencyCode', { type: 'string', minLength: 3, maxLength: 3 }, 'code'],
    ['accounts', 'accountId', { type: 'integer', format: 'int64', minimum: 100, maximum: 130 }, 'id'],
    ['devices', 'serial', TEXT, 'serial'],
    ['books', 'isbn', { type: 'string', minLength: 10, maxLength: 13 }, 'isbn'],
    ['documents', 'documentName', TEXT, 'name'],
    ['odd', 'oddId', { type: 'integer', multipleOf: 5 }, 'oddId'],
    ['settings', 'key', literals('theme', 'locale', 'zone'), 'key'],
    ['objects', '_id', { type: 'string', pattern: '^[a-f0-9]{24}$' }, '_id'],
    ['domains', 'domain', { type: 'string', format: 'hostname' }, 'name'],
    ['mails', 'email', { type: 'string', format: 'email' }, 'email'],
    ['days', 'date', { type: 'string', format: 'date' }, 'date'],
    ['sessions', 'sid', TEXT, 'sessionId'],
  ] as const)('%s/{%s}', async (collection, parameter, schema, member) => {
    const client = await clientOf(keyed(collection, parameter, schema, member));
    const things = await many(client, `/${collection}?limit=100`);
    expectDistinct(things.map((thing) => thing[member]));
    expect(things.length).toBeGreaterThan(2);
    for (const thing of things.slice(0, 8))
      expect(await client.get(`/${collection}/${encodeURIComponent(String(thing[member]))}`)).toEqual(thing);
  });

  it('may be in two parts', async () => {
    const client = await clientOf(
      contract(
        {
          '/repositories/{workspace}': {
            get: answers(object({ values: listOf(ref('Repository')), 'next?': TEXT }), [
              inPath('workspace'),
              query('page', COUNT),
            ]),
          },
          '/repositories/{workspace}/{slug}': {
            get: answers(ref('Repository'), [inPath('workspace'), inPath('slug')]),
          },
          '/packages/{ecosystem}/{package}/versions': {
            get: answers(listOf(ref('Version')), [inPath('ecosystem', literals('npm', 'pypi')), inPath('package')]),
          },
          '/packages/{ecosystem}/{package}/versions/{version}': {
            get: answers(ref('Version'), [
              inPath('ecosystem', literals('npm', 'pypi')),
              inPath('package'),
              inPath('version'),
            ]),
          },
        },
        {
          Repository: object({ slug: TEXT, workspace: TEXT, language: TEXT }),
          Version: object({ ecosystem: literals('npm', 'pypi'), package: TEXT, version: TEXT, size: COUNT }),
        },
      ),
    );
    const { values } = (await client.get('/repositories/acme')) as { values: Json[] };
    for (const repository of values) {
      expect(repository['workspace']).toBe('acme');
      expect(await client.get(`/repositories/acme/${repository['slug']}`)).toEqual(repository);
    }
    const versions = await many(client, '/packages/npm/left-pad/versions');
    for (const version of versions) {
      expect(version).toMatchObject({ ecosystem: 'npm', package: 'left-pad' });
      expect(await client.get(`/packages/npm/left-pad/versions/${version['version']}`)).toEqual(version);
    }
  });

  it('may be one of a few in the path of a list', async () => {
    const client = await clientOf(
      contract(
        {
          '/pets': { get: answers(listOf(ref('Pet')), [query('limit', COUNT)]) },
          '/pets/{petId}': { get: answers(ref('Pet'), [inPath('petId', COUNT)]) },
          '/pets/by-status/{status}': { get: answers(listOf(ref('Pet')), [inPath('status', literals('new', 'sold'))]) },
        },
        { Pet: object({ id: COUNT, name: TEXT, status: literals('new', 'sold') }) },
      ),
    );
    const pets = await many(client, '/pets?limit=100');
    for (const status of ['new', 'sold']) {
      const chosen = await many(client, `/pets/by-status/${status}`);
      expect(chosen).toEqual(pets.filter((pet) => pet['status'] === status));
      expect(chosen.length).toBeGreaterThan(0);
    }
  });
});
