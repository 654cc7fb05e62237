import type { SchemaId } from '../model/schema.ts';
import type { SchemaLookup } from '../schema/lookup.ts';
import type { SchemaError, Validators } from '../validate/validators.ts';
import { compileSynthesizer, type SynthesisOptions } from './synthesize.ts';

/** A value that was held against its schema, or why none could be made. */
export type Synthesized =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly errors: readonly SchemaError[] };

/** Makes a checked value from a seed; a Promise only where the last resort had to be loaded. */
export type CheckedSynthesis = (seed: number) => Synthesized | Promise<Synthesized>;

export function compileChecked(
  id: SchemaId,
  direction: 'request' | 'response',
  contract: SchemaLookup,
  validators: Validators,
  options: SynthesisOptions,
): CheckedSynthesis {
  const synthesize = compileSynthesizer(id, direction, contract, options);
  const check = validators.compile(id, direction);
  return (seed) => {
    const value = synthesize(seed);
    const errors = check(value);
    return errors === undefined ? { ok: true, value } : { ok: false, errors };
  };
}
