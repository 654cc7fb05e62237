import type { Contract, FlawedSchema, Operation } from './model/contract.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Schema, SchemaId } from './model/schema.ts';
import { NAMED_SCHEMAS } from './schema/keywords.ts';
import { schemaAt } from './schema/lookup.ts';

/** A {@link Contract} as plain JSON: what a generated project carries, and what tests write by hand. */
export interface ContractDocument {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly openapi?: string;
  readonly operations: readonly (Operation & { readonly bases: readonly string[] })[];
  readonly schemas: Readonly<Record<SchemaId, Schema | FlawedSchema>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes the Contract that a document describes; nothing is parsed or normalised again. */
export function fromDocument(document: ContractDocument): Contract {
  const schemas = new Map(Object.entries(document.schemas));
  const { name, title, version, openapi } = document;
  return {
    name,
    title,
    version,
    ...(openapi === undefined ? {} : { openapi }),
    operations: document.operations.map((operation) => ({ ...operation, resolve: () => operation })),
    schema: (id) => schemaAt(schemas, id),
    diagnostics: () => document.diagnostics,
    locate: () => undefined,
  };
}

/** Normalises every part of a contract and writes it down; `schemas` holds each schema that is named by its id. */
export function toDocument(contract: Contract): ContractDocument {
  const operations = contract.operations.map((entry) => ({ ...entry.resolve(), bases: entry.bases }));
  const schemas: Record<SchemaId, Schema | FlawedSchema> = {};
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string' && SCHEMA_FIELDS.has(key)) add(value);
    else if (Array.isArray(value)) for (const item of value) visit(item, '');
    else if (value !== null && typeof value === 'object') {
      for (const [name, child] of Object.entries(value)) {
        if (NAMED_FIELDS.has(key)) visit(child, key === 'mapping' ? '$ref' : '');
        else if (!DATA_FIELDS.has(name) && !name.startsWith('x-')) visit(child, name);
      }
    }
  };
  const add = (id: SchemaId): void => {
    if (Object.hasOwn(schemas, id)) return;
    const schema = contract.schema(id);
    schemas[id] = schema;
    visit(schema, '');
  };
  visit(operations, '');
  const { name, title, version, openapi } = contract;
  return {
    name,
    title,
    version,
    ...(openapi === undefined ? {} : { openapi }),
    operations,
    schemas,
    diagnostics: contract.diagnostics(),
  };
}

/** The fields whose string is a {@link SchemaId}. */
const SCHEMA_FIELDS = new Set(['schema', 'itemSchema', '$ref', 'defaultMapping']);
/** The fields whose keys are names of the contract's author: a property may be called `default`. */
const NAMED_FIELDS = new Set([...NAMED_SCHEMAS, 'encoding', 'mapping']);
const DATA_FIELDS = new Set(['examples', 'example', 'default', 'enum', 'const', 'extensions', 'links']);
