import type { Schema, SchemaObject } from '../model/schema.ts';

/**
 * What the schemas under a keyword apply to. The same instance: `always`, as a `branch` that may apply, or as a `test`
 * whose outcome alone counts. Or a `child` of it: a member, the name of one, or an item.
 */
export type Applies = 'always' | 'branch' | 'test' | 'child';

/** How the schemas under a keyword are written. */
export type Form = 'one' | 'list' | 'map';

/** Every keyword whose value holds schemas (JSON Schema 2020-12 Core §10 and §11), by the form of its value. */
const LISTS = [
  ['allOf', 'always'],
  ['anyOf', 'branch'],
  ['oneOf', 'branch'],
  ['prefixItems', 'child'],
] as const;
const ONES = [
  ['if', 'test'],
  ['not', 'test'],
  ['then', 'branch'],
  ['else', 'branch'],
  ['additionalProperties', 'child'],
  ['unevaluatedProperties', 'child'],
  ['propertyNames', 'child'],
  ['items', 'child'],
  ['contains', 'child'],
  ['unevaluatedItems', 'child'],
] as const;
const MAPS = [
  ['dependentSchemas', 'branch'],
  ['properties', 'child'],
  ['patternProperties', 'child'],
] as const;

/** The keywords that hold schemas: how they are written, and what they apply to. */
export const APPLICATORS: ReadonlyMap<string, readonly [Form, Applies]> = new Map<string, readonly [Form, Applies]>([
  ...LISTS.map(([keyword, applies]) => [keyword, ['list', applies]] as const),
  ...ONES.map(([keyword, applies]) => [keyword, ['one', applies]] as const),
  ...MAPS.map(([keyword, applies]) => [keyword, ['map', applies]] as const),
]);

/** The keywords under which the author of a contract chooses the names. */
export const NAMED_SCHEMAS: ReadonlySet<string> = new Set(MAPS.map(([keyword]) => keyword));

/** The schemas that stand directly under a schema's keywords, where those apply in one of the ways; `$ref` is not followed. */
export function subschemasOf(schema: SchemaObject, ways: readonly Applies[]): readonly Schema[] {
  return [
    ...LISTS.flatMap(([keyword, applies]) => (ways.includes(applies) ? (schema[keyword] ?? []) : [])),
    ...ONES.flatMap(([keyword, applies]) => (ways.includes(applies) ? (schema[keyword] ?? []) : [])),
    ...MAPS.flatMap(([keyword, applies]) => (ways.includes(applies) ? Object.values(schema[keyword] ?? {}) : [])),
  ];
}
