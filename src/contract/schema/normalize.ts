import type { Schema } from '../../runtime/model/schema.ts';
import { diagnose, flaw } from '../diagnostics.ts';
import { children, type ContractNode, isObject, sourceOf } from '../node.ts';
import { isPureReference, schemaIdOf } from '../reference/alias.ts';
import type { Reader } from '../reference/reader.ts';
import { finish } from './finish.ts';
import { KEYWORDS } from './keywords.ts';

/** Deeper than any real schema; the normaliser, the validators and the synthesizers recurse. */
const MAX_DEPTH = 500;

/**
 * Rewrites the Schema Object at a node, whatever its dialect, to JSON Schema 2020-12 as the model describes it. What it
 * refers to is not touched. Throws a Flaw where it nests too deeply.
 */
export function normalizeSchema(reader: Reader, node: ContractNode, depth = 0): Schema {
  const { value } = node;
  if (typeof value === 'boolean') return value;
  if (!isObject(value)) {
    reader.report(diagnose('invalid-schema', sourceOf(node), `A schema is an object, not ${JSON.stringify(value)}.`));
    return true;
  }
  if (depth > MAX_DEPTH) throw flaw('schema-too-deep', sourceOf(node), `The schema nests over ${MAX_DEPTH} levels.`);
  if (isPureReference(node)) return { $ref: schemaIdOf(reader, node) };
  return finish(reader, node, Object.fromEntries(readKeywords(reader, node, depth)), depth);
}

function* readKeywords(reader: Reader, node: ContractNode, depth: number): Generator<readonly [string, unknown]> {
  const sub = (schema: ContractNode): Schema => normalizeSchema(reader, schema, depth + 1);
  const keywords = KEYWORDS[node.document.dialect];
  for (const [key, field] of children(node)) {
    if (key.startsWith('x-')) yield [key, field.value];
    const value = keywords.get(key)?.({ reader, field, schema: node, sub });
    if (value !== undefined) yield [key, value];
  }
}
