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
});
