import type { JsonType, Schema, SchemaObject } from '../../model/schema.ts';
import { typesOfValue } from '../../schema/shape.ts';
import { mayFit } from '../fits.ts';
import { canonical, codePoints, isObject } from '../json.ts';
import { knownOf } from './collect.ts';
import type { Facts } from './facts.ts';
import { memberSchemas } from './members.ts';
import type { GatherContext } from './parts.ts';

/** Draws the conclusions of gathered facts: types and literals that cannot be are dropped. False where nothing is left. */
export function settle(facts: Facts, parts: ReadonlySet<SchemaObject>, context: GatherContext): boolean {
  excludeEmpty(facts);
  const impossible = impossibleTypes(facts, context);
  if (impossible.length > 0) facts.types = new Set([...facts.types].filter((type) => !impossible.includes(type)));
  if (facts.literals !== undefined) {
    const excluded = new Set(facts.excluded.map(canonical));
    const fits = (value: unknown): boolean =>
      value !== null && typeof value === 'object' ? mayFit(value, [...parts], context) : fitsFacts(value, facts);
    facts.literals = facts.literals.filter((value) => fits(value) && !excluded.has(canonical(value)));
    if (facts.literals.length === 0) return false;
  }
  return facts.types.size > 0;
}

/** What is made where nothing is said is often empty: where that is excluded, it must not be. */
function excludeEmpty(facts: Facts): void {
  for (const value of facts.excluded) {
    if (value === '') facts.minLength = Math.max(1, facts.minLength);
    else if (Array.isArray(value) && value.length === 0) facts.minItems = Math.max(1, facts.minItems);
    else if (isObject(value) && Object.keys(value).length === 0) facts.minProperties = Math.max(1, facts.minProperties);
  }
}

/** A text that must be longer than this is no text that anybody asked for: it would hold up everybody else. */
const LONGEST_TEXT = 1_000_000;

function impossibleTypes(facts: Facts, context: GatherContext): readonly JsonType[] {
  const types: JsonType[] = [];
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = facts;
  const low = Math.max(minimum, exclusiveMinimum);
  const high = Math.min(maximum, exclusiveMaximum);
  if (
    low > high ||
    (low === high && (exclusiveMinimum === low || (exclusiveMaximum === high && Number.isFinite(high))))
  )
    types.push('number', 'integer');
  if (facts.minLength > Math.min(facts.maxLength, LONGEST_TEXT)) types.push('string');
  if (facts.minItems > facts.maxItems) types.push('array');
  if (noObject(facts, context)) types.push('object');
  if (facts.excluded.includes(null)) types.push('null');
  if (facts.excluded.includes(true) && facts.excluded.includes(false)) types.push('boolean');
  return types;
}

function noObject(facts: Facts, context: GatherContext): boolean {
  if (!facts.types.has('object')) return false;
  if (facts.minProperties > facts.maxProperties || facts.required.size > facts.maxProperties) return true;
  for (const name of facts.required) {
    const schemas = memberSchemas(facts, name);
    if (schemas === undefined || (schemas.length > 1 && contradict(schemas, context))) return true;
  }
  return false;
}

/** Whether schemas of one member leave no type or no literal, which is what kinds of objects are told apart by. */
function contradict(schemas: readonly Schema[], context: GatherContext): boolean {
  const facts = knownOf(schemas, context)?.facts;
  return (
    facts === undefined ||
    facts.types.size === 0 ||
    facts.literals?.some((value) => isObject(value) || Array.isArray(value) || fitsFacts(value, facts)) === false
  );
}

/** Whether a scalar literal agrees with the types, bounds and lengths; a validator decides the rest. */
function fitsFacts(value: unknown, facts: Facts): boolean {
  const [type] = typesOfValue(value);
  if (type === undefined || !facts.types.has(type)) return false;
  if (typeof value === 'number') return fitsBounds(value, facts);
  if (typeof value !== 'string') return true;
  const length = codePoints(value);
  return length >= facts.minLength && length <= facts.maxLength;
}

function fitsBounds(value: number, facts: Facts): boolean {
  return (
    value >= facts.minimum && value <= facts.maximum && value > facts.exclusiveMinimum && value < facts.exclusiveMaximum
  );
}
