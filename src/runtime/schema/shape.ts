import type { JsonType, Schema, SchemaObject } from '../model/schema.ts';
import { requireSchema, type SchemaLookup } from './lookup.ts';
import { conjunctsOf, partsOf } from './parts.ts';

/**
 * What the syntax of a schema says of its instances, through `$ref` and the applicators: enough to read text as typed
 * data (RFC-encoded parameters, forms, XML). It over-approximates: a validator still decides.
 */
export interface Shape {
  readonly schema: Schema;
  /** The types that an instance may have. */
  readonly types: ReadonlySet<JsonType>;
  /** The declared property names, in the order of the contract. */
  readonly propertyNames: readonly string[];
  /** The properties that every instance must have if it is an object. */
  readonly required: readonly string[];
  /** The shape of a property: declared, by pattern, or additional. `undefined` where nothing is said of it. */
  property(name: string): Shape | undefined;
  /** The shape of an item. */
  item(index?: number): Shape | undefined;
  /** The first value of an annotation among the parts, nearest first. */
  annotation<K extends 'xml' | 'format' | 'contentEncoding' | 'contentMediaType'>(
    keyword: K,
  ): SchemaObject[K] | undefined;
}

const ALL: readonly JsonType[] = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'];
const cache = new WeakMap<SchemaObject, Shape>();

/** The Shape of a schema; each is made once. */
export function shapeOf(schema: Schema, lookup: SchemaLookup): Shape {
  if (typeof schema !== 'object') return makeShape(schema, lookup);
  let shape = cache.get(schema);
  if (shape === undefined) {
    shape = makeShape(schema, lookup);
    cache.set(schema, shape);
  }
  return shape;
}

function makeShape(schema: Schema, lookup: SchemaLookup): Shape {
  const parts = partsOf(schema, lookup);
  const declared = new Set(parts.flatMap((part) => Object.keys(part.properties ?? {})));
  const prefix = Math.max(0, ...parts.map((part) => part.prefixItems?.length ?? 0));
  const children = new Map<string, Shape | undefined>();
  const child = (key: string, find: () => readonly Schema[]): Shape | undefined => {
    if (!children.has(key)) children.set(key, union(find(), lookup));
    return children.get(key);
  };
  return {
    schema,
    types: typesOf(schema, lookup, new Set()),
    propertyNames: [...declared],
    required: [...new Set(conjunctsOf(schema, lookup).flatMap((part) => part.required ?? []))],
    // Undeclared names and items past the prefix share one entry each: what strangers send never makes the cache grow.
    property: (name) => child(declared.has(name) ? `.${name}` : '*', () => propertySchemas(parts, name)),
    item: (index = 0) =>
      child(`[${Math.min(index, prefix)}`, () =>
        parts.flatMap((part) => part.prefixItems?.[index] ?? part.items ?? []),
      ),
    annotation: (keyword) => parts.find((part) => part[keyword] !== undefined)?.[keyword],
  };
}

function union(schemas: readonly Schema[], lookup: SchemaLookup): Shape | undefined {
  const [first] = schemas;
  if (first === undefined) return undefined;
  return schemas.length === 1 ? shapeOf(first, lookup) : makeShape({ anyOf: schemas }, lookup);
}

function propertySchemas(parts: readonly SchemaObject[], name: string): readonly Schema[] {
  const declared = parts.flatMap((part) =>
    part.properties && Object.hasOwn(part.properties, name) ? (part.properties[name] ?? []) : [],
  );
  if (declared.length > 0) return declared;
  return parts.flatMap((part) => (typeof part.additionalProperties === 'object' ? part.additionalProperties : []));
}

/** The types that a schema lets through: its own, cut down by what it refers to and by its literals. */
export function typesOf(schema: Schema, lookup: SchemaLookup, seen: ReadonlySet<Schema>): ReadonlySet<JsonType> {
  if (schema === false) return new Set();
  if (schema === true || seen.has(schema)) return new Set(ALL);
  const inner = new Set(seen).add(schema);
  const of = (branch: Schema): ReadonlySet<JsonType> => typesOf(branch, lookup, inner);
  const limits: Iterable<JsonType>[] = [];
  if (schema.type !== undefined) limits.push(withInteger([schema.type].flat() as JsonType[]));
  if (schema.$ref !== undefined) limits.push(of(requireSchema(lookup, schema.$ref)));
  for (const branch of schema.allOf ?? []) limits.push(of(branch));
  for (const branches of [schema.anyOf, schema.oneOf])
    if (branches) limits.push(branches.flatMap((branch) => [...of(branch)]));
  if (schema.enum !== undefined) limits.push(schema.enum.flatMap(typesOfValue));
  if (schema.const !== undefined) limits.push(typesOfValue(schema.const));
  return new Set(limits.reduce<readonly JsonType[]>((types, limit) => intersect(types, new Set(limit)), ALL));
}

const withInteger = (types: readonly JsonType[]): readonly JsonType[] =>
  types.includes('number') ? [...types, 'integer'] : types;
const intersect = (types: readonly JsonType[], limit: ReadonlySet<JsonType>): readonly JsonType[] =>
  types.filter((type) => limit.has(type));

/** The JSON Schema types of a value: an integer is a number too. */
export function typesOfValue(value: unknown): readonly JsonType[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  if (typeof value === 'number') return Number.isInteger(value) ? ['integer', 'number'] : ['number'];
  return [typeof value as JsonType];
}
