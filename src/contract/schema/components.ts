import type { SchemaId } from '../../runtime/model/schema.ts';
import { Flaw } from '../../runtime/schema/lookup.ts';
import { type ContractNode, child, children, rootNode, type SourceDocument, sourceOf, stringField } from '../node.ts';
import { schemaIdOf } from '../reference/alias.ts';
import type { Reader } from '../reference/reader.ts';
import { walk } from '../reference/walk.ts';

/** The named schemas of a document: `components.schemas`, or `definitions` in Swagger 2.0. */
export function namedSchemas(reader: Reader, document: SourceDocument): ContractNode | undefined {
  try {
    const place = document.dialect === '2.0' ? ['definitions'] : ['components', 'schemas'];
    const node = walk(reader, rootNode(document), place);
    return node && reader.follow(node);
  } catch (error) {
    if (error instanceof Flaw) return undefined;
    throw error;
  }
}

/** A named schema and the value by which a discriminator knows it. */
export interface Descendant {
  readonly name: string;
  readonly id: SchemaId;
}

const known = new WeakMap<object, ReadonlyMap<SchemaId, readonly Descendant[]>>();

/** The named schemas that extend the schema with that id through `allOf`, themselves or through others. */
export function descendantsOf(reader: Reader, document: SourceDocument, id: SchemaId): readonly Descendant[] {
  const children = extensionsIn(reader, document);
  const found = new Map<SchemaId, Descendant>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const descendant of children.get(next) ?? []) {
      if (found.has(descendant.id) || descendant.id === id) continue;
      found.set(descendant.id, descendant);
      open.push(descendant.id);
    }
  }
  return [...found.values()];
}

/** Who extends whom in a document, looked for once. */
function extensionsIn(reader: Reader, document: SourceDocument): ReadonlyMap<SchemaId, readonly Descendant[]> {
  const schemas = namedSchemas(reader, document);
  const key = schemas?.value;
  if (schemas === undefined || typeof key !== 'object' || key === null) return new Map();
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  const extensions = new Map<SchemaId, Descendant[]>();
  for (const [key, schema] of children(schemas)) {
    const descendant = { name: discriminatorValue(schema) ?? key, id: sourceOf(schema) };
    for (const parent of parentsOf(reader, schema)) {
      extensions.set(parent, [...(extensions.get(parent) ?? []), descendant]);
    }
  }
  known.set(key, extensions);
  return extensions;
}

/** Swagger 2.0 has no mapping; the extensions in use name the value at the schema. */
export const discriminatorValue = (schema: ContractNode): string | undefined =>
  stringField(schema, 'x-discriminator-value') ?? stringField(schema, 'x-ms-discriminator-value');

function parentsOf(reader: Reader, schema: ContractNode): readonly SchemaId[] {
  return children(child(schema, 'allOf'))
    .filter(([, branch]) => stringField(branch, '$ref') !== undefined)
    .map(([, branch]) => schemaIdOf(reader, branch));
}
