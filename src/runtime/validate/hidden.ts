import type { Schema, SchemaId, SchemaObject } from '../model/schema.ts';
import { type ChildSchemas, itemSchemas, namePatterns, propertySchemas } from '../schema/children.ts';
import { subschemasOf } from '../schema/keywords.ts';
import { requireSchema, type SchemaLookup } from '../schema/lookup.ts';
import { partsOf } from '../schema/parts.ts';
import { isObject } from './evaluated.ts';
import type { Direction } from './verdict.ts';
import { createVisibility, type Visibility } from './visibility.ts';

/** Takes out of a value, at any depth, the properties that do not travel in a direction. The value itself stays as it is. */
export type Strip = (value: unknown) => unknown;

/**
 * Makes strippers: `readOnly` properties leave requests, `writeOnly` ones leave responses (OAS 3.2 §4.8.24.2). `undefined`
 * for a schema that has none, however deep.
 */
export function createStripper(contract: SchemaLookup): (id: SchemaId, direction: Direction) => Strip | undefined {
  const strippers = {
    request: createStrippers(contract, createVisibility(contract, 'readOnly')),
    response: createStrippers(contract, createVisibility(contract, 'writeOnly')),
  };
  return (id, direction) => strippers[direction](requireSchema(contract, id));
}

function createStrippers(contract: SchemaLookup, visibility: Visibility): (schema: Schema) => Strip | undefined {
  const known = new WeakMap<SchemaObject, Strip | undefined>();
  const patterns = namePatterns();
  const visible = new WeakSet<SchemaObject>();
  const stripperOf = (schema: Schema): Strip | undefined => {
    if (typeof schema !== 'object') return undefined;
    if (!known.has(schema)) {
      known.set(schema, hidesNothing(schema) ? undefined : compile(partsOf(schema, contract)));
    }
    return known.get(schema);
  };

  /** Walks all that instances of the schema may hold; what was found clean once is not walked again. */
  const hidesNothing = (schema: SchemaObject): boolean => {
    const reached = new Set<SchemaObject>();
    const pending: Schema[] = [schema];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (typeof next !== 'object' || reached.has(next) || visible.has(next)) continue;
      reached.add(next);
      if (visibility.sometimes(next).size > 0) return false;
      for (const part of partsOf(next, contract)) pending.push(...subschemasOf(part, ['child']));
    }
    for (const each of reached) visible.add(each);
    return true;
  };

  const compile = (parts: readonly SchemaObject[]): Strip => {
    const hidden = hiddenNames(parts, visibility);
    const tuple = Math.max(...parts.map(({ prefixItems = [] }) => prefixItems.length));
    const contained = parts.flatMap(({ contains }) => contains ?? []);
    const children = new Map<string | number, readonly Strip[]>();
    const child = (key: string | number, find: () => readonly Schema[]): readonly Strip[] => {
      const strips = children.get(key) ?? find().flatMap((schema) => stripperOf(schema) ?? []);
      if (children.size < MOST_NAMES) children.set(key, strips);
      return strips;
    };
    const ofProperty = (name: string): readonly Strip[] =>
      child(name, () => allOf(propertySchemas(parts, name, patterns)));
    const ofItem = (index: number): readonly Strip[] =>
      child(index, () => [...allOf(itemSchemas(parts, index)), ...contained]);
    return (value) => {
      if (Array.isArray(value)) return value.map((item, index) => apply(ofItem(Math.min(index, tuple)), item));
      if (!isObject(value)) return value;
      const shown = Object.entries(value).filter(([name]) => !hidden.has(name));
      return Object.fromEntries(shown.map(([name, member]) => [name, apply(ofProperty(name), member)]));
    };
  };
  return stripperOf;
}

/** Names of dictionaries are the sender's, so only so many are remembered. */
const MOST_NAMES = 1_000;

const allOf = ({ named, others }: ChildSchemas): readonly Schema[] => [...named, ...others];

const apply = (strips: readonly Strip[], value: unknown): unknown => strips.reduce((left, strip) => strip(left), value);

/** The names that some part hides and no other part, such as another branch of a `oneOf`, shows. */
function hiddenNames(parts: readonly SchemaObject[], visibility: Visibility): ReadonlySet<string> {
  const hidden = new Set(parts.flatMap((part) => [...visibility.always(part)]));
  const always = visibility.always(parts[0] ?? true);
  const shows = (part: SchemaObject, name: string): boolean =>
    part.properties !== undefined &&
    Object.hasOwn(part.properties, name) &&
    !visibility.isHidden(part.properties[name] ?? true);
  return new Set([...hidden].filter((name) => always.has(name) || !parts.some((part) => shows(part, name))));
}
