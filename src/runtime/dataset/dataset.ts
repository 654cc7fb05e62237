import type { MaybePromise } from '../maybe.ts';
import type { SchemaId } from '../model/schema.ts';
import type { Story } from '../synth/story.ts';
import type { Collection } from './collection.ts';
import type { DatasetOptions } from './options.ts';
import type { Resource } from './resource.ts';
import type { Resources } from './resources.ts';

/** A thing of the dataset. */
export interface Thing {
  readonly value: unknown;
  /** Whether the author of the contract wrote it down. */
  readonly isExample: boolean;
  /**
   * Whether it took longer to make than a synchronous answer may wait: such a thing is never told inside of others, since
   * whether it was at hand would depend on what was asked before.
   */
  readonly isLate?: boolean;
}

/**
 * The virtual dataset behind a mock: which things there are and what they look like, the same behind every path that shows
 * them. It stores nothing: all is a pure function of the seed, and what is kept only saves making it again.
 */
export interface Dataset {
  readonly options: DatasetOptions;
  readonly resources: Resources;
  /** What values are told that are no things of the dataset, but may name or hold some. */
  readonly story: Story;
  collection(resource: Resource, scope: readonly string[]): Collection;
  /** The thing with that id, known or not: ids that no collection lists are good for one too. */
  thing(collection: Collection, id: string, level?: number): MaybePromise<Thing | undefined>;
  /** The same thing as another schema tells it: the members that both know are equal. */
  view(collection: Collection, id: string, schema: SchemaId, level?: number): MaybePromise<Thing | undefined>;
}
