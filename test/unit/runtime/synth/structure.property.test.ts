import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { compileChecked } from '../../../../src/runtime/synth/checked.ts';
import type { SynthesisOptions } from '../../../../src/runtime/synth/synthesize.ts';
import { createValidators } from '../../../../src/runtime/validate/validators.ts';
import { contractOf, judgeOf, NOW } from './judge.ts';

type Schemas = Readonly<Record<string, Schema>>;
type Maker = (seed: number) => Promise<unknown>;

/** Makes values of the schema A, each of which must be there. */
function makerOf(
  schemas: Schemas,
  direction: 'request' | 'response' = 'response',
  options: Partial<SynthesisOptions> = {},
): Maker {
  const contract = contractOf(schemas);
  const make = compileChecked('t#/A', direction, contract, createValidators(contract), { now: NOW, ...options });
  return async (seed) => {
    const made = await make(seed);
    if (!made.ok) throw new Error(`${JSON.stringify(schemas)} has no value: ${JSON.stringify(made.errors)}`);
    return made.value;
  };
}

const forSeeds = (about: (seed: number) => Promise<void>, numRuns = 40): Promise<void> =>
  fc.assert(fc.asyncProperty(fc.nat(), about), { numRuns });

const SELF: Schema = { $ref: 't#/A' };

/** A schema that contains itself through each applicator. */
const RECURSIVE: Readonly<Record<string, Schema>> = {
  properties: { type: 'object', properties: { a: SELF, b: SELF, c: { type: 'string' } } },
  items: { type: 'array', items: SELF },
  prefixItems: { type: 'array', prefixItems: [{ type: 'integer' }, SELF] },
  additionalProperties: { type: 'object', additionalProperties: SELF },
  patternProperties: { type: 'object', patternProperties: { '^[a-z]$': SELF }, additionalProperties: false },
  unevaluatedProperties: {
    type: 'object',
    allOf: [{ properties: { a: { type: 'null' } } }],
    unevaluatedProperties: SELF,
  },
  unevaluatedItems: { type: 'array', prefixItems: [{ type: 'integer' }], unevaluatedItems: SELF },
  contains: { anyOf: [{ type: 'integer' }, { type: 'array', contains: SELF, maxItems: 3 }] },
  oneOf: { oneOf: [{ type: 'integer' }, { type: 'array', items: SELF, minItems: 2 }] },
  anyOf: { anyOf: [{ type: 'object', required: ['a', 'b'], properties: { a: SELF, b: SELF } }, { type: 'null' }] },
  allOf: {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'integer' }, up: { allOf: [SELF, { required: ['id'] }] } },
  },
  not: { type: 'object', properties: { a: SELF, b: { not: SELF } } },
  then: {
    type: 'object',
    required: ['deep'],
    properties: { deep: { type: 'boolean' } },
    if: { properties: { deep: { const: true } } },
    then: { required: ['a'], properties: { a: SELF } },
  },
  dependentSchemas: {
    type: 'object',
    properties: { a: { type: 'integer' } },
    dependentSchemas: { a: { properties: { b: SELF } } },
  },
  propertyNames: {
    anyOf: [
      { type: 'string', maxLength: 5 },
      { type: 'object', propertyNames: SELF, minProperties: 1 },
    ],
  },
};

describe('recursion ends', () => {
  it.each(Object.entries(RECURSIVE))('through %s', async (_, A) => {
    const [make, judge] = [makerOf({ A }), judgeOf({ A })];
    await forSeeds(async (seed) => {
      const value = await make(seed);
      expect(judge(value), JSON.stringify(value)).toBeUndefined();
      expect(JSON.stringify(value).length).toBeLessThan(20_000);
    });
  });
});

describe('directions', () => {
  const A: Schema = {
    type: 'object',
    required: ['id', 'secret', 'name'],
    properties: {
      id: { type: 'integer', readOnly: true },
      secret: { type: 'string', writeOnly: true },
      name: { type: 'string' },
      parts: { type: 'array', minItems: 1, items: { $ref: 't#/B' } },
    },
    additionalProperties: false,
  };
  const B: Schema = {
    allOf: [
      { properties: { made: { readOnly: true } }, required: ['made'] },
      { properties: { pin: { writeOnly: true } } },
    ],
  };

  it('leaves what is readOnly out of a request, and what is writeOnly out of a response', async () => {
    const [request, response] = [
      makerOf({ A, B }, 'request', { optional: 1 }),
      makerOf({ A, B }, 'response', { optional: 1 }),
    ];
    await forSeeds(async (seed) => {
      expect(await request(seed)).toEqual({
        secret: expect.any(String),
        name: expect.any(String),
        parts: expect.any(Array),
      });
      expect(JSON.stringify(await request(seed))).not.toContain('"made"');
      expect(await response(seed)).toEqual({
        id: expect.any(Number),
        name: expect.any(String),
        parts: expect.any(Array),
      });
      expect(JSON.stringify(await response(seed))).not.toContain('"pin"');
    });
  });
});

describe('discriminators', () => {
  const kind = (more: Schema): Schema => ({ allOf: [{ $ref: 't#/Base' }, more] });
  const Base: Schema = {
    type: 'object',
    required: ['kind'],
    properties: { kind: { type: 'string' }, x: { type: 'integer' } },
  };
  const Cat = kind({ required: ['lives'], properties: { lives: { type: 'integer' } } });
  const Dog = kind({ required: ['barks'], properties: { barks: { type: 'boolean' } } });
  const branches: readonly Schema[] = [{ $ref: 't#/Cat' }, { $ref: 't#/Dog' }];
  const discriminator = { propertyName: 'kind', mapping: { cat: 't#/Cat', puss: 't#/Cat', dog: 't#/Dog' } };

  it.each<[string, Schema]>([
    ['oneOf', { oneOf: branches, discriminator }],
    ['anyOf', { anyOf: branches, discriminator }],
    ['allOf', { allOf: [{ oneOf: branches, discriminator }, { required: ['x'] }] }],
    ['oneOf or null', { anyOf: [{ oneOf: branches, discriminator }, { type: 'null' }] }],
  ])('over %s name the schema that the value is', async (_, A) => {
    const make = makerOf({ A, Base, Cat, Dog });
    const [isCat, isDog] = [Cat, Dog].map((one) => judgeOf({ A: one, Base }));
    await forSeeds(async (seed) => {
      const value = (await make(seed)) as { kind: string } | null;
      const judge = value?.kind === 'dog' ? isDog : isCat;
      expect(value === null || (['cat', 'puss', 'dog'].includes(value.kind) && judge?.(value) === undefined)).toBe(
        true,
      );
    });
  });
});
