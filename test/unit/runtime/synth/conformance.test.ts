import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../../src/contract/load.ts';
import { compileChecked } from '../../../../src/runtime/synth/checked.ts';
import { createValidators } from '../../../../src/runtime/validate/validators.ts';
import { type SchemaCase, schemaCases } from './cases.ts';
import { NOW } from './judge.ts';

const SEEDS = [1, 2, 3, 4, 5];
const ID = 'stdin#/components/schemas/A';

/** The contract of a case: its schema is a component, as users have it, so references are resolved by the contract layer. */
const contractOf = ({ schema, others }: SchemaCase) => {
  const components = { schemas: { A: schema, ...others } };
  const document = { openapi: '3.1.0', info: { title: '', version: '' }, paths: {}, components };
  return loadContract('-', { stdin: async () => Buffer.from(JSON.stringify(document)) });
};

/** The meta-schema of 2020-12 and the vocabularies that it is made of, by the names of their files. */
const META = ['schema', ...'applicator content core format-annotation meta-data unevaluated validation'.split(' ')];
const metaSchema = (name: string): unknown => {
  const file = `ajv/dist/refs/json-schema-2020-12/${name === 'schema' ? '' : 'meta/'}${name}.json`;
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(file), 'utf8'));
};

describe('JSON Schema 2020-12, keyword by keyword', () => {
  it.each(schemaCases())('$name', async (one) => {
    const contract = await contractOf(one);
    const validators = createValidators(contract);
    const check = validators.compile(ID, 'response');
    for (const value of one.valid) expect(check(value), `+ ${JSON.stringify(value)}`).toBeUndefined();
    for (const value of one.invalid) expect(check(value), `- ${JSON.stringify(value)}`).toBeDefined();
    for (const seed of SEEDS) {
      const made = await compileChecked(ID, 'response', contract, validators, { now: NOW })(seed);
      expect(made).toMatchObject({ ok: true });
    }
    expect(contract.diagnostics()).toEqual([]);
  });

  it('the meta-schema: what is made of it is a schema', async () => {
    const [schema, ...others] = META.map(metaSchema);
    const named = Object.fromEntries(others.map((other, index) => [`V${index}`, other]));
    const contract = await contractOf({ name: '', schema, others: named, valid: [], invalid: [] });
    const validators = createValidators(contract);
    const check = validators.compile(ID, 'response');
    expect(check({ type: 'object', properties: { a: { $ref: '#' } } })).toBeUndefined();
    expect(check({ properties: { a: { type: 'text' } } })).toBeDefined();
    const make = compileChecked(ID, 'response', contract, validators, { now: NOW });
    for (const seed of SEEDS) expect(await make(seed)).toMatchObject({ ok: true });
  });
});
