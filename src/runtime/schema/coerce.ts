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
export function isPlausible(value: unknown, schema: Schema, lookup: SchemaLookup): boolean {
  const known = new Map<SchemaObject, boolean>();
  const accepts = (branch: Schema): boolean => {
    if (typeof branch === 'boolean') return branch;
    let accepted = known.get(branch);
    if (accepted === undefined) {
      // Until it is known, a schema that leads back to itself lets everything through.
      known.set(branch, true);
      accepted = acceptsOwn(value, branch) && acceptsBranches(branch, lookup, accepts);
      known.set(branch, accepted);
    }
    return accepted;
  };
  return accepts(schema);
}

function acceptsOwn(value: unknown, schema: SchemaObject): boolean {
  return (
    acceptsType(value, schema) &&
    (schema.enum === undefined || schema.enum.includes(value)) &&
    (schema.const === undefined || schema.const === value)
  );
}

function acceptsBranches(schema: SchemaObject, lookup: SchemaLookup, accepts: (branch: Schema) => boolean): boolean {
  return (
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
