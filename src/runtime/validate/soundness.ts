import type { Schema, SchemaId } from '../model/schema.ts';
import { type Applies, subschemasOf } from '../schema/keywords.ts';
import { requireSchema, type SchemaLookup } from '../schema/lookup.ts';

/**
 * Throws the `Flaw` of a schema, or of the first one that it reaches, that cannot work. Schemas that were found sound
 * once are not looked at again.
 */
export type RequireSound = (id: SchemaId) => void;

export function createSoundness(contract: SchemaLookup): RequireSound {
  const sound = new Set<SchemaId>();
  return (id) => {
    const reached = new Set<SchemaId>();
    const pending = [id];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (sound.has(next) || reached.has(next)) continue;
      reached.add(next);
      pending.push(...referencesOf(requireSchema(contract, next)));
    }
    for (const each of reached) sound.add(each);
  };
}

const EVERY_WAY: readonly Applies[] = ['always', 'branch', 'test', 'child'];

function referencesOf(schema: Schema): readonly SchemaId[] {
  const found: SchemaId[] = [];
  const pending: Schema[] = [schema];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object') continue;
    if (next.$ref !== undefined) found.push(next.$ref);
    pending.push(...subschemasOf(next, EVERY_WAY));
  }
  return found;
}
