import { expect, it } from 'vitest';
import { createMock } from '../../../src/runtime/mock.ts';
import { loadFiles } from '../../unit/contract/contract-files.ts';
import { clientOf, type Json } from './client.ts';
import { answers, COUNT, contract, inPath, listOf, object, query, ref, TEXT } from './contract.ts';

/** A parameter without a schema of its own type may be sent as an object. */
const loose = (name: string): Json => ({ name, in: 'query', style: 'deepObject', explode: true, schema: {} });

const CONTRACT = contract(
  {
    '/constructors': { get: answers(listOf(ref('Constructor')), [query('sort'), query('limit', COUNT)]) },
    '/constructors/{constructor}': { get: answers(ref('Constructor'), [inPath('constructor')]) },
    '/pets': {
      get: answers(listOf(ref('Pet')), [loose('sort'), loose('fields'), loose('cursor'), query('limit', COUNT)]),
    },
    '/pets/{petId}': { get: answers(ref('Pet'), [inPath('petId')]) },
    '/words': {
      get: answers(listOf(ref('Word')), [query('starting_after'), query('limit', COUNT)]),
    },
    '/words/{wordId}': { get: answers(ref('Word'), [inPath('wordId')]) },
  },
  {
    Constructor: object({ constructor: TEXT, toString: TEXT }),
    Pet: object({ petId: TEXT, name: TEXT }),
    Word: object({ wordId: { type: 'string', enum: ['aardvark', 'country', 'zebra'] } }),
  },
);

it('things may be called like what every object has', async () => {
  const { get } = await clientOf(CONTRACT);
  expect(await get('/constructors/valueOf')).toMatchObject({ constructor: 'valueOf' });
  expect(await get('/constructors?sort=constructor')).toHaveLength(10);
});

it.each(['sort[toString]=x', 'fields[toString]=x', 'cursor[toString]=x', 'sort[0]=x&fields[a]=b'])(
  'a query %s is answered',
  async (search) => {
    const { get } = await clientOf(CONTRACT);
    expect(await get(`/pets?${search}`)).not.toHaveLength(0);
  },
);

it('a long wish to sort takes no longer than a short one', async () => {
  const mock = createMock(await loadFiles({ 'api.json': JSON.stringify(CONTRACT) }));
  const started = process.cpuUsage();
  const sort = encodeURIComponent(`${'+'.repeat(5000)}x\nx${' '.repeat(5000)}x`);
  const answer = await mock.fetch(new Request(`http://mock.example/constructors?sort=${sort}`));
  expect(answer.status).toBe(200);
  expect(process.cpuUsage(started).user).toBeLessThan(1_000_000);
});

it('an id may look like a cursor of the mock', async () => {
  const { get } = await clientOf(CONTRACT);
  const words = (await get('/words')) as unknown as readonly { wordId: string }[];
  const [first, second] = words.map(({ wordId }) => wordId);
  const country = words.findIndex(({ wordId }) => wordId === 'country');
  expect([first, second]).not.toContain(undefined);
  expect(await get('/words?starting_after=country')).toEqual(words.slice(country + 1));
});
