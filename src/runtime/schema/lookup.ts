import type { Contract, FlawedSchema } from '../model/contract.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Schema, SchemaId } from '../model/schema.ts';

/** All that reading a schema needs of a Contract. */
export type SchemaLookup = Pick<Contract, 'schema'>;

/**
 * A part of the contract that cannot work, met while a Plan is compiled. Thrown because compilation is deep and has one
 * place that catches it (the plan's `prepare`); it never travels with a request.
 */
export class Flaw extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** The schema with that id. Throws a {@link Flaw} where it cannot work. */
export function requireSchema(contract: SchemaLookup, id: SchemaId): Schema {
  const schema = contract.schema(id);
  if (isFlawed(schema)) throw new Flaw(schema['x-mockgen-flaw']);
  return schema;
}

export function isFlawed(schema: Schema | FlawedSchema): schema is FlawedSchema {
  return typeof schema === 'object' && 'x-mockgen-flaw' in schema;
}

/** Finds a schema by its id, or inside the named schema whose id is a prefix of it. */
export function schemaAt(schemas: ReadonlyMap<SchemaId, Schema | FlawedSchema>, id: SchemaId): Schema | FlawedSchema {
  const named = schemas.get(id);
  if (named !== undefined) return named;
  for (let end = id.lastIndexOf('/'); end > 0; end = id.lastIndexOf('/', end - 1)) {
    const parent = schemas.get(id.slice(0, end));
    if (parent === undefined) continue;
    const found = descend(parent, id.slice(end + 1));
    if (found !== undefined) return found;
  }
  return { 'x-mockgen-flaw': missing(id) };
}

function descend(schema: unknown, pointer: string): Schema | undefined {
  let node = schema;
  for (const segment of pointer.split('/')) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    if (node === null || typeof node !== 'object' || !Object.hasOwn(node, key)) return undefined;
    node = (node as Record<string, unknown>)[key];
  }
  return node as Schema;
}

function missing(id: SchemaId): Diagnostic {
  return { code: 'unresolved-reference', severity: 'error', message: `There is no schema ${id}.`, source: id };
}
