import type { MaybePromise } from '../../maybe.ts';
import type { MediaType, Operation } from '../../model/contract.ts';
import type { SchemaId } from '../../model/schema.ts';
import type { DecodedParameters } from '../../plan/parameters/decode.ts';
import type { Dataset } from '../dataset.ts';
import type { Listing } from '../list/listing.ts';

/** What of a request shapes its answer. */
export interface Asked {
  /** As it was sent, without the query. */
  readonly path: string;
  readonly search: string;
  readonly values: DecodedParameters;
  /** The decoded content. */
  readonly body: unknown;
  /** Names the request: it seeds what is no matter of the dataset. */
  seed(): number;
  /** Where the client reached the mock: `http://127.0.0.1:4010`. */
  origin(): string;
}

/** A value that agrees with everything else that the mock tells, and is valid. */
export interface Told {
  readonly value: unknown;
  /** Whether it is made of what the author of the contract wrote down. */
  readonly isExample: boolean;
  /** The page, where the value is one. */
  readonly listing?: Listing;
  /** The path of a thing that was added. */
  readonly location?: string;
}

/** Tells the content of an answer; `undefined` where nothing valid could be told. */
export type Tell = (asked: Asked) => MaybePromise<Told | undefined>;

/** What a {@link Tell} is compiled of. */
export interface Setting {
  readonly operation: Operation;
  readonly media: MediaType;
  readonly root: SchemaId;
  readonly dataset: Dataset;
  /** The valid examples of the content, the author's first choice first. */
  readonly examples: readonly unknown[];
}
