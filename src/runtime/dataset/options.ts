import type { Contract, MediaType } from '../model/contract.ts';
import type { SchemaId } from '../model/schema.ts';
import type { SynthesisOptions } from '../synth/synthesize.ts';
import type { Validators } from '../validate/validators.ts';

/** What a dataset is a pure function of. */
export interface DatasetOptions {
  readonly contract: Contract;
  readonly validators: Validators;
  readonly seed: number | string;
  readonly synthesis: SynthesisOptions;
  /** How many things of each kind there are. */
  readonly size: number;
  /** A list that is not given in pages is kept to about so many bytes. */
  readonly maxBytes: number;
  /** The valid examples of a content. */
  examplesOf(media: MediaType): readonly unknown[];
  /** Takes out what only clients send; `undefined` for a schema that has nothing of it. */
  strip(schema: SchemaId): ((value: unknown) => unknown) | undefined;
}
