import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { compileChecked } from '../../../../src/runtime/synth/checked.ts';
import { repair } from '../../../../src/runtime/synth/repair.ts';
import { createValidators } from '../../../../src/runtime/validate/validators.ts';
import { contractOf, judgeOf, NOW } from './judge.ts';

const checked = (schemas: Readonly<Record<string, Schema>>) => {
  const contract = contractOf(schemas);
  return compileChecked('t#/A', 'response', contract, createValidators(contract), { now: NOW });
};

describe('a checked synthesis', () => {
  it('answers at once in the usual case', () => {
    const result = checked({ A: { type: 'integer', minimum: 1, maximum: 1 } })(1);
    expect(result).toEqual({ ok: true, value: 1 });
  });

  it('does without examples that only the validator finds wrong', async () => {
    const A: Schema = { required: ['a'], properties: { a: { type: 'string', pattern: '^[a-z]{3}$', example: 'Rex' } } };
    expect(await checked({ A })(1)).toEqual({ ok: true, value: { a: expect.stringMatching(/^[a-z]{3}$/) } });
  });

  it.each<[string, Schema]>([
    ['no text matches', { pattern: 'a^b' }],
    ['no object can have the member', { required: ['a'], properties: { a: { type: 'integer', enum: ['x'] } } }],
    ['no list has enough items', { minItems: 3, uniqueItems: true, items: { type: 'boolean' } }],
  ])('takes another type where none is written down and %s', async (_, A) => {
    const B: Schema = { type: 'object', required: ['list'], properties: { list: A } };
    expect(await checked({ A })(1)).toMatchObject({ ok: true });
    expect(await checked({ A: B })(1)).toMatchObject({ ok: true });
  });

  it('gives the same value in any order of seeds', async () => {
    const A: Schema = {
      type: 'array',
      minItems: 2,
      uniqueItems: true,
      items: { type: 'integer', maximum: 3, minimum: 1, example: 2 },
    };
    const [first, second] = [checked({ A }), checked({ A })];
    const forwards = await Promise.all([1, 2, 3].map((seed) => first(seed)));
    const backwards = await Promise.all([3, 2, 1].map((seed) => second(seed)));
    expect(backwards.reverse()).toEqual(forwards);
  });

  it.each<[string, Schema]>([
    ['contradicting types', { allOf: [{ type: 'string' }, { type: 'integer' }] }],
    ['equal branches', { oneOf: [{ type: 'string' }, { type: 'string' }] }],
    ['an impossible pattern', { type: 'string', pattern: '^a$', minLength: 2 }],
    ['an endless structure', { type: 'object', required: ['a'], properties: { a: { $ref: 't#/A' } } }],
  ])('says soon what is wrong with %s', async (_, A) => {
    const start = performance.now();
    const result = await checked({ A })(1);
    expect(result).toMatchObject({ ok: false, errors: [{ contract: expect.stringContaining('t#/A') }] });
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('repair', () => {
  const A: Schema = {
    type: 'object',
    required: ['a'],
    properties: { a: { type: 'integer' }, b: { type: 'string' }, c: { type: 'array', items: { type: 'integer' } } },
    additionalProperties: false,
  };
  const contract = contractOf({ A });
  const check = createValidators(contract).compile('t#/A', 'response');
  const seven = (id: string) => (id === 't#/A/properties/a' ? 7 : undefined);

  it.each([
    ['drops a member that may be absent', { a: 1, b: 2 }, { a: 1 }],
    ['drops a member that may not be', { a: 1, zz: 2 }, { a: 1 }],
    ['drops an item', { a: 1, c: [1, 'x', 2] }, { a: 1, c: [1, 2] }],
    ['makes a required member anew', { a: 'x' }, { a: 7 }],
    ['mends several', { a: 'x', b: 2, c: ['x', 1], zz: 1 }, { a: 7, c: [1] }],
    ['leaves a valid value', { a: 1 }, { a: 1 }],
  ])('%s', (_, broken, mended) => {
    expect(repair(broken, check, seven, 1)).toEqual({ value: mended });
    expect(judgeOf({ A })(mended)).toBeUndefined();
  });

  it('gives up where nothing helps', () => {
    expect(repair({}, check, () => undefined, 1)).toBeUndefined();
  });
});
