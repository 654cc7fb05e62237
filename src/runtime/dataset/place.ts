import type { SchemaId, SchemaObject } from '../model/schema.ts';
import { endingsOf, singular } from '../names/singular.ts';
import { normal, wordsOf } from '../names/words.ts';
import { isFlawed, type SchemaLookup } from '../schema/lookup.ts';
import { type Shape, shapeOf } from '../schema/shape.ts';

/** Where something stands inside of a value, and the schema of what stands there. */
export interface Place {
  /** The names of the members on the way; empty for the value itself. */
  readonly path: readonly string[];
  readonly schema: SchemaId;
}

/** How deep an answer may wrap what it is about: `{ data: { items: [...] } }`. */
const DEEPEST = 2;
const WRAPPERS = [
  'data',
  'result',
  'results',
  'response',
  'payload',
  'item',
  'items',
  'content',
  'body',
  'value',
  'embedded',
];
const LISTS = [
  ...[
    'data',
    'items',
    'results',
    'records',
    'entries',
    'values',
    'value',
    'list',
    'content',
    'rows',
    'objects',
    'nodes',
  ],
  ...['elements', 'members', 'hits', 'resources', 'collection', 'result', 'edges', 'features'],
];

/** The shape of a schema; `undefined` where it cannot work. */
export function shapeAt(id: SchemaId, contract: SchemaLookup): Shape | undefined {
  const schema = contract.schema(id);
  return isFlawed(schema) ? undefined : shapeOf(schema, contract);
}

/** The schema that ids lead to where they do nothing but refer. */
export function referred(id: SchemaId, contract: SchemaLookup): SchemaId {
  const seen = new Set<SchemaId>();
  for (let at = id; ; ) {
    const schema = contract.schema(at);
    seen.add(at);
    if (typeof schema !== 'object' || isFlawed(schema) || schema.$ref === undefined || seen.has(schema.$ref)) return at;
    if (Object.keys(schema).some((keyword) => !QUIET.has(keyword) && !keyword.startsWith('x-'))) return at;
    at = schema.$ref;
  }
}

const QUIET = new Set(['$ref', 'title', 'description', 'deprecated', 'readOnly', 'writeOnly', 'example', 'examples']);

/** The id of the schema that declares a member, through `$ref` and the applicators; `undefined` where none does. */
export function memberSchema(id: SchemaId, name: string, contract: SchemaLookup): SchemaId | undefined {
  return find(id, contract, (schema, at) =>
    Object.hasOwn(schema.properties ?? {}, name) ? `${at}/properties/${escaped(name)}` : undefined,
  );
}

/** The id of the schema of a list's items. */
export function itemSchema(id: SchemaId, contract: SchemaLookup): SchemaId | undefined {
  return find(id, contract, (schema, at) => (typeof schema.items === 'object' ? `${at}/items` : undefined));
}

/** The ids of the schemas that a union chooses from; only the schema itself where it is no union. */
export function branchesOf(id: SchemaId, contract: SchemaLookup): readonly SchemaId[] {
  const at = referred(id, contract);
  const schema = contract.schema(at);
  if (typeof schema !== 'object' || isFlawed(schema)) return [at];
  const branches = (['anyOf', 'oneOf'] as const).flatMap((keyword) =>
    (schema[keyword] ?? []).map((_, index) => referred(`${at}/${keyword}/${index}`, contract)),
  );
  return [at, ...branches];
}

const MOST_VISITED = 100;

function find(
  id: SchemaId,
  contract: SchemaLookup,
  look: (schema: SchemaObject, at: SchemaId) => SchemaId | undefined,
): SchemaId | undefined {
  const seen = new Set<SchemaId>();
  const pending = [id];
  for (let at = pending.shift(); at !== undefined && seen.size < MOST_VISITED; at = pending.shift()) {
    const schema = contract.schema(at);
    if (seen.has(at) || typeof schema !== 'object' || isFlawed(schema)) continue;
    seen.add(at);
    const found = look(schema, at);
    if (found !== undefined) return found;
    if (schema.$ref !== undefined) pending.push(schema.$ref);
    for (const keyword of ['allOf', 'oneOf', 'anyOf'] as const)
      for (const index of (schema[keyword] ?? []).keys()) pending.push(`${at}/${keyword}/${index}`);
  }
  return undefined;
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** Whether instances are objects with members that have names. */
export function isRecord(shape: Shape | undefined): shape is Shape {
  return shape?.types.has('object') === true && shape.propertyNames.length > 0;
}

/** Whether instances are lists of such objects. */
function isList(shape: Shape | undefined): boolean {
  return shape?.types.has('array') === true && !shape.types.has('string') && isRecord(shape.item());
}

/** Where in an answer the one thing stands that it is about: the answer itself, or what it wraps. */
export function thingPlace(
  root: SchemaId,
  name: string,
  isThing: (shape: Shape) => boolean,
  contract: SchemaLookup,
): Place | undefined {
  return search(root, contract, (shape) => isRecord(shape) && isThing(shape), name, WRAPPERS);
}

/** Where in an answer the list stands that it is about; `schema` is that of its items. */
export function listPlace(root: SchemaId, name: string, contract: SchemaLookup): Place | undefined {
  const found = search(root, contract, isList, name, [...LISTS, ...WRAPPERS]) ?? calledAsItems(root, contract);
  const schema = found && itemSchema(found.schema, contract);
  return found && schema !== undefined ? { path: found.path, schema: referred(schema, contract) } : undefined;
}

/** The one list that is called like the schema of its items: `notes` of `Note`, behind whatever path. */
function calledAsItems(root: SchemaId, contract: SchemaLookup): Place | undefined {
  const lists = inside({ path: [], schema: root }, 0, '', contract).filter(({ path, schema }) => {
    const item = isList(shapeAt(schema, contract)) ? itemSchema(schema, contract) : undefined;
    const name = item === undefined ? '' : referred(item, contract).replace(/^.*\//, '');
    return endingsOf(wordsOf(name)).includes(singular(path.at(-1) ?? ''));
  });
  return lists.length === 1 ? lists[0] : undefined;
}

/** An answer itself, and the things that it may do no more than wrap. */
export function wrappedPlaces(root: SchemaId, contract: SchemaLookup): readonly Place[] {
  const whole: Place = { path: [], schema: root };
  const members = inside(whole, 0, '', contract).filter(({ path }) => WRAPPERS.includes(normal(path[0] ?? '')));
  return [whole, ...members].map((place) => ({ ...place, schema: referred(place.schema, contract) }));
}

/** Looks at the root, then at its members, then inside of those that wrap. */
function search(
  root: SchemaId,
  contract: SchemaLookup,
  isIt: (shape: Shape) => boolean,
  thing: string,
  names: readonly string[],
): Place | undefined {
  let level: readonly Place[] = [{ path: [], schema: root }];
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
    const fitting = level.filter(({ schema }) => {
      const shape = shapeAt(schema, contract);
      return shape !== undefined && isIt(shape);
    });
    const found = depth === 0 ? fitting[0] : (byName(fitting, thing, names) ?? onlyOne(fitting, depth));
    if (found !== undefined) return { path: found.path, schema: referred(found.schema, contract) };
    level = level.flatMap((place) => inside(place, depth, thing, contract));
  }
  return undefined;
}

/** The one that is called like the thing, like the end of its name, or as such members usually are. */
function byName(places: readonly Place[], thing: string, names: readonly string[]): Place | undefined {
  const lastOf = ({ path }: Place): string => singular(path.at(-1) ?? '');
  return (
    places.find((place) => lastOf(place) === thing) ??
    places.find(
      (place) => lastOf(place).length > 2 && (thing.endsWith(lastOf(place)) || lastOf(place).endsWith(thing)),
    ) ??
    names
      .map((name) => places.find(({ path }) => normal(path.at(-1) ?? '') === name))
      .find((found) => found !== undefined)
  );
}

/** What lies alone in something that wraps needs no name: `_embedded` has one list, whatever it is called. */
function onlyOne(places: readonly Place[], depth: number): Place | undefined {
  const [first, ...others] = places;
  return depth > 1 && others.length === 0 ? first : undefined;
}

/** The members of a record that may hold what is looked for: below the first level only those that are known to wrap. */
function inside(place: Place, depth: number, thing: string, contract: SchemaLookup): readonly Place[] {
  const shape = shapeAt(place.schema, contract);
  if (!isRecord(shape)) return [];
  const last = place.path.at(-1) ?? '';
  if (depth > 0 && !WRAPPERS.includes(normal(last)) && singular(last) !== thing) return [];
  return shape.propertyNames.flatMap((name): readonly Place[] => {
    const schema = memberSchema(place.schema, name, contract);
    return schema === undefined ? [] : [{ path: [...place.path, name], schema }];
  });
}
