import type { Schema, SchemaObject } from '../../model/schema.ts';
import { isAsserted } from './assertions.ts';
import type { Facts } from './facts.ts';
import { declaredNames } from './members.ts';
import { type GatherContext, lookup } from './parts.ts';

/**
 * The ways to break a schema, the least intrusive first: each is a schema whose instances break it for sure, but for
 * patterns and formats, which plain words seldom meet. `facts` tell what the instance is going to be.
 */
export function waysToBreak(
  schema: SchemaObject,
  facts: Facts,
  context: GatherContext,
): readonly (readonly Schema[])[] {
  const made = (name: string, make: () => Schema): readonly Schema[] => [context.derive(schema, `break ${name}`, make)];
  const not = (part: Schema): Schema =>
    typeof part === 'boolean' ? !part : context.derive(part, 'not', () => ({ not: part }));
  return [
    ...breakObject(schema, facts, made, not),
    ...breakDependents(schema, made, not),
    ...breakScalar(schema, facts, made),
    ...breakArray(schema, made, not),
    ...breakApplicators(schema, context, not),
    ...(schema.type === undefined ? [] : [made('type', () => ({ not: { type: schema.type ?? [] } }))]),
  ];
}

type Made = (name: string, make: () => Schema) => readonly Schema[];
type Not = (schema: Schema) => Schema;

function breakObject(schema: SchemaObject, facts: Facts, made: Made, not: Not): (readonly Schema[])[] {
  const { required = [], properties = {}, additionalProperties, minProperties, maxProperties } = schema;
  const ways = required
    .filter((name) => !facts.required.has(name))
    .map((name) => made(`required ${name}`, () => ({ type: 'object', not: { required: [name] } })));
  if (additionalProperties === false || schema.unevaluatedProperties === false) {
    const names = [...declaredNames(facts)].filter((name) => !Object.hasOwn(properties, name)).slice(0, 3);
    for (const name of [...names, 'other'])
      ways.push(made(`closed ${name}`, () => ({ type: 'object', required: [name] })));
  }
  for (const [name, member] of Object.entries(properties).sort(byLiteralsFirst)) {
    const broken = { [name]: not(member) };
    ways.push(made(`member ${name}`, () => ({ type: 'object', required: [name], properties: broken })));
  }
  if (minProperties) ways.push(made('few', () => ({ type: 'object', maxProperties: minProperties - 1 })));
  if (maxProperties !== undefined)
    ways.push(made('many', () => ({ type: 'object', minProperties: maxProperties + 1 })));
  return ways;
}

function breakDependents(schema: SchemaObject, made: Made, not: Not): (readonly Schema[])[] {
  const { dependentRequired = {}, dependentSchemas = {}, propertyNames } = schema;
  const ways = Object.entries(dependentSchemas).map(([name, dependent]) => [
    ...made(`with ${name}`, () => ({ type: 'object', required: [name] })),
    not(dependent),
  ]);
  for (const [name, required] of Object.entries(dependentRequired)) {
    for (const other of required) {
      const without = { type: 'object', required: [name], not: { required: [other] } } as const;
      ways.push([...made(`${name} without ${other}`, () => without)]);
    }
  }
  if (propertyNames !== undefined) {
    const names = not(propertyNames);
    ways.push([...made('names', () => ({ type: 'object', minProperties: 1, propertyNames: names }))]);
  }
  return ways;
}

function byLiteralsFirst([, a]: [string, Schema], [, b]: [string, Schema]): number {
  const rank = (schema: Schema): number =>
    typeof schema === 'object' && (schema.enum !== undefined || Object.hasOwn(schema, 'const')) ? 0 : 1;
  return rank(a) - rank(b);
}

/** Plain words seldom match a pattern or have a format. */
const WORDS: Schema = { type: 'string', minLength: 3 };

function breakScalar(schema: SchemaObject, facts: Facts, made: Made): (readonly Schema[])[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength, maxLength, enum: literals } = schema;
  const ways: (readonly Schema[])[] = [];
  if (literals !== undefined) ways.push(made('enum', () => ({ not: { enum: literals } })));
  if (Object.hasOwn(schema, 'const')) ways.push(made('const', () => ({ not: { const: schema.const } })));
  if (minimum !== undefined) ways.push(made('minimum', () => ({ type: 'number', exclusiveMaximum: minimum })));
  if (maximum !== undefined) ways.push(made('maximum', () => ({ type: 'number', exclusiveMinimum: maximum })));
  if (exclusiveMinimum !== undefined)
    ways.push(made('exclusiveMinimum', () => ({ type: 'number', maximum: exclusiveMinimum })));
  if (exclusiveMaximum !== undefined)
    ways.push(made('exclusiveMaximum', () => ({ type: 'number', minimum: exclusiveMaximum })));
  if (minLength) ways.push(made('minLength', () => ({ type: 'string', maxLength: minLength - 1 })));
  if (maxLength !== undefined) ways.push(made('maxLength', () => ({ type: 'string', minLength: maxLength + 1 })));
  const { pattern, format, multipleOf } = schema;
  if (pattern !== undefined && !facts.patterns.includes(pattern)) ways.push(made('pattern', () => WORDS));
  if (format !== undefined && isAsserted(format) && !facts.formats.includes(format))
    ways.push(made('format', () => WORDS));
  if (multipleOf !== undefined && !facts.multiples.includes(multipleOf))
    ways.push(made('multipleOf', () => ({ type: 'number', not: { multipleOf } })));
  return ways;
}

function breakArray(schema: SchemaObject, made: Made, not: Not): (readonly Schema[])[] {
  const { minItems, maxItems, items, contains, prefixItems = [] } = schema;
  const ways: (readonly Schema[])[] = [];
  if (minItems) ways.push(made('minItems', () => ({ type: 'array', maxItems: minItems - 1 })));
  if (maxItems !== undefined) ways.push(made('maxItems', () => ({ type: 'array', minItems: maxItems + 1 })));
  if (contains !== undefined) ways.push(made('contains', () => ({ type: 'array', items: not(contains) })));
  for (const [index, item] of prefixItems.entries()) {
    const broken = [...prefixItems.slice(0, index).map(() => true), not(item)];
    ways.push(made(`item ${index}`, () => ({ type: 'array', minItems: index + 1, prefixItems: broken })));
  }
  if (items !== undefined) {
    const broken = [...prefixItems.map(() => true), not(items)];
    ways.push(made('items', () => ({ type: 'array', minItems: broken.length, prefixItems: broken })));
  }
  if (items === undefined && schema.unevaluatedItems === false)
    ways.push(made('unevaluatedItems', () => ({ type: 'array', minItems: prefixItems.length + 1 })));
  if (schema.uniqueItems === true) {
    const twice = [{ const: 1 }, { const: 1 }];
    ways.push(made('uniqueItems', () => ({ type: 'array', minItems: 2, prefixItems: twice })));
  }
  return ways;
}

/** Of so many branches of a `oneOf` two are met at once to break it. */
const MAX_TWICE = 6;

function breakApplicators(schema: SchemaObject, context: GatherContext, not: Not): (readonly Schema[])[] {
  const target = schema.$ref === undefined ? undefined : lookup(context.contract, schema.$ref);
  const ways: (readonly Schema[])[] = (schema.allOf ?? []).map((part) => [not(part)]);
  if (target !== undefined) ways.push([not(target)]);
  for (const branches of [schema.anyOf, schema.oneOf]) if (branches !== undefined) ways.push(branches.map(not));
  for (const [index, branch] of (schema.oneOf ?? []).slice(0, MAX_TWICE).entries())
    for (const other of (schema.oneOf ?? []).slice(index + 1, MAX_TWICE)) ways.push([branch, other]);
  if (schema.not !== undefined) ways.push([schema.not]);
  if (schema.if !== undefined)
    ways.push([schema.if, not(schema.then ?? true)], [not(schema.if), not(schema.else ?? true)]);
  return ways;
}
