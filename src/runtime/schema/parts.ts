import type { Schema, SchemaObject } from '../model/schema.ts';
import { type Applies, subschemasOf } from './keywords.ts';
import { requireSchema, type SchemaLookup } from './lookup.ts';

/**
 * Every schema object that applies to the same instance as `schema` or may do so: itself, what it references, and the
 * branches of its applicators (`allOf`, `anyOf`, `oneOf`, `then`, `else`, `dependentSchemas`), each once.
 */
export function partsOf(schema: Schema, lookup: SchemaLookup): readonly SchemaObject[] {
  return reached(schema, lookup, ['always', 'branch']);
}

/** Every schema object that applies to each instance of `schema`: itself, what it references, and its `allOf`. */
export function conjunctsOf(schema: Schema, lookup: SchemaLookup): readonly SchemaObject[] {
  return reached(schema, lookup, ['always']);
}

function reached(schema: Schema, lookup: SchemaLookup, ways: readonly Applies[]): readonly SchemaObject[] {
  const parts = new Set<SchemaObject>();
  const add = (part: Schema): void => {
    if (typeof part !== 'object' || parts.has(part)) return;
    parts.add(part);
    if (part.$ref !== undefined) add(requireSchema(lookup, part.$ref));
    for (const branch of subschemasOf(part, ways)) add(branch);
  };
  add(schema);
  return [...parts];
}
