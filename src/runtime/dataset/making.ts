import { chain, type MaybePromise } from '../maybe.ts';
import type { SchemaId } from '../model/schema.ts';
import { amend, type Change, changed } from '../synth/amend.ts';
import { type CheckedSynthesis, compileChecked } from '../synth/checked.ts';
import { isObject, setOwn } from '../synth/json.ts';
import { seedOf } from '../synth/seed.ts';
import { createAround } from './around.ts';
import type { Collection } from './collection.ts';
import type { Dataset, Thing } from './dataset.ts';
import { shapeAt } from './place.ts';
import type { Stories } from './telling.ts';
import { createTies } from './ties.ts';

/** Makes things anew each time. */
export interface Making {
  /** The thing with that id. */
  whole(collection: Collection, id: string, level: number): MaybePromise<Thing | undefined>;
  /** A thing as another schema tells it. */
  view(
    collection: Collection,
    id: string,
    schema: SchemaId,
    level: number,
    thing: Thing,
  ): MaybePromise<Thing | undefined>;
}

/** Makes the things of a dataset: of the author's examples, or of their schema. */
export function createMaking(dataset: Dataset, stories: Stories): Making {
  const { contract, validators, synthesis, seed } = dataset.options;
  const checked = new Map<SchemaId, CheckedSynthesis>();
  const verdicts = new Map<SchemaId, (value: unknown) => boolean>();
  const around = createAround(dataset.options);
  const tieUp = createTies(dataset);

  const checkedOf = (schema: SchemaId): CheckedSynthesis => {
    const made = checked.get(schema) ?? compileChecked(schema, 'response', contract, validators, synthesis);
    checked.set(schema, made);
    return made;
  };
  const isValidFor = (schema: SchemaId): ((value: unknown) => boolean) => {
    const known = verdicts.get(schema) ?? validators.accepts(schema, 'response');
    verdicts.set(schema, known);
    return known;
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
    const own = seedOf(String(seed), 'thing', resource.key, ...scope, id);
    return chain(checkedOf(schema)(own, { story, changes, isInside: true }), (result) =>
      result.ok ? { value: result.value, isExample: false } : undefined,
    );
  };

  const view: Making['view'] = (collection, id, schema, level, thing) => {
    if (!isObject(thing.value)) return undefined;
    const part = partOf(thing.value, shapeAt(schema, contract)?.propertyNames ?? []);
    if (isValidFor(schema)(part)) return { ...thing, value: part };
    const made = synthesized(collection, id, schema, level, changesTo(part));
    return chain(made, (seen) => seen && { ...seen, isExample: thing.isExample, isLate: thing.isLate === true });
  };

  /** What a list tells of a thing more closely than its own schema does (a date where that says text) holds for it too. */
  const reconciled = (collection: Collection, id: string, level: number, thing: Thing): MaybePromise<Thing> => {
    const { schema, summary } = collection.resource;
    if (summary === undefined || !isObject(thing.value)) return thing;
    const whole = thing.value;
    return chain(view(collection, id, summary, level, thing), (seen) => {
      if (!isObject(seen?.value)) return thing;
      const names = shapeAt(schema, contract)?.propertyNames ?? [];
      const changes = Object.entries(seen.value)
        .filter(([name, value]) => names.includes(name) && value !== whole[name])
        .map(([name, value]): Change => ({ path: [name], value }));
      return changes.length === 0 ? thing : { ...thing, value: amend(whole, changes, isValidFor(schema)) };
    });
  };

  const whole: Making['whole'] = (collection, id, level) => {
    const { resource, places, examples } = collection;
    const example = examples.byId.get(id);
    const said = around(collection, id);
    const isValid = isValidFor(resource.schema);
    if (example !== undefined) return { value: amended(example, said, isValid), isExample: true };
    const part = examples.parts.get(id);
    const changes = part === undefined ? said : [...changesTo(part), ...said];
    const isTypical = examples.typical !== undefined && (part !== undefined || !places.has(id));
    const first = isTypical
      ? { value: amended(examples.typical, changes, isValid), isExample: true }
      : synthesized(collection, id, resource.schema, level, [...tieUp(collection, id), ...changes]);
    if (resource.summary === undefined) return first;
    return chain(first, (thing) => thing && reconciled(collection, id, level, thing));
  };

  return { whole, view };
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
