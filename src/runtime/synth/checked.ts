import type { MaybePromise } from '../maybe.ts';
import type { SchemaId } from '../model/schema.ts';
import type { SchemaLookup } from '../schema/lookup.ts';
import type { Validators } from '../validate/validators.ts';
import type { SchemaError } from '../validate/verdict.ts';
import { lastResort } from './last-resort.ts';
import { withLexicon } from './lexicon/load.ts';
import { seedOf } from './seed.ts';
import type { SynthesisOptions } from './synthesize.ts';
import { closestFirst, compileTries, type Telling } from './tries.ts';

/** A value that was held against its schema, or why none could be made. */
export type Synthesized =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly errors: readonly SchemaError[] };

/** Makes a checked value from a seed; a Promise only where words of the locale or the last resort had to be loaded. */
export type CheckedSynthesis = (seed: number, telling?: Telling) => MaybePromise<Synthesized>;

const LAST_TRIES = 3;

/**
 * Compiles a schema to a function whose every value is valid: what our own tries do not find, json-schema-faker is asked for.
 * An answer depends on the seed alone, never on what was asked before. A schema without an instance costs a bounded number
 * of attempts and gives the errors of the closest. Throws a `Flaw` for a flawed schema.
 */
export function compileChecked(
  id: SchemaId,
  direction: 'request' | 'response',
  contract: SchemaLookup,
  validators: Validators,
  options: SynthesisOptions,
): CheckedSynthesis {
  const tries = compileTries(id, direction, contract, validators, options);
  const check = validators.compile(id, direction);

  return (seed, telling = {}) => (telling.isInside ? make(seed, telling) : withLexicon(() => make(seed, telling)));

  function make(seed: number, telling: Telling): MaybePromise<Synthesized> {
    const tried = tries(seed, telling);
    if (tried.ok) return tried;
    const [closest] = closestFirst(tried.refused);
    return tried.isUnjudged ? { ok: false, errors: closest?.errors ?? [] } : lastly(seed, closest?.errors);
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

const noValue = (id: SchemaId): SchemaError => ({
  pointer: '',
  keyword: 'false',
  detail: 'has no instance that could be found',
  contract: id,
});
