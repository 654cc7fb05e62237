import type { JsonType, SchemaObject } from '../../model/schema.ts';
import { canonical, isObject } from '../json.ts';
import type { Facts } from './facts.ts';

export function addType(facts: Facts, { type }: SchemaObject): void {
  if (type === undefined) return;
  const allowed: readonly JsonType[] = [type].flat();
  facts.typed = true;
  facts.types = intersect(facts.types, new Set(allowed.flatMap(expand)));
}

/** Every number may be an integer. */
const expand = (type: JsonType): readonly JsonType[] => (type === 'number' ? ['number', 'integer'] : [type]);

function intersect(types: ReadonlySet<JsonType>, limit: ReadonlySet<JsonType>): ReadonlySet<JsonType> {
  return new Set([...types].filter((type) => limit.has(type)));
}

export function addLiterals(facts: Facts, part: SchemaObject): void {
  if (part.enum !== undefined) addEnum(facts, part.enum);
  if (Object.hasOwn(part, 'const')) addEnum(facts, [part.const]);
}

function addEnum(facts: Facts, values: readonly unknown[]): void {
  const { literals } = facts;
  if (literals === undefined) {
    facts.literals = values;
    return;
  }
  const allowed = new Set(values.map(canonical));
  facts.literals = literals.filter((literal) => allowed.has(canonical(literal)));
}

export function addAnnotations(facts: Facts, part: SchemaObject): void {
  if (Object.hasOwn(part, 'example')) facts.examples.push(part.example);
  if (Array.isArray(part.examples)) facts.examples.push(...part.examples);
  if (Object.hasOwn(part, 'default')) facts.defaults.push(part.default);
}

export function addHints(facts: Facts, part: SchemaObject): void {
  const own = part['x-mockgen'];
  if (isObject(own) && Array.isArray(own['values'])) facts.hints.push({ values: own['values'] });
  if (isObject(own) && Object.hasOwn(own, 'faker')) facts.hints.push({ faker: own['faker'] });
  facts.count ??= countOf(part['x-count'] ?? (isObject(own) ? own['count'] : undefined));
  if (Object.hasOwn(part, 'x-faker')) facts.hints.push({ faker: part['x-faker'] });
}

/** `x-count`, as Prism spells it: a number of items, or the least and the most. */
function countOf(value: unknown): Facts['count'] {
  const [least, most = least] = [value].flat();
  return isCount(least) && isCount(most) && least <= most ? [least, most] : undefined;
}

const MOST_COUNTED = 1_000;
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_COUNTED;

export function addNumeric(facts: Facts, part: SchemaObject): void {
  facts.minimum = Math.max(facts.minimum, part.minimum ?? -Infinity);
  facts.maximum = Math.min(facts.maximum, part.maximum ?? Infinity);
  facts.exclusiveMinimum = Math.max(facts.exclusiveMinimum, part.exclusiveMinimum ?? -Infinity);
  facts.exclusiveMaximum = Math.min(facts.exclusiveMaximum, part.exclusiveMaximum ?? Infinity);
  if (part.multipleOf !== undefined) facts.multiples.push(part.multipleOf);
}

export function addText(facts: Facts, part: SchemaObject): void {
  facts.minLength = Math.max(facts.minLength, part.minLength ?? 0);
  facts.maxLength = Math.min(facts.maxLength, part.maxLength ?? Infinity);
  if (part.pattern !== undefined && !facts.patterns.includes(part.pattern)) facts.patterns.push(part.pattern);
  const format = part.format ?? part.contentEncoding;
  if (format !== undefined && !facts.formats.includes(format)) facts.formats.push(format);
}

export function addArray(facts: Facts, part: SchemaObject): void {
  facts.minItems = Math.max(facts.minItems, part.minItems ?? 0);
  facts.maxItems = Math.min(facts.maxItems, part.maxItems ?? Infinity);
  facts.unique ||= part.uniqueItems === true;
  const { prefixItems, items, contains, minContains = 1, maxContains = Infinity } = part;
  if (prefixItems !== undefined || items !== undefined) facts.tuples.push({ prefix: prefixItems ?? [], items });
  if (contains !== undefined) facts.contains.push({ schema: contains, min: minContains, max: maxContains });
  if (part.unevaluatedItems !== undefined) facts.unevaluatedItems.push(part.unevaluatedItems);
}

export function addObject(facts: Facts, part: SchemaObject): void {
  facts.minProperties = Math.max(facts.minProperties, part.minProperties ?? 0);
  facts.maxProperties = Math.min(facts.maxProperties, part.maxProperties ?? Infinity);
  const { properties, patternProperties, additionalProperties, dependentRequired } = part;
  if (properties !== undefined || patternProperties !== undefined || additionalProperties !== undefined) {
    const patterns = Object.entries(patternProperties ?? {});
    facts.scopes.push({ declared: properties ?? {}, patterns, additional: additionalProperties });
  }
  for (const name of part.required ?? []) facts.required.add(name);
  if (dependentRequired !== undefined) facts.dependencies.push(...Object.entries(dependentRequired));
  if (part.propertyNames !== undefined) facts.names.push(part.propertyNames);
  if (part.unevaluatedProperties !== undefined) facts.unevaluated.push(part.unevaluatedProperties);
}
