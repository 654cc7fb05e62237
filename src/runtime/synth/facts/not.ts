import type { JsonType, Schema, SchemaObject } from '../../model/schema.ts';
import { formatsOf } from '../../validate/formats/formats.ts';
import type { Facts } from './facts.ts';
import { type GatherContext, lookup } from './parts.ts';

const FORMATS = formatsOf(undefined);

/** Keywords that decide nothing. */
const ANNOTATIONS = new Set([
  'title',
  'description',
  'default',
  'example',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  'xml',
  'discriminator',
  'contentMediaType',
]);

/** How deep references and `allOf` are followed to find a schema among the parts. */
const MAX_COVER = 16;

function assertions(schema: SchemaObject): readonly string[] {
  const isAssertion = (keyword: string): boolean =>
    keyword === 'format' ? isAsserted(schema.format) : !ANNOTATIONS.has(keyword) && !keyword.startsWith('x-');
  return Object.keys(schema).filter(isAssertion);
}

/** Whether a format is more than an annotation. */
export const isAsserted = (format: string | undefined): boolean =>
  format !== undefined && FORMATS(format) !== undefined;

/** Adds the negation of a schema: at once where one fact says it, otherwise as alternatives. False where nothing is left. */
export function addNot(
  facts: Facts,
  schema: Schema,
  parts: ReadonlySet<SchemaObject>,
  resolved: ReadonlySet<string>,
  context: GatherContext,
): boolean {
  if (typeof schema === 'boolean') return !schema;
  if (isCovered(schema, parts, context, 0)) return false;
  if (assertions(schema).length === 1 && addSimpleNot(facts, schema)) return true;
  const key = `${context.keyOf(schema)}not`;
  if (!resolved.has(key)) facts.groups.push({ kind: 'not', key, branches: [], spares: [], negated: schema });
  return true;
}

/** Whether every instance of the parts meets a schema, because it is one of them or made of nothing else. */
function isCovered(
  schema: Schema | undefined,
  parts: ReadonlySet<SchemaObject>,
  context: GatherContext,
  depth: number,
): boolean {
  if (schema === undefined || depth > MAX_COVER) return false;
  if (typeof schema === 'boolean' || parts.has(schema)) return schema !== false;
  if (assertions(schema).some((keyword) => keyword !== '$ref' && keyword !== 'allOf')) return false;
  const covers = (part: Schema | undefined): boolean => isCovered(part, parts, context, depth + 1);
  return (
    (schema.$ref === undefined || covers(lookup(context.contract, schema.$ref))) && (schema.allOf ?? []).every(covers)
  );
}

function addSimpleNot(facts: Facts, schema: SchemaObject): boolean {
  if (schema.enum !== undefined) facts.excluded.push(...schema.enum);
  else if (Object.hasOwn(schema, 'const')) facts.excluded.push(schema.const);
  else if (schema.type !== undefined) facts.types = without(facts.types, [schema.type].flat());
  else if (schema.multipleOf !== undefined) facts.indivisible.push(schema.multipleOf);
  else if (schema.required?.length === 1) facts.forbidden.add(schema.required[0] ?? '');
  else return false;
  return true;
}

function without(types: ReadonlySet<JsonType>, dropped: readonly JsonType[]): ReadonlySet<JsonType> {
  const gone = new Set(dropped.flatMap((type) => (type === 'number' ? ['number', 'integer'] : [type])));
  return new Set([...types].filter((type) => !gone.has(type)));
}
