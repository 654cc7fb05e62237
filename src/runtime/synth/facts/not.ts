import type { JsonType, Schema, SchemaObject } from '../../model/schema.ts';
import { assertions } from './assertions.ts';
import type { Facts } from './facts.ts';
import { implies } from './implies.ts';
import type { GatherContext } from './parts.ts';

/** Adds the negation of a schema: at once where one fact says it, otherwise as alternatives. False where nothing is left. */
export function addNot(
  facts: Facts,
  schema: Schema,
  parts: ReadonlySet<SchemaObject>,
  resolved: ReadonlySet<string>,
  context: GatherContext,
): boolean {
  if (typeof schema === 'boolean') return !schema;
  if (implies({ facts, parts }, schema, context)) return false;
  if (assertions(schema).length === 1 && addSimpleNot(facts, schema)) return true;
  const key = `${context.keyOf(schema)}not`;
  if (!resolved.has(key)) facts.groups.push({ kind: 'not', key, branches: [], spares: [], negated: schema });
  return true;
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
