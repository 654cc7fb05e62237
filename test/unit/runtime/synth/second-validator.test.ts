import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../../src/contract/load.ts';
import { toDocument } from '../../../../src/runtime/document.ts';
import { compileChecked } from '../../../../src/runtime/synth/checked.ts';
import { createValidators } from '../../../../src/runtime/validate/validators.ts';
import { schemaCases } from './cases.ts';
import { cases, KEYWORDS, NAMES, pickerOf } from './generated.ts';
import { contractOf, NOW } from './judge.ts';
import { secondJudgeOf } from './second-judge.ts';

const FIXTURES = new URL('../../../../fixtures/', import.meta.url);

/** Where the two validators differ, and why ours is right here. */
const DIFFERENT: Readonly<Record<string, string>> = {
  'readOnly and writeOnly stay in a response and out of it': 'OpenAPI takes a writeOnly member out of responses',
};

describe('@hyperjump/json-schema agrees', () => {
  it.each(schemaCases().filter(({ name }) => !Object.hasOwn(DIFFERENT, name)))(
    '$name',
    async ({ schema, others, valid, invalid }) => {
      const accepts = await secondJudgeOf({ A: schema, ...others });
      for (const value of valid) expect(accepts(value), `+ ${JSON.stringify(value)}`).toBe(true);
      for (const value of invalid) expect(accepts(value), `- ${JSON.stringify(value)}`).toBe(false);
      const components = { schemas: { A: schema, ...others } };
      const document = { openapi: '3.1.0', info: { title: '', version: '' }, paths: {}, components };
      const contract = await loadContract('-', { stdin: async () => Buffer.from(JSON.stringify(document)) });
      const make = compileChecked('stdin#/components/schemas/A', 'response', contract, createValidators(contract), {
        now: NOW,
      });
      for (const seed of [6, 7]) {
        const made = await make(seed);
        expect(made.ok && accepts(made.value), JSON.stringify(made)).toBe(true);
      }
    },
  );

  it.each(['petstore.yaml', 'behaviour/story.yaml', 'behaviour/bodies.yaml', 'behaviour/parameters.yaml'])(
    'about the schemas of %s',
    async (file) => {
      const contract = await loadContract(fileURLToPath(new URL(file, FIXTURES)));
      const validators = createValidators(contract);
      const { schemas } = toDocument(contract);
      const names = new Map(Object.keys(schemas).map((id, index) => [id, `S${index}`]));
      const text = JSON.stringify(schemas).replace(
        /"\$ref":"([^"]+)"/g,
        (_, id) => `"$ref":"#/components/schemas/${names.get(id)}"`,
      );
      const named = Object.entries(JSON.parse(text)).map(([id, schema]) => [names.get(id) ?? '', schema]);
      for (const [id, name] of names) {
        const accepts = await secondJudgeOf({
          A: { $ref: `#/components/schemas/${name}` },
          ...Object.fromEntries(named),
        });
        const made = await compileChecked(id, 'response', contract, validators, { now: NOW })(1);
        expect(made.ok && accepts(made.value), `${id} ${JSON.stringify(made)}`).toBe(true);
      }
    },
  );

  it('about generated schemas', async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.constantFrom(...NAMES), async (one, name) => {
        const A = KEYWORDS[name]?.(one.value, pickerOf(one), 2) ?? true;
        const accepts = await secondJudgeOf({ A });
        fc.pre(accepts(one.value));
        const contract = contractOf({ A });
        const made = await compileChecked('t#/A', 'response', contract, createValidators(contract), { now: NOW })(
          one.seed,
        );
        expect(made.ok && accepts(made.value), `${JSON.stringify(A)} ${JSON.stringify(made)}`).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
