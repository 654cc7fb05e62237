import { describe, expect, it } from 'vitest';
import { type Client, clientOf, type Json } from './client.ts';
import { answers, COUNT, contract, inPath, listOf, literals, object, query, ref, TEXT, TIME } from './contract.ts';

const many = (client: Client, target: string): Promise<readonly Json[]> =>
  client.get(target) as unknown as Promise<readonly Json[]>;
const brief = { id: COUNT, name: TEXT, status: literals('on', 'off') };
const more = { 'notes?': TEXT, createdAt: TIME, tags: listOf(TEXT) };

const with_ = (schemas: Json): Json =>
  contract(
    {
      '/devices': {
        get: answers(listOf(ref('Summary')), [query('status', literals('on', 'off')), query('limit', COUNT)]),
      },
      '/devices/{deviceId}': { get: answers(ref('Device'), [inPath('deviceId', COUNT)]) },
    },
    schemas,
  );

describe('a list that tells less of things than there is', () => {
  it.each([
    ['in a schema of its own', { Summary: object(brief), Device: object({ ...brief, ...more }) }],
    [
      'closed',
      {
        Summary: object(brief, { additionalProperties: false }),
        Device: object({ ...brief, ...more }, { additionalProperties: false }),
      },
    ],
    ['of which the whole is made', { Summary: object(brief), Device: { allOf: [ref('Summary'), object(more)] } }],
    [
      'with everything in both made of a base',
      {
        Base: object(brief),
        Summary: { allOf: [ref('Base'), object({ 'rank?': COUNT })] },
        Device: { allOf: [ref('Base'), object(more)] },
      },
    ],
    [
      'by other types',
      { Summary: object({ ...brief, name: { type: 'string', maxLength: 12 } }), Device: object({ ...brief, ...more }) },
    ],
    ['and more of it', { Summary: object({ ...brief, score: { type: 'number' } }), Device: object(brief) }],
  ])('%s', async (_, schemas) => {
    const client = await clientOf(with_(schemas));
    const listed = await many(client, '/devices?limit=100');
    for (const summary of listed) {
      const whole = await client.get(`/devices/${summary['id']}`);
      const shared = Object.keys(summary).filter((name) => name in whole);
      expect(shared.length).toBeGreaterThan(2);
      for (const name of shared) expect([name, whole[name]]).toEqual([name, summary[name]]);
    }
    expect(await many(client, '/devices?limit=100&status=off')).toEqual(
      listed.filter(({ status }) => status === 'off'),
    );
  });

  it('of several kinds, told apart by a discriminator', async () => {
    const kind = (type: string, members: Json): Json => object({ id: COUNT, type: literals(type), ...members });
    const animal: Json = {
      oneOf: [ref('Cat'), ref('Dog')],
      discriminator: {
        propertyName: 'type',
        mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' },
      },
    };
    const client = await clientOf(
      contract(
        {
          '/animals': {
            get: answers(listOf(ref('Animal')), [query('type', literals('cat', 'dog')), query('limit', COUNT)]),
          },
          '/animals/{id}': { get: answers(ref('Animal'), [inPath('id', COUNT)]) },
          '/shelters': { get: answers(listOf(object({ id: COUNT, favourite: ref('Animal'), animalId: COUNT }))) },
        },
        { Animal: animal, Cat: kind('cat', { lives: COUNT }), Dog: kind('dog', { tricks: listOf(TEXT) }) },
      ),
    );
    const animals = await many(client, '/animals?limit=100');
    for (const each of animals) expect(await client.get(`/animals/${each['id']}`)).toEqual(each);
    for (const type of ['cat', 'dog']) {
      const chosen = await many(client, `/animals?limit=100&type=${type}`);
      expect(chosen).toEqual(animals.filter((each) => each['type'] === type));
      expect(chosen.length).toBeGreaterThan(0);
    }
    for (const { favourite, animalId } of (await many(client, '/shelters')) as unknown as {
      favourite: Json;
      animalId: number;
    }[]) {
      expect(animals).toContainEqual(favourite);
      expect(animals.map(({ id }) => id)).toContain(animalId);
    }
  });
});
