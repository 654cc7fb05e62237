import type { Schema, SchemaId } from '../model/schema.ts';
import { requireSchema, type SchemaLookup } from '../schema/lookup.ts';

const DATA = new Set(['enum', 'const', 'default', 'example', 'examples', 'discriminator', 'xml']);

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
      collectReferences(requireSchema(contract, next), pending);
    }
    for (const each of reached) sound.add(each);
  };
}

function collectReferences(schema: Schema, found: SchemaId[]): void {
  const pending: unknown[] = [schema];
  for (let node = pending.pop(); pending.length > 0 || node !== undefined; node = pending.pop()) {
    if (Array.isArray(node)) pending.push(...node);
    else if (typeof node === 'object' && node !== null) collectMembers(node, pending, found);
  }
}

function collectMembers(node: object, pending: unknown[], found: SchemaId[]): void {
  for (const [keyword, value] of Object.entries(node)) {
    if (keyword === '$ref' && typeof value === 'string') found.push(value);
    else if (typeof value === 'object' && value !== null && !DATA.has(keyword)) pending.push(value);
  }
}
