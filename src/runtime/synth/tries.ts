import type { SchemaId } from '../model/schema.ts';
import type { SchemaLookup } from '../schema/lookup.ts';
import type { Validators } from '../validate/validators.ts';
import type { SchemaError } from '../validate/verdict.ts';
import { amend, type Change, changed } from './amend.ts';
import { attemptsAfter } from './attempts.ts';
import { lookup } from './facts/parts.ts';
import { repair } from './repair.ts';
import { NONE } from './run.ts';
import { seedOf } from './seed.ts';
import type { Story } from './story.ts';
import { compileStrategic, compileSynthesizer, type SynthesisOptions, usualStrategy } from './synthesize.ts';

/** What a value is to agree with, as far as it stays valid. */
export interface Telling {
  readonly story?: Story;
  readonly changes?: readonly Change[];
  /** Whether another value is being made around it: what has to be loaded for it is then loaded out there. */
  readonly isInside?: boolean;
}

const NO_CHANGES: readonly Change[] = [];

/** A value that was refused. */
export interface Refused {
  readonly value: unknown;
  readonly errors: readonly SchemaError[];
}

/** A value that was held against its schema, or what was refused; `isUnjudged` where judging takes too long to go on. */
export type Tried =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refused: readonly Refused[]; readonly isUnjudged: boolean };

/** How many of the values that failed are mended. */
const MAX_REPAIRED = 4;
/** Each value that takes too long to be judged costs about half a second, and the next one would too. */
const MAX_UNJUDGED = 2;

/**
 * Compiles a schema to a function that tries other seeds and strategies until a value conforms, and then mends what was
 * refused. An answer depends on the seed alone. Throws a `Flaw` for a flawed schema.
 */
export function compileTries(
  id: SchemaId,
  direction: 'request' | 'response',
  contract: SchemaLookup,
  validators: Validators,
  options: SynthesisOptions,
): (seed: number, telling?: Telling) => Tried {
  const synthesize = compileStrategic(id, direction, contract, options);
  const check = validators.compile(id, direction);
  const attempts = attemptsAfter(usualStrategy(options));

  const isValid = validators.accepts(id, direction);

  return (seed, { story, changes = NO_CHANGES } = {}) => {
    const refused: Refused[] = [];
    for (const [index, strategy] of attempts.entries()) {
      const value = synthesize(index === 0 ? seed : seedOf(seed, index), strategy, story);
      if (value === NONE) continue;
      if (changes.length > 0) {
        const all = changed(value, changes);
        if (isValid(all)) return { ok: true, value: all };
      }
      const errors = check(value);
      if (errors === undefined) return { ok: true, value: amend(value, changes, isValid) };
      refused.push({ value, errors });
      if (refused.filter(wasUnjudged).length === MAX_UNJUDGED) return { ok: false, refused, isUnjudged: true };
    }
    return mended(refused, seed) ?? { ok: false, refused, isUnjudged: false };
  };

  function mended(refused: readonly Refused[], seed: number): Tried | undefined {
    for (const { value } of closestFirst(refused).slice(0, MAX_REPAIRED)) {
      const found = repair(value, check, makePart, seed);
      if (found !== undefined) return { ok: true, value: found.value };
    }
    return undefined;
  }

  function makePart(part: SchemaId, seed: number): unknown {
    if (lookup(contract, part) === undefined) return undefined;
    return compileSynthesizer(part, direction, contract, { ...options, examples: false })(seed);
  }
}

/** Those with the fewest errors first. */
export const closestFirst = (refused: readonly Refused[]): readonly Refused[] =>
  refused.toSorted((a, b) => a.errors.length - b.errors.length);

const wasUnjudged = ({ errors }: Refused): boolean => errors.some(({ keyword }) => keyword === 'depth');
