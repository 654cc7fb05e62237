import type { Schema, SchemaObject } from '../model/schema.ts';
import type { Patterns } from './pattern/patterns.ts';

/** The properties and items of an instance that its schema has looked at, which `unevaluated…` leaves alone. */
export interface Evaluated {
  readonly properties: Set<string>;
  readonly items: Set<number>;
}

/** What finding out needs: the views that references stand for, and whether a branch accepts the instance. */
export interface EvaluationContext {
  resolve(key: string): Schema;
  accepts(schema: Schema, value: unknown): boolean;
  readonly patterns: Patterns;
}

/**
 * The properties and items that the keywords beside `unevaluatedProperties` and `unevaluatedItems` evaluate (JSON Schema
 * §11): their own, and those of the branches that accept the instance.
 */
export function evaluatedBy(schema: SchemaObject, value: unknown, context: EvaluationContext): Evaluated {
  const evaluated: Evaluated = { properties: new Set(), items: new Set() };
  const { unevaluatedProperties, unevaluatedItems, ...beside } = schema;
  collect(beside, value, evaluated, context);
  return evaluated;
}

function collect(schema: Schema, value: unknown, into: Evaluated, context: EvaluationContext): void {
  if (typeof schema !== 'object') return;
  if (Array.isArray(value)) collectItems(schema, value, into, context);
  else if (isObject(value)) collectProperties(schema, value, into, context);
  else return;
  if (schema.$ref !== undefined) collect(context.resolve(schema.$ref), value, into, context);
  for (const part of schema.allOf ?? []) collect(part, value, into, context);
  for (const branch of branchesFor(schema, value, context)) {
    if (context.accepts(branch, value)) collect(branch, value, into, context);
  }
}

function branchesFor(schema: SchemaObject, value: unknown, context: EvaluationContext): readonly Schema[] {
  const { anyOf = [], oneOf = [], dependentSchemas = {} } = schema;
  const dependent = Object.entries(dependentSchemas).filter(([name]) => isObject(value) && Object.hasOwn(value, name));
  const branches = [...anyOf, ...oneOf, ...dependent.map(([, branch]) => branch)];
  if (schema.if === undefined) return branches;
  const chosen = context.accepts(schema.if, value) ? [schema.if, schema.then] : [schema.else];
  return [...branches, ...chosen.filter((branch) => branch !== undefined)];
}

function collectProperties(schema: SchemaObject, value: object, into: Evaluated, context: EvaluationContext): void {
  const { properties = {}, patternProperties = {}, additionalProperties, unevaluatedProperties } = schema;
  const patterns = Object.keys(patternProperties).map((pattern) => context.patterns.get(pattern));
  const all = additionalProperties !== undefined || unevaluatedProperties !== undefined;
  for (const name of Object.keys(value)) {
    const isEvaluated = all || Object.hasOwn(properties, name) || patterns.some((pattern) => pattern?.test(name));
    if (isEvaluated) into.properties.add(name);
  }
}

function collectItems(
  schema: SchemaObject,
  value: readonly unknown[],
  into: Evaluated,
  context: EvaluationContext,
): void {
  const { prefixItems = [], items, contains, unevaluatedItems } = schema;
  const all = items !== undefined || unevaluatedItems !== undefined;
  for (const [index, item] of value.entries()) {
    const isEvaluated =
      all || index < prefixItems.length || (contains !== undefined && context.accepts(contains, item));
    if (isEvaluated) into.items.add(index);
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
