import type { Schema, SchemaId, SchemaObject } from '../../model/schema.ts';
import { isFlawed, type SchemaLookup } from '../../schema/lookup.ts';
import type { Facts } from './facts.ts';

/** What gathering needs beside the schemas. */
export interface GatherContext {
  readonly contract: SchemaLookup;
  readonly direction: 'request' | 'response';
  /** A short name for a schema object, the same for the same object. */
  keyOf(schema: SchemaObject): string;
  /** A schema made of another one and kept with it, so that the same conjunctions come back. */
  derive(from: object, name: string, make: () => Schema): Schema;
  /** What schemas of members and items say by themselves, each looked at once. */
  readonly known: WeakMap<SchemaObject, Known>;
}

/** What is known of an instance from the schemas that surely apply to it. */
export interface Known {
  readonly parts: ReadonlySet<SchemaObject>;
  readonly facts: Facts;
}

/** Every schema object that surely applies, each once, in the order of the contract; `undefined` for `false` or a flaw. */
export function flatten(schemas: readonly Schema[], contract: SchemaLookup): ReadonlySet<SchemaObject> | undefined {
  const parts = new Set<SchemaObject>();
  return schemas.every((schema) => addPart(schema, parts, contract)) ? parts : undefined;
}

function addPart(schema: Schema, parts: Set<SchemaObject>, contract: SchemaLookup): boolean {
  if (typeof schema === 'boolean') return schema;
  if (parts.has(schema)) return true;
  parts.add(schema);
  if (schema.$ref !== undefined) {
    const target = lookup(contract, schema.$ref);
    if (target === undefined || !addPart(target, parts, contract)) return false;
  }
  return (schema.allOf ?? []).every((branch) => addPart(branch, parts, contract));
}

/** The schema with that id; `undefined` where it cannot work. */
export function lookup(contract: SchemaLookup, id: SchemaId): Schema | undefined {
  const schema = contract.schema(id);
  return isFlawed(schema) ? undefined : schema;
}
