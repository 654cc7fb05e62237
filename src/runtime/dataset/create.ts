import { createLru } from '../lru.ts';
import { chain, type MaybePromise } from '../maybe.ts';
import type { SchemaId } from '../model/schema.ts';
import { amend, type Change } from '../synth/amend.ts';
import { type CheckedSynthesis, compileChecked } from '../synth/checked.ts';
import { isObject, setOwn } from '../synth/json.ts';
import { seedOf } from '../synth/seed.ts';
import { type Collection, collect } from './collection.ts';
import type { Dataset, Thing } from './dataset.ts';
import { mentionOf } from './identity.ts';
import type { DatasetOptions } from './options.ts';
import { nameOf } from './paths.ts';
import { shapeAt } from './place.ts';
import type { Resource } from './resource.ts';
import { findResources } from './resources.ts';
import { createStories } from './telling.ts';

const MOST_COLLECTIONS = 500;
const MOST_THINGS = 2000;

/** Makes the dataset of a contract; nothing is resolved before it is asked for. */
export function createDataset(options: DatasetOptions): Dataset {
  const { contract, validators, synthesis } = options;
  const resources = findResources(contract);
  const collections = createLru<Collection>(MOST_COLLECTIONS);
  const things = createLru<MaybePromise<Thing | undefined>>(MOST_THINGS);
  const checked = new Map<SchemaId, CheckedSynthesis>();
  const mentions = new Map<Resource, readonly (readonly [member: string, index: number])[]>();
  const seed = String(options.seed);

  const checkedOf = (schema: SchemaId): CheckedSynthesis => {
    let made = checked.get(schema);
    if (made === undefined) {
      made = compileChecked(schema, 'response', contract, validators, synthesis);
      checked.set(schema, made);
    }
    return made;
  };

  const mentionsOf = (resource: Resource): readonly (readonly [string, number])[] => {
    const shape = shapeAt(resource.schema, contract);
    const found = resource.scope.flatMap((parameter, index) => {
      const member = shape && mentionOf(shape, parameter, ownerName(resource.key, parameter));
      return member === undefined ? [] : [[member, index] as const];
    });
    return found;
  };

  const changesOf = ({ resource, scope, asMember }: Collection, id: string): readonly Change[] => {
    const known = mentions.get(resource) ?? mentionsOf(resource);
    mentions.set(resource, known);
    const around = known.map(([member, index]) => ({
      path: [member],
      value: stories.reading(resource.schema, member, scope[index] ?? ''),
    }));
    return resource.identity === undefined ? around : [...around, { path: [resource.identity], value: asMember(id) }];
  };

  const remember = (key: string, make: () => MaybePromise<Thing | undefined>): MaybePromise<Thing | undefined> => {
    const known = things.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (made !== undefined) things.set(key, made);
    if (made instanceof Promise) made.then((thing) => thing !== undefined && things.set(key, thing));
    return made;
  };

  const synthesized = (
    collection: Collection,
    id: string,
    schema: SchemaId,
    level: number,
    changes: readonly Change[],
  ) => {
    const { resource, scope, places } = collection;
    const story = stories.of(collection, places.get(id) ?? -1, level);
    const made = checkedOf(schema)(seedOf(seed, 'thing', resource.key, ...scope, id), { story, changes });
    return chain(made, (result): Thing | undefined =>
      result.ok ? { value: result.value, isExample: false } : undefined,
    );
  };

  const thing: Dataset['thing'] = (collection, id, level = 0) =>
    remember(keyOf(collection, id, level, ''), () => {
      const { resource, places, examples } = collection;
      const example = examples.byId.get(id);
      if (example !== undefined) return { value: example, isExample: true };
      const changes = changesOf(collection, id);
      if (examples.typical !== undefined && !places.has(id)) {
        const check = validators.compile(resource.schema, 'response');
        return { value: amend(examples.typical, changes, (value) => check(value) === undefined), isExample: true };
      }
      return synthesized(collection, id, resource.schema, level, changes);
    });

  const view: Dataset['view'] = (collection, id, schema, level = 0) => {
    if (schema === collection.resource.schema) return thing(collection, id, level);
    return remember(keyOf(collection, id, level, schema), () =>
      chain(thing(collection, id, level), (whole) => {
        if (whole === undefined || !isObject(whole.value)) return whole;
        const part = partOf(whole.value, shapeAt(schema, contract)?.propertyNames ?? []);
        if (validators.compile(schema, 'response')(part) === undefined) return { ...whole, value: part };
        const changes = Object.entries(part).map(([name, value]): Change => ({ path: [name], value }));
        return synthesized(collection, id, schema, level, changes);
      }),
    );
  };

  const dataset: Dataset = {
    options,
    resources,
    get story() {
      return stories.ofOthers;
    },
    collection(resource, scope) {
      const key = `${resource.key}\n${scope.join('\n')}`;
      const known = collections.get(key) ?? collect(resource, scope, options);
      collections.set(key, known);
      return known;
    },
    thing,
    view,
  };
  const stories = createStories(dataset);
  return dataset;
}

function keyOf({ resource, scope }: Collection, id: string, level: number, schema: string): string {
  return `${resource.key}\n${scope.join('\n')}\n${id}\n${level}\n${schema}`;
}

/** What the path before a parameter is a collection of: `owner` for `ownerId` in `/owners/{ownerId}/pets`. */
function ownerName(path: string, parameter: string): string {
  return nameOf(path.slice(0, path.indexOf(`{${parameter}}`)));
}

/** The members that a schema declares. */
function partOf(value: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  const part: Record<string, unknown> = {};
  for (const name of names) if (Object.hasOwn(value, name)) setOwn(part, name, value[name]);
  return part;
}
