import { createLru } from '../lru.ts';
import { chain, type MaybePromise } from '../maybe.ts';
import { type Collection, type Collector, collectionKey, compileCollector } from './collection.ts';
import type { Dataset, Thing } from './dataset.ts';
import { keyOf } from './key.ts';
import { createMaking } from './making.ts';
import type { DatasetOptions } from './options.ts';
import type { Resource } from './resource.ts';
import { findResources } from './resources.ts';
import { createStories } from './telling.ts';

/** So many ids are kept in all collections together, and in so few collections at least. */
const MOST_IDS = 25_000;
const FEWEST_COLLECTIONS = 20;
const MOST_THINGS = 2000;
/** What has a longer key is made anew each time: strangers say what is in a path. */
const LONGEST_KEY = 500;

/** Makes the dataset of a contract; nothing is resolved before it is asked for. */
export function createDataset(options: DatasetOptions): Dataset {
  const remember = createMemory();
  const dataset: Dataset = {
    options,
    resources: findResources(options),
    get story() {
      return stories.ofOthers;
    },
    collection: createCollections(options),
    thing: (collection, id, level = 0) =>
      remember(collection, id, `${level}`, () => making.whole(collection, id, level)),
    view(collection, id, schema, level = 0) {
      if (schema === collection.resource.schema) return dataset.thing(collection, id, level);
      return remember(collection, id, `${level} ${schema}`, () =>
        chain(
          dataset.thing(collection, id, level),
          (whole) => whole && making.view(collection, id, schema, level, whole),
        ),
      );
    },
  };
  const stories = createStories(dataset);
  const making = createMaking(dataset, stories);
  return dataset;
}

function createCollections(options: DatasetOptions): Dataset['collection'] {
  const collectors = new Map<Resource, Collector>();
  const collections = createLru<Collection>(Math.max(FEWEST_COLLECTIONS, Math.floor(MOST_IDS / options.size)));
  return (resource, scope) => {
    const key = collectionKey(resource, scope);
    const known = collections.get(key);
    if (known !== undefined) return known;
    const collect = collectors.get(resource) ?? compileCollector(resource, options);
    collectors.set(resource, collect);
    const made = collect(scope);
    if (key.length <= LONGEST_KEY) collections.set(key, made);
    return made;
  };
}

/** Gives what was made for a thing before, told in that way, or makes it. */
type Remember = (
  collection: Collection,
  id: string,
  way: string,
  make: () => MaybePromise<Thing | undefined>,
) => MaybePromise<Thing | undefined>;

/** Ids that no collection lists come once: a client that asks for one again is answered from the memo. */
function createMemory(): Remember {
  const things = createLru<Thing>(MOST_THINGS);
  return ({ key: collection, places }, id, way, make) => {
    if (!places.has(id) || collection.length > LONGEST_KEY) return make();
    const key = keyOf(collection, id, way);
    const known = things.get(key);
    if (known !== undefined) return known;
    const keep = (thing: Thing | undefined): Thing | undefined => {
      if (thing !== undefined) things.set(key, thing);
      return thing;
    };
    const made = make();
    return made instanceof Promise ? made.then((thing) => keep(thing && { ...thing, isLate: true })) : keep(made);
  };
}
