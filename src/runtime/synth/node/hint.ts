import type { Schema } from '../../model/schema.ts';
import type { Facts } from '../facts/facts.ts';
import type { Field } from '../field/field.ts';
import { fitsAll } from '../fits.ts';
import { askFaker, kindOfHint } from '../hint/call.ts';
import { readFakerHint } from '../hint/parse.ts';
import type { Run } from '../run.ts';
import { textOfKind } from '../value/text.ts';
import type { Compiler, Maker } from './node.ts';

/** How often faker is asked for a value that fits. */
const TRIES = 4;
const MOST_VALUES = 1_000;

/** Heeds `x-faker` and `x-mockgen` of a schema, as far as what they ask for fits it; a hint beats names and examples. */
export function withHints(
  maker: Maker,
  facts: Facts,
  parts: readonly Schema[],
  field: Field,
  compiler: Compiler,
): Maker {
  const [hint] = facts.hints;
  if (hint === undefined) return maker;
  const fits = (value: unknown): boolean => value !== undefined && fitsAll(value, parts, compiler);
  const draw =
    'values' in hint ? drawOf(hint.values.slice(0, MOST_VALUES).filter(fits)) : fakerDraw(hint.faker, facts, field);
  if (draw === undefined) return maker;
  return {
    height: maker.height,
    make(run) {
      for (let tries = 0; run.strategy.names && tries < TRIES; tries++) {
        const value = draw(run);
        if (!fits(value)) continue;
        run.budget -= JSON.stringify(value).length;
        return value;
      }
      return maker.make(run);
    },
  };
}

function drawOf(values: readonly unknown[]): ((run: Run) => unknown) | undefined {
  return values.length === 0 ? undefined : (run) => values[run.below(values.length)];
}

/** What faker makes of a hint; `undefined` for one that must not be heeded. */
function fakerDraw(asked: unknown, facts: Facts, { many }: Field): ((run: Run) => unknown) | undefined {
  const read = readFakerHint(asked);
  if ('wrong' in read) return undefined;
  const kind = facts.types.has('string') ? kindOfHint(read.hint) : undefined;
  const own = kind && textOfKind(kind, { min: facts.minLength, max: facts.maxLength }, many, () => true);
  return own ?? ((run) => typed(askFaker(read.hint, run), facts));
}

/** A number that faker writes as text is a number where the schema wants one; of a moment, the day may be wanted. */
function typed(value: unknown, { types, formats }: Facts): unknown {
  if (typeof value !== 'string') return value;
  if (types.has('string')) return formats[0] === 'date' ? value.replace(/^(\d{4}-\d\d-\d\d)T.*$/, '$1') : value;
  if (!types.has('number') && !types.has('integer')) return value;
  const number = /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) / 1000 : Number(value);
  return types.has('number') ? number : Math.floor(number);
}
