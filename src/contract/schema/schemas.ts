import type { FlawedSchema } from '../../runtime/model/contract.ts';
import type { Diagnostic } from '../../runtime/model/diagnostic.ts';
import type { Schema, SchemaId } from '../../runtime/model/schema.ts';
import { Flaw } from '../../runtime/schema/lookup.ts';
import { diagnose, flaw } from '../diagnostics.ts';
import { type ContractNode, rootNode, segmentsOf, sourceOf, stringField } from '../node.ts';
import { followAliases, isPureReference } from '../reference/alias.ts';
import type { Reader } from '../reference/reader.ts';
import { walk } from '../reference/walk.ts';
import { normalizeSchema } from './normalize.ts';
import { findDynamic } from './reference.ts';

/** Normalises schemas by their ids, each once; one that cannot work is a FlawedSchema. */
export function createSchemas(reader: Reader): (id: SchemaId) => Schema | FlawedSchema {
  const known = new Map<SchemaId, Schema | FlawedSchema>();
  return (id) => {
    const cached = known.get(id);
    if (cached !== undefined) return cached;
    const schema = reader.defined(id) ?? attempt(reader, id);
    known.set(id, schema);
    return schema;
  };
}

function attempt(reader: Reader, id: SchemaId): Schema | FlawedSchema {
  try {
    const reference = referenceAt(reader, id);
    if (reference !== undefined) return { $ref: sourceOf(reference) };
    const node = nodeAt(reader, id);
    if (isPureReference(node)) followAliases(reader, node); // Throws where the reference leads nowhere.
    return normalizeSchema(reader, node);
  } catch (error) {
    const diagnostic = flawOf(error, id);
    reader.report(diagnostic);
    return { 'x-mockgen-flaw': diagnostic };
  }
}

/** References that lead on and on exhaust the stack before they do anything else. */
function flawOf(error: unknown, id: SchemaId): Diagnostic {
  if (error instanceof Flaw) return error.diagnostic;
  if (error instanceof RangeError) return diagnose('schema-too-deep', id, 'The schema nests too deeply.');
  throw error;
}

/** What the `$ref` or `$dynamicRef` that stands at the Source leads to; `undefined` where none stands. Throws a Flaw. */
function referenceAt(reader: Reader, source: SchemaId): ContractNode | undefined {
  const field = REFERENCES.find((keyword) => source.endsWith(`/${keyword}`));
  if (field === undefined) return undefined;
  const schema = nodeAt(reader, source.slice(0, -field.length - 1));
  const value = stringField(schema, field);
  if (value === undefined) return undefined;
  const target = field === '$dynamicRef' ? findDynamic(reader, schema) : reader.resolve(schema, value);
  return followAliases(reader, target);
}

const REFERENCES = ['$ref', '$dynamicRef', '$recursiveRef'] as const;

/** The node that a Source names. Throws a Flaw. */
export function nodeAt(reader: Reader, source: SchemaId): ContractNode {
  const hash = source.indexOf('#');
  const document = reader.library.named(source.slice(0, hash));
  const segments = segmentsOf(source.slice(hash + 1));
  const node = document && segments && walk(reader, rootNode(document), segments);
  if (node === undefined) throw flaw('unresolved-reference', source, `There is no schema ${source}.`);
  return node;
}
