import type { Schema, SchemaObject } from '../model/schema.ts';
import { requireSchema, type SchemaLookup } from './lookup.ts';
import { type Shape, typesOfValue } from './shape.ts';

/** JSON's number grammar (RFC 8259 §6), and a leading `+` or zeros are not of it. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * Reads text as the typed value that the schema asks for: `"7"` becomes `7` where a number may stand. Where several
 * types may stand, the most specific reading that the schema's types and literals let through wins, and the text itself
 * is the last. Text that fits nothing stays text, so that the validator names the type it wanted.
 */
export function coerceText(text: string, shape: Shape, lookup: SchemaLookup): unknown {
  for (const candidate of candidates(text, shape)) {
    if (isPlausible(candidate, shape.schema, lookup)) return candidate;
  }
  return text;
}

function* candidates(text: string, { types }: Shape): Generator<unknown> {
  if (types.has('boolean') && (text === 'true' || text === 'false')) yield text === 'true';
  if ((types.has('number') || types.has('integer')) && NUMBER.test(text)) {
    const value = Number(text);
    if (Number.isFinite(value)) yield value;
  }
  if (types.has('null') && (text === 'null' || (text === '' && !types.has('string')))) yield null;
}

/** Whether types, `enum` and `const` let the value through; other keywords are the validator's. */
export function isPlausible(value: unknown, schema: Schema, lookup: SchemaLookup, depth = 0): boolean {
  if (typeof schema === 'boolean' || depth > 32) return schema !== false;
  const accepts = (branch: Schema): boolean => isPlausible(value, branch, lookup, depth + 1);
  return (
    acceptsType(value, schema) &&
    (schema.enum === undefined || schema.enum.includes(value)) &&
    (schema.const === undefined || schema.const === value) &&
    (schema.$ref === undefined || accepts(requireSchema(lookup, schema.$ref))) &&
    (schema.allOf ?? []).every(accepts) &&
    (schema.anyOf === undefined || schema.anyOf.some(accepts)) &&
    (schema.oneOf === undefined || schema.oneOf.some(accepts))
  );
}

function acceptsType(value: unknown, { type }: SchemaObject): boolean {
  if (type === undefined) return true;
  const allowed = [type].flat();
  return typesOfValue(value).some((actual) => allowed.includes(actual));
}
