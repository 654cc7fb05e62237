import type { JsonType, Schema, SchemaObject } from '../../model/schema.ts';
import { formatsOf } from '../../validate/formats/formats.ts';
import type { Facts } from './facts.ts';
import { declaredNames } from './members.ts';
import { type GatherContext, lookup } from './parts.ts';

const FORMATS = formatsOf(undefined);

/** Keywords that decide nothing. */
const ANNOTATIONS = new Set([
  'title',
  'description',
  'default',
  'example',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  'xml',
  'discriminator',
  'contentMediaType',
]);

/** How deep references and `allOf` are followed to find a schema among the parts. */
const MAX_COVER = 16;

function assertions(schema: SchemaObject): readonly string[] {
  const isAssertion = (keyword: string): boolean =>
    keyword === 'format' ? isAsserted(schema.format) : !ANNOTATIONS.has(keyword) && !keyword.startsWith('x-');
  return Object.keys(schema).filter(isAssertion);
}

const isAsserted = (format: string | undefined): boolean => format !== undefined && FORMATS(format) !== undefined;

/** Adds the negation of a schema: at once where one fact says it, otherwise as alternatives. False where nothing is left. */
export function addNot(
  facts: Facts,
  schema: Schema,
  parts: ReadonlySet<SchemaObject>,
  resolved: ReadonlySet<string>,
  context: GatherContext,
): boolean {
  if (typeof schema === 'boolean') return !schema;
  if (isCovered(schema, parts, context, 0)) return false;
  if (assertions(schema).length === 1 && addSimpleNot(facts, schema)) return true;
  const key = `${context.keyOf(schema)}not`;
  if (!resolved.has(key)) facts.groups.push({ kind: 'not', key, branches: [], spares: [], negated: schema });
  return true;
}

/** Whether every instance of the parts meets a schema, because it is one of them or made of nothing else. */
function isCovered(
  schema: Schema | undefined,
  parts: ReadonlySet<SchemaObject>,
  context: GatherContext,
  depth: number,
): boolean {
  if (schema === undefined || depth > MAX_COVER) return false;
  if (typeof schema === 'boolean' || parts.has(schema)) return schema !== false;
  if (assertions(schema).some((keyword) => keyword !== '$ref' && keyword !== 'allOf')) return false;
  const covers = (part: Schema | undefined): boolean => isCovered(part, parts, context, depth + 1);
  return (
    (schema.$ref === undefined || covers(lookup(context.contract, schema.$ref))) && (schema.allOf ?? []).every(covers)
  );
}

function addSimpleNot(facts: Facts, schema: SchemaObject): boolean {
  if (schema.enum !== undefined) facts.excluded.push(...schema.enum);
  else if (Object.hasOwn(schema, 'const')) facts.excluded.push(schema.const);
  else if (schema.type !== undefined) facts.types = without(facts.types, [schema.type].flat());
  else if (schema.required?.length === 1) facts.forbidden.add(schema.required[0] ?? '');
  else return false;
  return true;
}

function without(types: ReadonlySet<JsonType>, dropped: readonly JsonType[]): ReadonlySet<JsonType> {
  const gone = new Set(dropped.flatMap((type) => (type === 'number' ? ['number', 'integer'] : [type])));
  return new Set([...types].filter((type) => !gone.has(type)));
}

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
  if (additionalProperties === false) {
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
    ways.push(made('multipleOf', () => ({ type: 'number' })));
  return ways;
}

function breakArray(schema: SchemaObject, made: Made, not: Not): (readonly Schema[])[] {
  const { minItems, maxItems, items, contains } = schema;
  const ways: (readonly Schema[])[] = [];
  if (minItems) ways.push(made('minItems', () => ({ type: 'array', maxItems: minItems - 1 })));
  if (maxItems !== undefined) ways.push(made('maxItems', () => ({ type: 'array', minItems: maxItems + 1 })));
  if (contains !== undefined) ways.push(made('contains', () => ({ type: 'array', items: not(contains) })));
  if (items !== undefined) ways.push(made('items', () => ({ type: 'array', minItems: 1, contains: not(items) })));
  return ways;
}

function breakApplicators(schema: SchemaObject, context: GatherContext, not: Not): (readonly Schema[])[] {
  const target = schema.$ref === undefined ? undefined : lookup(context.contract, schema.$ref);
  const ways: (readonly Schema[])[] = (schema.allOf ?? []).map((part) => [not(part)]);
  if (target !== undefined) ways.push([not(target)]);
  for (const branches of [schema.anyOf, schema.oneOf]) if (branches !== undefined) ways.push(branches.map(not));
  if (schema.not !== undefined) ways.push([schema.not]);
  return ways;
}
