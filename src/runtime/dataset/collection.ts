import type { SchemaId } from '../model/schema.ts';
import { coerceText } from '../schema/coerce.ts';
import type { SchemaLookup } from '../schema/lookup.ts';
import type { Shape } from '../schema/shape.ts';
import { isObject } from '../synth/json.ts';
import { seedOf } from '../synth/seed.ts';
import { compileStrategic, usualStrategy } from '../synth/synthesize.ts';
import { type ExampleThings, exampleThings } from './examples.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import type { DatasetOptions } from './options.ts';
import { shapeAt } from './place.ts';
import { identitySchema, type Resource } from './resource.ts';

/** The things of one resource in one scope: which there are, not yet what they look like. */
export interface Collection {
  readonly resource: Resource;
  /** The values of the resource's scope, as texts of a path. */
  readonly scope: readonly string[];
  /** The ids in the order of the collection, as texts of a path: the author's first. */
  readonly ids: readonly string[];
  /** The place of each id. */
  readonly places: ReadonlyMap<string, number>;
  readonly examples: ExampleThings;
  /** An id for a thing that is added: none of those that are there, unless there is no other. */
  fresh(seed: number): string;
  /** An id as the member that holds it. */
  asMember(id: string): unknown;
}

const FEWEST = 3;
/** Strings that must match a narrow schema come twice: so many tries for each id. */
const TRIES = 4;
/** Where examples have the small numbers, made-up things begin behind the next multiple of this. */
const ROOM = 1000;
/** Things that are added have numbers from here on. */
const FRESH = 100_000;

/** Makes the collection: a pure function of the seed, the resource and the scope. */
export function collect(resource: Resource, scope: readonly string[], options: DatasetOptions): Collection {
  const { contract } = options;
  const schema = identitySchema(resource, contract);
  const shape = schema === undefined ? undefined : shapeAt(schema, contract);
  const examples = exampleThings(resource, options);
  const ids = new Set<string>([...examples.byId.keys(), ...examples.parts.keys()]);
  const wanted = Math.max(sizeOf(resource, options), ids.size);
  const accepts = acceptor(resource, schema, options);
  const make = compileIds(resource, schema, shape, options);
  const seedOfId = (...parts: readonly (string | number)[]): number =>
    seedOf(String(options.seed), 'ids', resource.key, ...scope, ...parts);
  for (const id of resource.known) if (isId(id) && accepts(id)) ids.add(String(id));
  const bounds = numbersOf(
    [schema, resource.parameter].filter((each) => each !== undefined),
    contract,
  );
  const candidates = make === undefined ? numbers(ids, wanted, bounds) : texts(make, wanted, seedOfId);
  for (const id of candidates) {
    if (ids.size >= wanted) break;
    if (accepts(id)) ids.add(String(id));
  }
  const list = [...ids];
  return {
    resource,
    scope,
    ids: list,
    places: new Map(list.map((id, index) => [id, index])),
    examples,
    fresh(seed) {
      for (let tries = 0; tries < TRIES; tries++) {
        const id =
          make === undefined ? freshNumber(bounds, seedOf(seed, tries)) : make(seedOfId('fresh', seed, tries), false);
        if (isId(id) && !ids.has(String(id)) && accepts(id)) return String(id);
      }
      return list[seed % list.length] ?? '1';
    },
    asMember: memberReader(shape, contract),
  };
}

/** Reads ids as the member holds them; plain texts and numbers, as most ids are, without looking at the schema again. */
function memberReader(shape: Shape | undefined, contract: SchemaLookup): (id: string) => unknown {
  if (shape === undefined) return (id) => id;
  const types = [...shape.types];
  if (types.every((type) => type === 'string')) return (id) => id;
  const isNumber = types.every((type) => type === 'integer' || type === 'number');
  return (id) => (isNumber && /^(?:0|[1-9]\d{0,14})$/.test(id) ? Number(id) : coerceText(id, shape, contract));
}

/** As many as asked for; of those that come in one list, no more than it has room for. */
function sizeOf({ schema, paged }: Resource, options: DatasetOptions): number {
  if (paged) return options.size;
  const { contract, synthesis, seed, maxBytes, size } = options;
  const sample = compileStrategic(
    schema,
    'response',
    contract,
    synthesis,
  )(seedOf(String(seed)), usualStrategy(synthesis));
  const bytes = isObject(sample) ? JSON.stringify(sample).length + 1 : 1;
  return Math.min(size, Math.max(FEWEST, Math.floor(maxBytes / bytes)));
}

/** Numbers from the first on, or behind those of the author, so that a made-up thing is not taken for one whose example was left out. */
function* numbers(known: ReadonlySet<string>, wanted: number, { first, step }: Numbers): Generator<number> {
  const largest = Math.max(0, ...[...known].map(Number).filter(Number.isFinite));
  const behind = largest === 0 ? first : Math.ceil(((Math.floor(largest / ROOM) + 1) * ROOM + first) / step) * step;
  for (let index = 0; index < wanted * TRIES; index++) yield behind + index * step;
  for (let index = 0; index < wanted * TRIES; index++) yield first + index * step;
}

/** A number far behind those of the collection, or in the last part of the few that there are. */
function freshNumber({ first, step, last }: Numbers, seed: number): number {
  const most = Math.floor((last - first) / step);
  const place =
    most < FRESH * 2 ? Math.floor(most / 2) + (seed % Math.max(1, Math.ceil(most / 2))) : FRESH + (seed % FRESH);
  return first + place * step;
}

function* texts(
  make: MakeId,
  wanted: number,
  seedOfId: (...parts: readonly (string | number)[]) => number,
): Generator<string | number> {
  const author = make(seedOfId(), true);
  if (isId(author)) yield author;
  for (let index = 0; index < wanted * TRIES; index++) {
    const id = make(seedOfId(index), false);
    if (isId(id)) yield id;
  }
}

type MakeId = (seed: number, examples: boolean) => unknown;

/** Makes ids of the schemas of the member and of the parameter; `undefined` where they are numbers, or there are none. */
function compileIds(
  resource: Resource,
  schema: SchemaId | undefined,
  shape: Shape | undefined,
  options: DatasetOptions,
): MakeId | undefined {
  if (schema === undefined || shape === undefined || !shape.types.has('string')) return undefined;
  const { parameter, identity } = resource;
  const ids = parameter === undefined || !overlaps(resource, shape, options) ? schema : [schema, parameter];
  const make = compileStrategic(ids, 'response', options.contract, options.synthesis, identity);
  const strategy = usualStrategy(options.synthesis);
  return (seed, examples) => make(seed, { ...strategy, examples });
}

const isId = (value: unknown): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && value !== '' && value !== '.' && value !== '..');

function overlaps({ parameter }: Resource, identity: Shape, { contract }: DatasetOptions): boolean {
  const shape = parameter === undefined ? undefined : shapeAt(parameter, contract);
  return shape !== undefined && [...identity.types].some((type) => shape.types.has(type));
}

/** Whether an id may stand in the thing, and in the path that leads to it. */
function acceptor(
  { parameter }: Resource,
  schema: SchemaId | undefined,
  { contract, validators }: DatasetOptions,
): (id: string | number) => boolean {
  if (schema === undefined) return () => true;
  const inThing = validators.compile(schema, 'response');
  const shape = parameter === undefined ? undefined : shapeAt(parameter, contract);
  const inPath = parameter === undefined ? undefined : validators.compile(parameter, 'request');
  return (id) =>
    inThing(id) === undefined &&
    (inPath === undefined || shape === undefined || inPath(coerceText(String(id), shape, contract)) === undefined);
}
