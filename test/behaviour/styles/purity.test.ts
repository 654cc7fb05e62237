import { expect, it } from 'vitest';
import { createMock } from '../../../src/runtime/mock.ts';
import { loadFiles } from '../../unit/contract/contract-files.ts';
import { clientOf } from './client.ts';
import { answers, COUNT, contract, inPath, object, ref, TEXT } from './contract.ts';

const CONTRACT = contract(
  {
    '/owners/{ownerId}': {
      get: {
        parameters: [inPath('ownerId', COUNT)],
        responses: {
          200: {
            description: '',
            content: {
              'application/json': {
                schema: ref('Owner'),
                examples: Object.fromEntries([7, 8, 9].map((id) => [`o${id}`, { value: { id, name: `Owner ${id}` } }])),
              },
            },
          },
        },
      },
    },
    '/owners': { get: answers({ type: 'array', items: ref('Owner') }) },
    '/pets/{petId}': { get: answers(ref('Pet'), [inPath('petId', COUNT)]) },
    '/as/{a}/bs/{b}/things': { get: answers({ type: 'array', items: ref('Thing') }, [inPath('a'), inPath('b')]) },
    '/as/{a}/bs/{b}/things/{id}': { get: answers(ref('Thing'), [inPath('a'), inPath('b'), inPath('id')]) },
    '/texts': {
      post: {
        requestBody: { content: { 'application/json': { schema: {} }, 'text/plain': { schema: TEXT } } },
        responses: {
          200: { description: '', content: { 'application/json': { schema: object({ echo: TEXT, v: TEXT }) } } },
        },
      },
    },
  },
  {
    Owner: object({ id: COUNT, name: TEXT }),
    Pet: object({ id: COUNT, ownerId: { type: 'integer', maximum: 500 } }),
    Thing: object({ id: TEXT, a: TEXT, b: TEXT, name: TEXT }),
  },
);

const start = () => clientOf(CONTRACT);

it('what a thing names does not depend on which thing was asked for first', async () => {
  const inOrder = await start();
  for (let id = 1; id <= 50; id++) await inOrder.get(`/pets/${id}`);
  for (const id of [20, 3, 41])
    expect(await inOrder.get(`/pets/${id}`)).toEqual(await (await start()).get(`/pets/${id}`));
});

it('scopes are told apart, whatever their texts hold', async () => {
  const after = await start();
  await after.get('/as/x%0Ay/bs/z/things');
  expect(await after.get('/as/x/bs/y%0Az/things')).toEqual(await (await start()).get('/as/x/bs/y%0Az/things'));
});

it('the same bytes under another media type are another content', async () => {
  const text = async (types: readonly string[]): Promise<string> => {
    const mock = createMock(await loadFiles({ 'api.json': JSON.stringify(CONTRACT) }));
    let last = '';
    for (const type of types) {
      const headers = { 'content-type': type };
      last = await (
        await mock.fetch(new Request('http://m.example/texts', { method: 'POST', headers, body: '{"v":"hello"}' }))
      ).text();
    }
    return last;
  };
  expect(await text(['application/json', 'application/json', 'text/plain'])).toBe(await text(['text/plain']));
});
