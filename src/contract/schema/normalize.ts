import type { Schema } from '../../runtime/model/schema.ts';
import { diagnose, flaw, shown } from '../diagnostics.ts';
import { hasFullSchemas } from '../dialect.ts';
import { type ContractNode, children, isObject, ownField, sourceOf } from '../node.ts';
import { isPureReference, schemaIdOf } from '../reference/alias.ts';
import type { Reader } from '../reference/reader.ts';
import { finish } from './finish.ts';
import { HINTS } from './hints.ts';
import { KEYWORDS } from './keywords.ts';
import { legacyKeywords } from './legacy.ts';

/** Deeper than any real schema; the normaliser, the validators and the synthesizers recurse. */
const MAX_DEPTH = 300;

/**
 * Rewrites the Schema Object at a node, whatever its dialect, to JSON Schema 2020-12 as the model describes it. What it
 * refers to is not touched. Throws a Flaw where it nests too deeply.
 */
export function normalizeSchema(reader: Reader, node: ContractNode, depth = 0): Schema {
  const { value } = node;
  if (typeof value === 'boolean') return value;
  if (!isObject(value)) {
    const message = `A schema is an object, not ${shown(value)}; it lets everything through.`;
    reader.report(diagnose('invalid-schema', sourceOf(node), message));
    return true;
  }
  if (depth > MAX_DEPTH) throw flaw('schema-too-deep', sourceOf(node), `The schema nests over ${MAX_DEPTH} levels.`);
  if (isPureReference(node)) return { $ref: schemaIdOf(reader, node) };
  return finish(node, Object.fromEntries(readKeywords(reader, node, depth)));
}

function* readKeywords(reader: Reader, node: ContractNode, depth: number): Generator<readonly [string, unknown]> {
  const sub = (schema: ContractNode): Schema => normalizeSchema(reader, schema, depth + 1);
  const { dialect } = node.document;
  for (const [key, field] of children(node)) {
    const keyword = KEYWORDS[dialect].get(key) ?? HINTS.get(key);
    const isPlain = keyword === undefined && key.startsWith('x-');
    const value = isPlain ? field.value : keyword?.({ reader, field, schema: node, sub });
    if (value !== undefined) yield [key === 'faker' ? 'x-faker' : key, value];
    else if (keyword === undefined && isOfAnotherVersion(key)) reportIgnored(reader, field, key);
  }
  if (hasFullSchemas(dialect) || Array.isArray(ownField(node, 'items'))) yield* legacyKeywords(node, sub);
}

const isOfAnotherVersion = (key: string): boolean => KEYWORDS['3.2'].has(key);

function reportIgnored(reader: Reader, field: ContractNode, key: string): void {
  const message = `"${key}" is not a keyword of OpenAPI ${field.document.dialect} and says nothing.`;
  reader.report(diagnose('ignored-keyword', sourceOf(field), message));
}
