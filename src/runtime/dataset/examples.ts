import { isObject } from '../synth/json.ts';
import type { DatasetOptions } from './options.ts';
import type { Resource } from './resource.ts';

/** The things that the author of a contract wrote down. */
export interface ExampleThings {
  /** By the text of their id in a path. */
  readonly byId: ReadonlyMap<string, unknown>;
  /** Stands for a single one whose id the author did not write down; `undefined` where there is none. */
  readonly typical: unknown;
}

const MOST_THINGS = 200;

/** Finds the things in the examples of a resource that have an id, and are valid. */
export function exampleThings(resource: Resource, options: DatasetOptions): ExampleThings {
  const { identity, schema } = resource;
  const byId = new Map<string, unknown>();
  let typical: unknown;
  if (identity === undefined) return { byId, typical };
  const check = options.validators.compile(schema, 'response');
  const add = (thing: unknown): boolean => {
    if (!isObject(thing) || byId.size >= MOST_THINGS || check(thing) !== undefined) return false;
    const id = Object.hasOwn(thing, identity) ? thing[identity] : undefined;
    if ((typeof id === 'string' && id !== '') || typeof id === 'number')
      if (!byId.has(String(id))) byId.set(String(id), thing);
    return true;
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
  return { byId, typical };
}

/** What stands at a path of members; `undefined` where it leads nowhere. */
export function follow(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, name) => (isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined), value);
}
