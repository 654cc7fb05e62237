import type { Schema, SchemaObject } from '../model/schema.ts';
import { typesOfValue } from '../schema/shape.ts';
import { isHidden } from './facts/members.ts';
import { type GatherContext, lookup } from './facts/parts.ts';
import { fitsFormat } from './format/fits.ts';
import { canonical, codePoints, isObject } from './json.ts';

const MAX_DEPTH = 12;
/** Branches that lead back to each other are looked at so often in all. */
const MAX_STEPS = 2_000;

/**
 * A quick look at whether an author's value may stand for a schema, so that a bad example costs itself alone. It lets
 * through what it does not judge (`pattern`, `oneOf` as exactly one, `contains`): a validator decides.
 */
export function fitsAll(value: unknown, schemas: readonly Schema[], context: GatherContext): boolean {
  const look = { ...context, steps: MAX_STEPS, judgesNot: true };
  return schemas.every((schema) => fits(value, schema, look, 0));
}

/** Whether a value may stand for the schemas; never false for one that does. */
export function mayFit(value: unknown, schemas: readonly Schema[], context: GatherContext): boolean {
  const look = { ...context, steps: MAX_STEPS, judgesNot: false };
  return schemas.every((schema) => fits(value, schema, look, 0)) || look.steps < 0;
}

/** One look, with the steps that are left of it. */
interface Look extends GatherContext {
  steps: number;
  /** What a quick look lets through might not meet the schema, so a `not` refuses too much. */
  readonly judgesNot: boolean;
}

function fits(value: unknown, schema: Schema, look: Look, depth: number): boolean {
  if (typeof schema === 'boolean') return schema;
  if (depth > MAX_DEPTH || --look.steps < 0) return false;
  return (
    fitsLiterals(value, schema) && fitsValue(value, schema, look, depth) && fitsApplicators(value, schema, look, depth)
  );
}

function fitsLiterals(value: unknown, { type, enum: literals, const: constant }: SchemaObject): boolean {
  if (type !== undefined && !typesOfValue(value).some((actual) => [type].flat().includes(actual))) return false;
  const allowed = literals ?? (constant === undefined ? undefined : [constant]);
  return (
    allowed === undefined || allowed.some((literal) => literal === value || canonical(literal) === canonical(value))
  );
}

function fitsApplicators(value: unknown, schema: SchemaObject, look: Look, depth: number): boolean {
  const accepts = (branch: Schema): boolean => fits(value, branch, look, depth + 1);
  if (schema.$ref !== undefined) {
    const target = lookup(look.contract, schema.$ref);
    if (target === undefined || !accepts(target)) return false;
  }
  return (
    (schema.allOf ?? []).every(accepts) &&
    (schema.anyOf === undefined || schema.anyOf.some(accepts)) &&
    (schema.oneOf === undefined || schema.oneOf.some(accepts)) &&
    (schema.not === undefined || !look.judgesNot || !accepts(schema.not))
  );
}

function fitsValue(value: unknown, schema: SchemaObject, look: Look, depth: number): boolean {
  if (typeof value === 'number') return fitsNumber(value, schema);
  if (typeof value === 'string') return fitsText(value, schema);
  if (Array.isArray(value)) return fitsArray(value, schema, look, depth);
  return !isObject(value) || fitsObject(value, schema, look, depth);
}

function fitsNumber(value: number, schema: SchemaObject): boolean {
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = schema;
  return value >= minimum && value <= maximum && value > exclusiveMinimum && value < exclusiveMaximum;
}

function fitsText(value: string, { minLength = 0, maxLength = Infinity, format }: SchemaObject): boolean {
  const length = codePoints(value);
  return length >= minLength && length <= maxLength && (format === undefined || fitsFormat(value, format));
}

function fitsArray(value: readonly unknown[], schema: SchemaObject, look: Look, depth: number): boolean {
  const { minItems = 0, maxItems = Infinity, prefixItems = [], items = true } = schema;
  if (value.length < minItems || value.length > maxItems) return false;
  return value.every((item, index) => fits(item, prefixItems[index] ?? items, look, depth + 1));
}

function fitsObject(value: Record<string, unknown>, schema: SchemaObject, look: Look, depth: number): boolean {
  const { required = [], properties = {}, patternProperties, additionalProperties = true } = schema;
  const { minProperties = 0, maxProperties = Infinity } = schema;
  const members = Object.entries(value);
  if (members.length < minProperties || members.length > maxProperties) return false;
  if (!required.every((name) => Object.hasOwn(value, name) || isHiddenMember(name, properties, look))) return false;
  return members.every(([name, member]) => {
    const declared = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (declared === undefined)
      return patternProperties !== undefined || fits(member, additionalProperties, look, depth + 1);
    return !isHidden([declared], look) && fits(member, declared, look, depth + 1);
  });
}

function isHiddenMember(name: string, properties: Readonly<Record<string, Schema>>, look: Look): boolean {
  const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return schema !== undefined && isHidden([schema], look);
}
