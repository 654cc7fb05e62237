import type { Schema } from '../../runtime/model/schema.ts';
import { type ContractNode, child, children, isObject, ownField } from '../node.ts';

/** The keywords of 2020-12 that older drafts of JSON Schema wrote under other names. */
export function* legacyKeywords(
  node: ContractNode,
  sub: (node: ContractNode) => Schema,
): Generator<readonly [string, unknown]> {
  const items = child(node, 'items');
  if (Array.isArray(items?.value)) yield* tuple(node, items, sub);
  const dependencies = children(child(node, 'dependencies'));
  const required = dependencies.filter(([, dependency]) => Array.isArray(dependency.value));
  const schemas = dependencies.filter(([, { value }]) => isObject(value) || typeof value === 'boolean');
  if (required.length > 0) yield ['dependentRequired', valuesOf(required)];
  if (schemas.length > 0)
    yield ['dependentSchemas', Object.fromEntries(schemas.map(([name, schema]) => [name, sub(schema)]))];
}

/** `items: [a, b]` and `additionalItems` (draft 7 §6.4) are `prefixItems` and `items` now. */
function* tuple(
  node: ContractNode,
  items: ContractNode,
  sub: (node: ContractNode) => Schema,
): Generator<readonly [string, unknown]> {
  const schemas = children(items).map(([, item]) => sub(item));
  if (schemas.length > 0) yield ['prefixItems', schemas];
  const rest = child(node, 'additionalItems');
  if (rest !== undefined && ownField(node, 'additionalItems') !== null) yield ['items', sub(rest)];
}

const valuesOf = (fields: readonly (readonly [string, ContractNode])[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(fields.map(([name, { value }]) => [name, value]));
