import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { compileChecked } from '../../../../src/runtime/synth/checked.ts';
import { createValidators } from '../../../../src/runtime/validate/validators.ts';
import { cases, KEYWORDS, NAMES, pickerOf } from './generated.ts';
import { contractOf, judgeOf, NOW } from './judge.ts';

async function conforms(schema: Schema, value: unknown, seed: number): Promise<void> {
  const judge = judgeOf({ A: schema });
  fc.pre(judge(value) === undefined);
  const contract = contractOf({ A: schema });
  const result = await compileChecked('t#/A', 'response', contract, createValidators(contract), { now: NOW })(seed);
  expect(result, JSON.stringify(schema)).toMatchObject({ ok: true });
  const text = JSON.stringify(schema);
  // Plain Ajv forgets what `allOf` evaluated beside an `if` without `then`.
  const isMisjudged = text.includes('"unevaluated') && text.includes('"if"');
  if (result.ok && !isMisjudged) expect(judge(result.value), `${text} ${JSON.stringify(result.value)}`).toBeUndefined();
}

describe('what is synthesized validates', () => {
  it.each(NAMES)('%s', async (name) => {
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const schema = KEYWORDS[name]?.(one.value, pickerOf(one), 2) ?? true;
        await conforms(schema, one.value, one.seed);
      }),
      { numRuns: 30 },
    );
  });

  it('pairs of keywords', async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.nat(), fc.nat(), async (one, first, second) => {
        const pick = pickerOf(one);
        const { value, seed } = one;
        const [a, b] = [first, second].map(
          (index) => KEYWORDS[NAMES[index % NAMES.length] ?? 'type']?.(value, pick, 2) ?? true,
        );
        await conforms(
          pick(2) ? { allOf: [a ?? true, b ?? true] } : { ...(a as object), ...(b as object) },
          value,
          seed,
        );
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});
