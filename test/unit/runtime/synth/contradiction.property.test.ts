import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { findContradiction } from '../../../../src/runtime/synth/contradiction/contradiction.ts';
import { isImpossible } from '../../../../src/runtime/synth/contradiction/proof.ts';
import { createTrial } from '../../../../src/runtime/synth/contradiction/trial.ts';
import { cases, KEYWORDS, NAMES, pickerOf } from './generated.ts';
import { contractOf, judgeOf, NOW } from './judge.ts';

/** A schema that has an instance is neither told to contradict itself nor taken for impossible. */
function isLeftAlone(schema: Schema, instance: unknown): void {
  fc.pre(judgeOf({ A: schema })(instance) === undefined);
  const [contract, text] = [contractOf({ A: schema }), JSON.stringify(schema)];
  const found = findContradiction('t#/A', 'response', contract, { now: NOW }, (source) => source);
  expect(found?.message, text).toBeUndefined();
  expect(isImpossible({ $ref: 't#/A' }, createTrial(contract, 'response', { now: NOW })), text).toBe(false);
}

describe('what has an instance is not told to contradict itself', () => {
  it.each(NAMES)('%s', (name) => {
    fc.assert(
      fc.property(cases, (one) => isLeftAlone(KEYWORDS[name]?.(one.value, pickerOf(one), 2) ?? true, one.value)),
      { numRuns: 20 },
    );
  });

  it('pairs of keywords', () => {
    const names = fc.constantFrom(...NAMES);
    fc.assert(
      fc.property(cases, names, names, (one, first, second) => {
        const pick = pickerOf(one);
        const allOf = [first, second].map((name) => KEYWORDS[name]?.(one.value, pick, 2) ?? true);
        isLeftAlone({ allOf }, one.value);
      }),
      { numRuns: 200 },
    );
  });

  it('as many different items as there are values', () => {
    const few = fc.constantFrom<readonly [items: Schema, values: readonly unknown[]]>(
      [{ type: 'boolean' }, [true, false]],
      [{ type: ['boolean', 'null'] }, [null, false, true]],
      [{ type: 'boolean', not: { const: true } }, [false]],
      [{ type: 'boolean', not: { const: false } }, [true]],
      [{ type: 'integer', minimum: 4, exclusiveMaximum: 6 }, [4, 5]],
      [{ enum: ['a', 2, null] }, ['a', 2, null]],
    );
    fc.assert(
      fc.property(few, ([items, values]) =>
        isLeftAlone({ type: 'array', uniqueItems: true, minItems: values.length, items }, values),
      ),
      { numRuns: 30 },
    );
  });
});
