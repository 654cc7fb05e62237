import { describe, expect, it } from 'vitest';
import { clientOf, itemsAt, type Json } from './client.ts';
import { answers, COUNT, contract, inPath, listOf, literals, object, query, ref, TEXT, takes } from './contract.ts';

const Pet = object({ id: COUNT, name: TEXT, kind: literals('cat', 'dog') });

const styles: readonly (readonly [
  string,
  readonly string[],
  readonly string[],
  (one: Json) => Json,
  (list: Json) => Json,
])[] = [
  ['data', ['data'], ['data'], (data) => object({ data }), (data) => object({ data, total: COUNT })],
  ['the name of the thing', ['pet'], ['pets'], (pet) => object({ pet }), (pets) => object({ pets, total: COUNT })],
  [
    'data and items',
    ['data'],
    ['data', 'items'],
    (data) => object({ success: { const: true }, data }),
    (items) => object({ success: { const: true }, data: object({ items, total: COUNT }) }),
  ],
  [
    'result and the name',
    ['result', 'pet'],
    ['result', 'pets'],
    (pet) => object({ code: COUNT, result: object({ pet }) }),
    (pets) => object({ code: COUNT, result: object({ pets, total: COUNT }) }),
  ],
  [
    'response',
    ['response'],
    ['response'],
    (response) => object({ response, 'error?': { type: 'null' } }),
    (response) => object({ response, total: COUNT }),
  ],
];

const at = (value: Json, path: readonly string[]): Json =>
  path.reduce<unknown>((inside, name) => (inside as Json)[name], value) as Json;

describe('things that are wrapped', () => {
  it.each(styles)('in %s', async (_, onePath, listPath, wrapOne, wrapList) => {
    const one = answers(wrapOne(ref('Pet')), [inPath('id', COUNT)]);
    const client = await clientOf(
      contract(
        {
          '/pets': {
            get: answers(wrapList(listOf(ref('Pet'))), [query('limit', COUNT), query('kind', literals('cat', 'dog'))]),
            post: takes(
              wrapOne(object({ name: TEXT, kind: literals('cat', 'dog') })),
              answers(wrapOne(ref('Pet')), [], 201),
            ),
          },
          '/pets/{id}': { get: one, patch: takes(object({ 'name?': TEXT }), one) },
        },
        { Pet },
      ),
    );
    const pets = itemsAt(await client.get('/pets?limit=100'), ...listPath);
    expect(pets).toHaveLength(50);
    for (const pet of pets.slice(0, 5)) expect(at(await client.get(`/pets/${pet['id']}`), onePath)).toEqual(pet);
    const cats = await client.get('/pets?limit=100&kind=cat');
    expect(itemsAt(cats, ...listPath)).toEqual(pets.filter(({ kind }) => kind === 'cat'));
    const total = at(cats, [...listPath.slice(0, -1), 'total']);
    expect(total).toBe(itemsAt(cats, ...listPath).length);
    const changed = await client.send('PATCH /pets/4', { name: 'Sent' });
    expect(at(changed.json, onePath)).toEqual({ ...pets.find(({ id }) => id === 4), name: 'Sent' });
    const wrapped = onePath
      .toReversed()
      .reduce<unknown>((inside, name) => ({ [name]: inside }), { name: 'Sent', kind: 'dog' }) as Json;
    const sent =
      'success' in (await client.get('/pets/4'))
        ? { success: true, ...wrapped }
        : 'code' in (await client.get('/pets/4'))
          ? { code: 1, ...wrapped }
          : wrapped;
    expect(at((await client.send('POST /pets', sent)).json, onePath)).toMatchObject({ name: 'Sent', kind: 'dog' });
  });
});
