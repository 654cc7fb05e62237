import type { Schema, SchemaId } from '../model/schema.ts';
import { requireSchema, type SchemaLookup } from '../schema/lookup.ts';
import { Random } from './seed.ts';

export interface SynthesisOptions {
  /** Milliseconds since the epoch; every date derives from it, never from the clock. */
  readonly now: number;
  /** Probability that an optional property is present; 0.8 unless given. */
  readonly optional?: number;
  readonly maxDepth?: number;
  /** A soft bound of a body in bytes; 20,000 unless given. */
  readonly maxBytes?: number;
}

/** Makes a value from a seed (uint32): the same seed gives the same value on every machine. */
export type Synthesize = (seed: number) => unknown;

export function compileSynthesizer(
  id: SchemaId,
  direction: 'request' | 'response',
  contract: SchemaLookup,
  _options: SynthesisOptions,
): Synthesize {
  const schema = requireSchema(contract, id);
  return (seed) => make(schema, new Random(seed), 0);

  function make(schema: Schema, random: Random, depth: number): unknown {
    if (typeof schema === 'boolean') return 'word';
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return schema.enum[random.below(schema.enum.length)];
    if (schema.$ref) return make(requireSchema(contract, schema.$ref), random, depth);
    const branch = (schema.oneOf ?? schema.anyOf ?? schema.allOf)?.[0];
    if (branch !== undefined) return make(branch, random, depth);
    const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
    if (type === 'integer' || type === 'number') return random.below(100);
    if (type === 'boolean') return random.chance(0.5);
    if (type === 'null') return null;
    if (type === 'array') return depth > 8 ? [] : [make(schema.items ?? true, random, depth + 1)];
    if (type !== 'object' && !schema.properties) return 'word';
    const hidden = direction === 'response' ? 'writeOnly' : 'readOnly';
    return Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(([name, child]) => typeof child === 'object' && !child[hidden] && (depth < 8 || schema.required?.includes(name)))
        .map(([name, child]) => [name, make(child, random, depth + 1)]),
    );
  }
}
