import type { SchemaId } from '../model/schema.ts';
import { requireSchema, type SchemaLookup } from '../schema/lookup.ts';
import type { GatherContext } from './facts/parts.ts';
import { fieldOf, rootField } from './field/field.ts';
import { jsonBytes } from './json.ts';
import { loadedLexicon } from './lexicon/load.ts';
import { DEFAULT_LOCALE } from './lexicon/locale.ts';
import { createCompiler } from './node/compile.ts';
import type { Compiler } from './node/node.ts';
import { type Bounds, NONE, Run, type Strategy } from './run.ts';
import type { Story } from './story.ts';

export interface SynthesisOptions {
  /** Milliseconds since the epoch; every date derives from it, never from the clock. */
  readonly now: number;
  /** Probability that an optional property is present; 0.8 unless given. */
  readonly optional?: number;
  /** Levels of objects and arrays beyond which only what is required is made; 8 unless given. */
  readonly maxDepth?: number;
  /** A soft bound of a body in bytes, 20,000 unless given: as it runs out, arrays shrink and optional properties drop. */
  readonly maxBytes?: number;
  /** Whether `example`, `examples` and `default` of properties are used; true unless given. */
  readonly examples?: boolean;
  /** Whether what names say is heeded; true unless given. Without it no words of a locale are needed. */
  readonly names?: boolean;
  /** The locale of names and texts, as @faker-js/faker calls it; `en` unless given. */
  readonly locale?: string;
}

/** Makes a value from a seed (uint32): the same seed gives the same value on every machine. */
export type Synthesize = (seed: number) => unknown;

/** As {@link Synthesize}, in a strategy of its own for each value; {@link NONE} where no value was found. */
export type StrategicSynthesize = (seed: number, strategy: Strategy, story?: Story) => unknown;

const DEFAULT_OPTIONAL = 0.8;
const DEFAULT_DEPTH = 8;
const DEFAULT_BYTES = 20_000;
const ROOM = 0.85;
const LESS = 0.6;
const CLOSE = 0.95;
const MAKINGS = 4;

const compilers = { request: new WeakMap<SchemaLookup, Compiler>(), response: new WeakMap<SchemaLookup, Compiler>() };

/** The strategy that the options ask for. */
export function usualStrategy(options: SynthesisOptions): Strategy {
  return {
    examples: options.examples ?? true,
    optional: options.optional ?? DEFAULT_OPTIONAL,
    shift: 0,
    loose: false,
    told: true,
    relations: true,
    names: options.names ?? true,
  };
}

/**
 * Compiles a schema to a function that makes values of it; what schemas share is compiled once, on first use. The values
 * are not checked: see `compileChecked`. `undefined` is made where no value can be. Throws a `Flaw` for a flawed schema, and
 * a `MissingLexicon` where the words of the locale are needed and were not loaded.
 */
export function compileSynthesizer(
  id: SchemaId,
  direction: 'request' | 'response',
  contract: SchemaLookup,
  options: SynthesisOptions,
): Synthesize {
  const synthesize = compileStrategic(id, direction, contract, options);
  const strategy = usualStrategy(options);
  return (seed) => {
    const value = synthesize(seed, strategy);
    return value === NONE ? undefined : value;
  };
}

/** As {@link compileSynthesizer}; several schemas hold together, and `name` is the member that the value stands in. */
export function compileStrategic(
  ids: SchemaId | readonly SchemaId[],
  direction: 'request' | 'response',
  contract: SchemaLookup,
  options: SynthesisOptions,
  name?: string,
): StrategicSynthesize {
  const parts = [ids].flat().map((id) => requireSchema(contract, id));
  const objects = parts.filter((part) => typeof part === 'object');
  const field = name === undefined ? rootField([ids].flat()[0] ?? '') : fieldOf(name, undefined, objects, []);
  const node = compilerOf(contract, direction).node({ parts, resolved: [] }, field);
  const bounds: Bounds = {
    now: options.now,
    maxDepth: options.maxDepth ?? DEFAULT_DEPTH,
    maxBytes: options.maxBytes ?? DEFAULT_BYTES,
    locale: options.locale ?? DEFAULT_LOCALE,
  };
  return (seed, strategy, story) => {
    try {
      return makeWithin(bounds, (within) => {
        const run = new Run(seed, strategy, within, loadedLexicon(bounds.locale), story);
        const value = node.make(run);
        return { value, charged: within.maxBytes - run.budget };
      });
    } catch (error) {
      // Thousands of nested choices of one instance exhaust the stack before they exhaust the bounds.
      if (error instanceof RangeError) return NONE;
      throw error;
    }
  };
}

/**
 * What must be there inside of an optional part is met only once that part was begun. So a value is made for less than its
 * bound, and where it has become larger all the same, again for still less; in the end without any optional part.
 */
function makeWithin(bounds: Bounds, make: (bounds: Bounds) => { value: unknown; charged: number }): unknown {
  let room = bounds.maxBytes * ROOM;
  for (let left = MAKINGS; ; left--) {
    const { value, charged } = make({ ...bounds, maxBytes: room });
    // Relations change a little of what was charged: only close to the bound that is worth a look.
    const bytes = charged <= bounds.maxBytes * CLOSE || value === NONE ? charged : jsonBytes(value);
    const over = bytes - bounds.maxBytes;
    if (over <= 0 || room === 0) return value;
    room = left > 2 ? Math.max(0, Math.min(room - over * (charged / bytes), room * LESS)) : 0;
  }
}

/** What is known of a contract's schemas, each looked at once. */
export const gatherContextOf: (contract: SchemaLookup, direction: 'request' | 'response') => GatherContext = compilerOf;

function compilerOf(contract: SchemaLookup, direction: 'request' | 'response'): Compiler {
  let compiler = compilers[direction].get(contract);
  if (compiler === undefined) {
    compiler = createCompiler(contract, direction);
    compilers[direction].set(contract, compiler);
  }
  return compiler;
}
