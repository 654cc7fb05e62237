import type { JsonType, Schema, SchemaObject } from '../../model/schema.ts';
import { canonical } from '../json.ts';
import { assertions } from './assertions.ts';
import { certain, knownOf } from './collect.ts';
import type { Facts } from './facts.ts';
import { itemSchemas, memberSchemas } from './members.ts';
import { type GatherContext, type Known, lookup } from './parts.ts';

/** How many schemas are compared to decide one question: recursive ones lead on and on. */
const MAX_COMPARED = 200;

/**
 * Whether every instance of known schemas meets another one, as far as their keywords can be compared one by one: never
 * true where one does not. So a `not` that leaves nothing is seen before ways to meet it are tried.
 */
export function implies(known: Known, schema: Schema, context: GatherContext): boolean {
  return isImplied(schema, { ...known, facts: certain(known.facts) }, { ...context, left: MAX_COMPARED });
}

interface Look extends GatherContext {
  left: number;
}

type Implied = (schema: SchemaObject, known: Known, look: Look) => boolean;

function isImplied(schema: Schema | undefined, known: Known, look: Look): boolean {
  if (typeof schema !== 'object') return schema === true;
  if (known.parts.has(schema)) return true;
  if (--look.left < 0) return false;
  return assertions(schema).every((keyword) => KEYWORDS.get(keyword)?.(schema, known, look) ?? false);
}

/** Whether what stands at one place inside of the instance meets a schema; a place that must stay empty does. */
function isImpliedInside(schema: Schema, inside: readonly Schema[] | undefined, look: Look): boolean {
  const known = inside && knownOf(inside, look);
  return known === undefined || isImplied(schema, known, look);
}

/** A keyword about values of one type says nothing of others. */
const about =
  (type: JsonType, implied: (schema: SchemaObject, facts: Facts, look: Look) => boolean): Implied =>
  (schema, { facts }, look) =>
    !facts.types.has(type) || implied(schema, facts, look);

const ofNumbers = (implied: (schema: SchemaObject, facts: Facts) => boolean): Implied => {
  const [integers, fractions] = [about('integer', implied), about('number', implied)];
  return (schema, known, look) => integers(schema, known, look) && fractions(schema, known, look);
};

const KEYWORDS: ReadonlyMap<string, Implied> = new Map<string, Implied>([
  ['$ref', ({ $ref }, known, look) => $ref !== undefined && isImplied(lookup(look.contract, $ref), known, look)],
  ['allOf', ({ allOf = [] }, known, look) => allOf.every((part) => isImplied(part, known, look))],
  ['anyOf', ({ anyOf = [] }, known, look) => anyOf.some((part) => isImplied(part, known, look))],
  [
    'type',
    ({ type = [] }, { facts }) => [...facts.types].every((one) => [type].flat().some((type) => holds(type, one))),
  ],
  ['enum', (schema, { facts }) => isAmong(facts.literals, schema.enum ?? [])],
  ['const', (schema, { facts }) => isAmong(facts.literals, [schema.const])],
  ['minimum', ofNumbers(({ minimum = 0 }, facts) => Math.max(facts.minimum, facts.exclusiveMinimum) >= minimum)],
  ['maximum', ofNumbers(({ maximum = 0 }, facts) => Math.min(facts.maximum, facts.exclusiveMaximum) <= maximum)],
  [
    'exclusiveMinimum',
    ofNumbers(({ exclusiveMinimum: low = 0 }, facts) => facts.minimum > low || facts.exclusiveMinimum >= low),
  ],
  [
    'exclusiveMaximum',
    ofNumbers(({ exclusiveMaximum: high = 0 }, facts) => facts.maximum < high || facts.exclusiveMaximum <= high),
  ],
  ['multipleOf', ofNumbers(({ multipleOf = 0 }, facts) => facts.multiples.includes(multipleOf))],
  ['minLength', about('string', ({ minLength = 0 }, facts) => facts.minLength >= minLength)],
  ['maxLength', about('string', ({ maxLength = 0 }, facts) => facts.maxLength <= maxLength)],
  ['pattern', about('string', ({ pattern = '' }, facts) => facts.patterns.includes(pattern))],
  ['format', about('string', ({ format = '' }, facts) => facts.formats.includes(format))],
  ['minItems', about('array', ({ minItems = 0 }, facts) => facts.minItems >= minItems)],
  ['maxItems', about('array', ({ maxItems = 0 }, facts) => facts.maxItems <= maxItems)],
  ['uniqueItems', about('array', ({ uniqueItems }, facts) => uniqueItems === false || facts.unique)],
  ['items', about('array', areItemsImplied)],
  ['prefixItems', about('array', areFirstImplied)],
  ['required', about('object', ({ required = [] }, facts) => required.every((name) => facts.required.has(name)))],
  ['minProperties', about('object', ({ minProperties = 0 }, facts) => leastMembers(facts) >= minProperties)],
  ['maxProperties', about('object', ({ maxProperties = 0 }, facts) => facts.maxProperties <= maxProperties)],
  ['properties', about('object', areMembersImplied)],
  ['additionalProperties', ({ additionalProperties }) => additionalProperties === true],
]);

/** `number` among the types of facts is a number with a fraction. */
const holds = (type: JsonType, one: JsonType): boolean => type === one || (type === 'number' && one === 'integer');

const leastMembers = ({ required, minProperties }: Facts): number => Math.max(required.size, minProperties);

function isAmong(literals: readonly unknown[] | undefined, allowed: readonly unknown[]): boolean {
  const keys = new Set(allowed.map(canonical));
  return literals?.every((literal) => keys.has(canonical(literal))) ?? false;
}

function areItemsImplied({ items, prefixItems = [] }: SchemaObject, facts: Facts, look: Look): boolean {
  if (items === undefined || items === true || facts.maxItems <= prefixItems.length) return true;
  const last = Math.max(prefixItems.length, ...facts.tuples.map(({ prefix }) => prefix.length));
  const places = Array.from({ length: last - prefixItems.length + 1 }, (_, index) => prefixItems.length + index);
  return places.every((place) => isImpliedInside(items, possible(itemSchemas(facts, place)), look));
}

function areFirstImplied({ prefixItems = [] }: SchemaObject, facts: Facts, look: Look): boolean {
  return prefixItems.every(
    (item, place) => facts.maxItems <= place || isImpliedInside(item, possible(itemSchemas(facts, place)), look),
  );
}

const possible = (schemas: readonly Schema[]): readonly Schema[] | undefined =>
  schemas.includes(false) ? undefined : schemas;

function areMembersImplied({ properties = {} }: SchemaObject, facts: Facts, look: Look): boolean {
  return Object.entries(properties).every(([name, schema]) =>
    isImpliedInside(schema, memberSchemas(facts, name), look),
  );
}
