import { describe, expect, test } from 'vitest';
import { codes, load } from '../contract-files.ts';

async function basesOf(servers: unknown, fields: object = {}): Promise<readonly string[] | undefined> {
  const contract = await load({ openapi: '3.0.3', servers, paths: { '/x': { get: {} } }, ...fields });
  return contract.operations[0]?.bases;
}

describe('the bases are the paths of the server URLs', () => {
  const cases: readonly [url: string, base: string][] = [
    ['https://api.example.com/v1', '/v1'],
    ['https://api.example.com/v1/', '/v1'],
    ['https://api.example.com', ''],
    ['/', ''],
    ['/v1/api', '/v1/api'],
    ['v1', '/v1'],
    ['./v1', '/v1'],
    ['//api.example.com/v1', '/v1'],
    ['{scheme}://{host}:{port}/v1', '/v1'],
    ['https://{host}/{base}', '/{base}'],
    ['https://api.example.com/v1?x=1#y', '/v1'],
    ['', ''],
  ];
  test.each(cases)('%s', async (url, base) => {
    expect(await basesOf([{ url }])).toEqual([base]);
  });

  test('of every server once, or the root where there is none', async () => {
    expect(await basesOf([{ url: 'https://a/v1' }, { url: 'https://b/v1' }, { url: '/v2' }])).toEqual(['/v1', '/v2']);
    expect(await basesOf([])).toEqual(['']);
    expect(await basesOf(undefined)).toEqual(['']);
  });

  test('of the operation before the path item before the root', async () => {
    const item = { servers: [{ url: '/item' }], get: { servers: [{ url: '/own' }] }, put: {} };
    const contract = await load({
      openapi: '3.0.3',
      servers: [{ url: '/root' }],
      paths: { '/x': item, '/y': { get: {} } },
    });
    expect(contract.operations.map(({ bases }) => bases)).toEqual([['/own'], ['/item'], ['/root']]);
  });

  test('with the values of their variables, as long as these are few', async () => {
    const enumOf = (length: number) => ({ default: 'a', enum: Array.from({ length }, (_, n) => `v${n}`) });
    expect(await basesOf([{ url: '/{v}', variables: { v: enumOf(2) } }])).toEqual(['/v0', '/v1']);
    expect(await basesOf([{ url: '/{v}/{w}', variables: { v: enumOf(4), w: enumOf(5) } }])).toEqual(['/{v}/{w}']);
    expect(await basesOf([{ url: '{origin}/v1', variables: { origin: { default: 'https://a.com' } } }])).toEqual([
      '/v1',
    ]);
  });

  test('a URL that cannot be read is the root', async () => {
    const contract = await load({
      openapi: '3.0.3',
      servers: [{ url: 'not a url' }, {}],
      paths: { '/x': { get: {} } },
    });
    expect(contract.operations[0]?.bases).toEqual(['']);
    expect(codes(contract)).toEqual(['invalid-server', 'invalid-server']);
  });

  test.each([
    [undefined, ''],
    ['/', ''],
    ['/v1/', '/v1'],
    ['v1', '/v1'],
  ])('the basePath %j of Swagger 2.0', async (basePath, base) => {
    const contract = await load({ swagger: '2.0', basePath, paths: { '/x': { get: {} } } });
    expect(contract.operations[0]?.bases).toEqual([base]);
  });
});
