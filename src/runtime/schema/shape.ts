import type { JsonType, Schema, SchemaObject } from '../model/schema.ts';
import { type ChildSchemas, itemSchemas, matches, namePatterns, propertySchemas } from './children.ts';
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
const EVERY_TYPE: ReadonlySet<JsonType> = new Set(ALL);
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

/** Names can match so many combinations of patterns; of further ones nothing is said. */
const MOST_OTHERS = 1_000;

function makeShape(schema: Schema, lookup: SchemaLookup): Shape {
  const parts = partsOf(schema, lookup);
  const declared = new Set(parts.flatMap((part) => Object.keys(part.properties ?? {})));
  const prefix = Math.max(0, ...parts.map((part) => part.prefixItems?.length ?? 0));
  const children = new Map<string, Shape | undefined>();
  const child = (key: string, find: () => ChildSchemas): Shape | undefined => {
    const known = children.has(key);
    if (!known && children.size >= most) return undefined;
    if (!known) children.set(key, union(nearest(find()), lookup));
    return children.get(key);
  };
  const most = declared.size + prefix + MOST_OTHERS;
  const matchers = namePatterns();
  const patterns = [...new Set(parts.flatMap((part) => Object.keys(part.patternProperties ?? {})))];
  const keyOf = (name: string): string => {
    if (declared.has(name)) return `.${name}`;
    return patterns.flatMap((pattern, index) => (matches(pattern, name, matchers) ? index : [])).join();
  };
  return {
    schema,
    types: typesOf(schema, lookup),
    propertyNames: [...declared],
    required: [...new Set(conjunctsOf(schema, lookup).flatMap((part) => part.required ?? []))],
    // Undeclared names that match the same patterns share one entry, as do items past the prefix.
    property: (name) => child(keyOf(name), () => propertySchemas(parts, name, matchers)),
    item: (index = 0) => child(`[${Math.min(index, prefix)}`, () => itemSchemas(parts, index)),
    annotation: (keyword) => parts.find((part) => part[keyword] !== undefined)?.[keyword],
  };
}

function union(schemas: readonly Schema[], lookup: SchemaLookup): Shape | undefined {
  const [first] = schemas;
  if (first === undefined) return undefined;
  return schemas.length === 1 ? shapeOf(first, lookup) : makeShape({ anyOf: schemas }, lookup);
}

/** What is named, or else what is said of all the rest. */
function nearest({ named, others }: ChildSchemas): readonly Schema[] {
  return named.length > 0 ? named : others.filter((schema) => typeof schema === 'object');
}

/** The types that a schema lets through: its own, cut down by what it refers to and by its literals. */
function typesOf(start: Schema, lookup: SchemaLookup): ReadonlySet<JsonType> {
  const known = new Map<SchemaObject, ReadonlySet<JsonType>>();
  const of = (schema: Schema): ReadonlySet<JsonType> => {
    if (typeof schema === 'boolean') return schema ? EVERY_TYPE : new Set();
    let types = known.get(schema);
    if (types === undefined) {
      // Until it is known, a schema that leads back to itself lets everything through.
      known.set(schema, EVERY_TYPE);
      types = new Set(limitsOf(schema, lookup, of).reduce<readonly JsonType[]>(intersect, ALL));
      known.set(schema, types);
    }
    return types;
  };
  return of(start);
}

function limitsOf(
  schema: SchemaObject,
  lookup: SchemaLookup,
  of: (branch: Schema) => ReadonlySet<JsonType>,
): readonly ReadonlySet<JsonType>[] {
  const limits: Iterable<JsonType>[] = [];
  if (schema.type !== undefined) limits.push(withInteger([schema.type].flat() as JsonType[]));
  if (schema.$ref !== undefined) limits.push(of(requireSchema(lookup, schema.$ref)));
  for (const branch of schema.allOf ?? []) limits.push(of(branch));
  for (const branches of [schema.anyOf, schema.oneOf])
    if (branches) limits.push(branches.flatMap((branch) => [...of(branch)]));
  if (schema.enum !== undefined) limits.push(schema.enum.flatMap(typesOfValue));
  if (schema.const !== undefined) limits.push(typesOfValue(schema.const));
  return limits.map((limit) => new Set(limit));
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
