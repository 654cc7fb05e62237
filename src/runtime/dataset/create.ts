import { createLru } from '../lru.ts';
import { chain, type MaybePromise } from '../maybe.ts';
import type { SchemaId } from '../model/schema.ts';
import { amend, type Change, changed } from '../synth/amend.ts';
import { type CheckedSynthesis, compileChecked } from '../synth/checked.ts';
import { isObject, setOwn } from '../synth/json.ts';
import { seedOf } from '../synth/seed.ts';
import { type Collection, type Collector, compileCollector } from './collection.ts';
import type { Dataset, Thing } from './dataset.ts';
import { mentionOf } from './identity.ts';
import type { DatasetOptions } from './options.ts';
import { ownerName } from './paths.ts';
import { shapeAt } from './place.ts';
import type { Resource } from './resource.ts';
import { findResources } from './resources.ts';
import { createStories } from './telling.ts';
import { createTies } from './ties.ts';

const MOST_COLLECTIONS = 500;
const MOST_THINGS = 2000;

/** Makes the dataset of a contract; nothing is resolved before it is asked for. */
export function createDataset(options: DatasetOptions): Dataset {
  const { contract, validators, synthesis } = options;
  const resources = findResources(contract);
  const collectors = new Map<Resource, Collector>();
  const collections = createLru<Collection>(MOST_COLLECTIONS);
  const things = createLru<Thing>(MOST_THINGS);
  const checked = new Map<SchemaId, CheckedSynthesis>();
  const verdicts = new Map<SchemaId, (value: unknown) => boolean>();
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

  const changesOf = (collection: Collection, id: string): readonly Change[] => {
    const { resource, scope, asMember } = collection;
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
    const keep = (thing: Thing | undefined): Thing | undefined => {
      if (thing !== undefined) things.set(key, thing);
      return thing;
    };
    return made instanceof Promise ? made.then((thing) => keep(thing && { ...thing, isLate: true })) : keep(made);
  };

  const synthesized = (
    collection: Collection,
    id: string,
    schema: SchemaId,
    level: number,
    changes: readonly Change[],
  ): MaybePromise<Thing | undefined> => {
    const { resource, scope, places } = collection;
    const story = stories.of(collection, places.get(id) ?? -1, level);
    const made = checkedOf(schema)(seedOf(seed, 'thing', resource.key, ...scope, id), {
      story,
      changes,
      isInside: true,
    });
    return chain(made, (result) => (result.ok ? { value: result.value, isExample: false } : undefined));
  };

  const isValidFor = (schema: SchemaId): ((value: unknown) => boolean) => {
    const known = verdicts.get(schema) ?? validators.accepts(schema, 'response');
    verdicts.set(schema, known);
    return known;
  };

  /** What a list tells of a thing more closely than its own schema does (a date where that says text) holds for it too. */
  const reconciled = (collection: Collection, id: string, level: number, thing: Thing): MaybePromise<Thing> => {
    const { schema, summary } = collection.resource;
    if (summary === undefined || !isObject(thing.value)) return thing;
    const whole = thing.value;
    return chain(seen(collection, id, summary, level, thing), (view) => {
      if (!isObject(view?.value)) return thing;
      const names = shapeAt(schema, contract)?.propertyNames ?? [];
      const changes = Object.entries(view.value)
        .filter(([name, value]) => names.includes(name) && value !== whole[name])
        .map(([name, value]): Change => ({ path: [name], value }));
      return changes.length === 0 ? thing : { ...thing, value: amend(whole, changes, isValidFor(schema)) };
    });
  };

  const seen = (
    collection: Collection,
    id: string,
    schema: SchemaId,
    level: number,
    thing: Thing,
  ): MaybePromise<Thing | undefined> => {
    if (!isObject(thing.value)) return undefined;
    const part = partOf(thing.value, shapeAt(schema, contract)?.propertyNames ?? []);
    if (isValidFor(schema)(part)) return { ...thing, value: part };
    const made = synthesized(collection, id, schema, level, changesTo(part));
    return chain(made, (view) => view && { ...view, isExample: thing.isExample, isLate: thing.isLate === true });
  };

  const made = (collection: Collection, id: string, level: number): MaybePromise<Thing | undefined> => {
    const { resource, places, examples } = collection;
    const example = examples.byId.get(id);
    const around = changesOf(collection, id);
    const isValid = isValidFor(resource.schema);
    if (example !== undefined) return { value: amended(example, around, isValid), isExample: true };
    const part = examples.parts.get(id);
    const changes = part === undefined ? around : [...changesTo(part), ...around];
    const isTypical = examples.typical !== undefined && (part !== undefined || !places.has(id));
    const first = isTypical
      ? { value: amended(examples.typical, changes, isValid), isExample: true }
      : synthesized(collection, id, resource.schema, level, [...tieUp(collection, id), ...changes]);
    if (resource.summary === undefined) return first;
    return chain(first, (thing) => thing && reconciled(collection, id, level, thing));
  };

  // Ids that no collection lists come once: a client that asks for one again is answered from the memo.
  const thing: Dataset['thing'] = (collection, id, level = 0) =>
    collection.places.has(id)
      ? remember(keyOf(collection, id, level, ''), () => made(collection, id, level))
      : made(collection, id, level);

  const view: Dataset['view'] = (collection, id, schema, level = 0) => {
    if (schema === collection.resource.schema) return thing(collection, id, level);
    return remember(keyOf(collection, id, level, schema), () =>
      chain(thing(collection, id, level), (whole) => whole && seen(collection, id, schema, level, whole)),
    );
  };

  const dataset: Dataset = {
    options,
    resources,
    get story() {
      return stories.ofOthers;
    },
    collection(resource, scope) {
      const key = scope.length === 0 ? resource.key : `${resource.key}\n${scope.join('\n')}`;
      const known = collections.get(key);
      if (known !== undefined) return known;
      const collect = collectors.get(resource) ?? compileCollector(resource, options);
      collectors.set(resource, collect);
      const made = collect(scope);
      collections.set(key, made);
      return made;
    },
    thing,
    view,
  };
  const stories = createStories(dataset);
  const tieUp = createTies(dataset);
  return dataset;
}

function keyOf({ resource, scope }: Collection, id: string, level: number, schema: string): string {
  return `${resource.key}\n${scope.join('\n')}\n${id}\n${level}\n${schema}`;
}

/** All changes at once where that is valid, otherwise as many as can be. */
function amended(value: unknown, changes: readonly Change[], isValid: (value: unknown) => boolean): unknown {
  if (changes.length === 0) return value;
  const all = changed(value, changes);
  return all === value || isValid(all) ? all : amend(value, changes, isValid);
}

/** The members of a value, to be put into another one. */
function changesTo(value: Readonly<Record<string, unknown>>): readonly Change[] {
  return Object.entries(value).map(([name, member]) => ({ path: [name], value: member }));
}

/** The members that a schema declares. */
function partOf(value: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  const part: Record<string, unknown> = {};
  for (const name of names) if (Object.hasOwn(value, name)) setOwn(part, name, value[name]);
  return part;
}
