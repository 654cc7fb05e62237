import { isObject } from '../synth/json.ts';
import type { DatasetOptions } from './options.ts';
import type { Resource } from './resource.ts';

/** The things that the author of a contract wrote down. */
export interface ExampleThings {
  /** By the text of their id in a path. */
  readonly byId: ReadonlyMap<string, unknown>;
  /** Those of which lists tell a part only, by the same. */
  readonly parts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Stands for a single one whose id the author did not write down; `undefined` where there is none. */
  readonly typical: unknown;
}

const MOST_THINGS = 200;

/** Finds the things in the examples of a resource that have an id, and are valid. */
export function exampleThings(resource: Resource, options: DatasetOptions): ExampleThings {
  const { identity, schema } = resource;
  const byId = new Map<string, unknown>();
  const parts = new Map<string, Readonly<Record<string, unknown>>>();
  let typical: unknown;
  if (identity === undefined) return { byId, parts, typical };
  const check = options.validators.compile(schema, 'response');
  const idOf = (thing: Readonly<Record<string, unknown>>): string => {
    const id = Object.hasOwn(thing, identity) ? thing[identity] : undefined;
    return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
  };
  const add = (thing: unknown): boolean => {
    if (!isObject(thing) || byId.size + parts.size >= MOST_THINGS) return false;
    const id = idOf(thing);
    const isWhole = check(thing) === undefined;
    const known: Map<string, unknown> = isWhole ? byId : parts;
    if (id !== '' && !known.has(id)) known.set(id, thing);
    return isWhole;
  };
  for (const { media, path, many } of resource.examples) {
    for (const example of options.examplesOf(media)) {
      const found = follow(example, path);
      if (many) for (const thing of Array.isArray(found) ? found : []) add(thing);
      else if (add(found)) typical ??= found;
    }
  }
  const source = resource.examples[0]?.media;
  const own = source && options.examplesOf({ ...source, schema, examples: [] });
  for (const thing of own ?? []) if (add(thing)) typical ??= thing;
  return { byId, parts, typical };
}

/** What stands at a path of members; `undefined` where it leads nowhere. */
export function follow(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, name) => (isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined), value);
}
