import type { MaybePromise } from '../maybe.ts';
import type { SchemaId } from '../model/schema.ts';
import type { SchemaLookup } from '../schema/lookup.ts';
import type { Validators } from '../validate/validators.ts';
import type { SchemaError } from '../validate/verdict.ts';
import { amend, type Change, changed } from './amend.ts';
import { attemptsAfter } from './attempts.ts';
import { lookup } from './facts/parts.ts';
import { lastResort } from './last-resort.ts';
import { withLexicon } from './lexicon/load.ts';
import { repair } from './repair.ts';
import { NONE } from './run.ts';
import { seedOf } from './seed.ts';
import type { Story } from './story.ts';
import { compileStrategic, compileSynthesizer, type SynthesisOptions, usualStrategy } from './synthesize.ts';

/** A value that was held against its schema, or why none could be made. */
export type Synthesized =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly errors: readonly SchemaError[] };

/** Makes a checked value from a seed; a Promise only where words of the locale or the last resort had to be loaded. */
export type CheckedSynthesis = (seed: number, telling?: Telling) => MaybePromise<Synthesized>;

/** What a value is to agree with, as far as it stays valid. */
export interface Telling {
  readonly story?: Story;
  readonly changes?: readonly Change[];
  /** Whether another value is being made around it: what has to be loaded for it is then loaded out there. */
  readonly isInside?: boolean;
}

const NO_CHANGES: readonly Change[] = [];
/** How many of the values that failed are mended. */
const MAX_REPAIRED = 4;
const LAST_TRIES = 3;
/** Each value that takes too long to be judged costs about half a second, and the next one would too. */
const MAX_UNJUDGED = 2;

/**
 * Compiles a schema to a function whose every value is valid: it tries other seeds and strategies, then mends, then asks
 * json-schema-faker. An answer depends on the seed alone, never on what was asked before. A schema without an instance
 * costs a bounded number of attempts and gives the errors of the first. Throws a `Flaw` for a flawed schema.
 */
export function compileChecked(
  id: SchemaId,
  direction: 'request' | 'response',
  contract: SchemaLookup,
  validators: Validators,
  options: SynthesisOptions,
): CheckedSynthesis {
  const synthesize = compileStrategic(id, direction, contract, options);
  const check = validators.compile(id, direction);
  const attempts = attemptsAfter(usualStrategy(options));

  const isValid = validators.accepts(id, direction);

  return (seed, telling = {}) =>
    telling.isInside ? attempt(seed, telling) : withLexicon(() => attempt(seed, telling));

  function attempt(seed: number, { story, changes = NO_CHANGES }: Telling): MaybePromise<Synthesized> {
    const failed: Failed[] = [];
    for (const [index, strategy] of attempts.entries()) {
      const value = synthesize(index === 0 ? seed : seedOf(seed, index), strategy, story);
      if (value === NONE) continue;
      if (changes.length > 0) {
        const all = changed(value, changes);
        if (isValid(all)) return { ok: true, value: all };
      }
      const errors = check(value);
      if (errors === undefined) return { ok: true, value: amend(value, changes, isValid) };
      failed.push({ value, errors });
      if (failed.filter(isUnjudged).length === MAX_UNJUDGED) return { ok: false, errors };
    }
    return mended(failed, seed) ?? lastly(seed, failed[0]?.errors);
  }

  function mended(failed: readonly Failed[], seed: number): Synthesized | undefined {
    const fewestFirst = failed.toSorted((a, b) => a.errors.length - b.errors.length).slice(0, MAX_REPAIRED);
    for (const { value } of fewestFirst) {
      const found = repair(value, check, makePart, seed);
      if (found !== undefined) return { ok: true, value: found.value };
    }
    return undefined;
  }

  function makePart(part: SchemaId, seed: number): unknown {
    if (lookup(contract, part) === undefined) return undefined;
    return compileSynthesizer(part, direction, contract, { ...options, examples: false })(seed);
  }

  async function lastly(seed: number, known: readonly SchemaError[] | undefined): Promise<Synthesized> {
    let errors = known;
    for (let index = 0; index < LAST_TRIES; index++) {
      const value = await lastResort(id, contract, seedOf(seed, 'last', index));
      if (value === undefined) continue;
      const found = check(value);
      if (found === undefined) return { ok: true, value };
      errors ??= found;
    }
    return { ok: false, errors: errors ?? [noValue(id)] };
  }
}

interface Failed {
  readonly value: unknown;
  readonly errors: readonly SchemaError[];
}

const isUnjudged = ({ errors }: Failed): boolean => errors.some(({ keyword }) => keyword === 'depth');

const noValue = (id: SchemaId): SchemaError => ({
  pointer: '',
  keyword: 'false',
  detail: 'has no instance that could be found',
  contract: id,
});
