import type { SchemaId } from '../model/schema.ts';
import type { Shape } from '../schema/shape.ts';
import { seedOf } from '../synth/seed.ts';
import { compileStrategic, usualStrategy } from '../synth/synthesize.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import type { DatasetOptions } from './options.ts';
import { shapeAt } from './place.ts';
import type { Resource } from './resource.ts';

/** Makes ids for the things of a resource; whether they may stand in them is for others to judge. */
export interface IdSource {
  /** Whether things of another scope have other ids. */
  readonly differsByScope: boolean;
  /** Ids in the order of the collection, about so many at most. */
  candidates(scope: readonly string[], most: number): Iterable<string | number>;
  /** An id for a thing that is added: the same for the same seed and number of tries. */
  fresh(scope: readonly string[], seed: number, tries: number): unknown;
}

/** Where examples have the small numbers, made-up things begin behind the next multiple of this. */
const ROOM = 1000;
/** Things that are added have numbers from here on. */
const FRESH = 100_000;

/** Makes the source of a resource's ids: values of the schemas of the member and of the parameter, or numbers. */
export function idSource(
  resource: Resource,
  schema: SchemaId | undefined,
  authors: ReadonlySet<string>,
  options: DatasetOptions,
): IdSource {
  const make = compileIds(resource, schema, options);
  if (make !== undefined) return texts(make, resource.key, options);
  const schemas = [schema, resource.parameter].filter((each) => each !== undefined);
  return numbers(authors, numbersOf(schemas, options.contract));
}

/** Whether a value can be told in a path. */
export const isId = (value: unknown): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && value !== '' && value !== '.' && value !== '..');

/** Numbers from the first on, or behind those of the author, so that a made-up thing is not taken for one whose example was left out. */
function numbers(authors: ReadonlySet<string>, { first, step, last }: Numbers): IdSource {
  const largest = [...authors]
    .map(Number)
    .reduce((most, each) => (Number.isFinite(each) && each > most ? each : most), 0);
  const behind = largest === 0 ? first : Math.ceil(((Math.floor(largest / ROOM) + 1) * ROOM + first) / step) * step;
  const count = Math.floor((last - first) / step);
  return {
    differsByScope: false,
    *candidates(_scope, most) {
      for (let index = 0; index < most; index++) yield behind + index * step;
      for (let index = 0; index < most; index++) yield first + index * step;
    },
    /** Far behind those of the collection, or in the last part of the few that there are. */
    fresh(_scope, seed, tries) {
      const at = seedOf(seed, tries);
      const half = Math.floor(count / 2);
      const place = count < FRESH * 2 ? half + (at % Math.max(1, Math.ceil(count / 2))) : FRESH + (at % FRESH);
      return first + place * step;
    },
  };
}

function texts(make: MakeId, key: string, options: DatasetOptions): IdSource {
  const seedIn = (scope: readonly string[], ...parts: readonly (string | number)[]): number =>
    seedOf(String(options.seed), 'ids', key, ...scope, ...parts);
  return {
    differsByScope: true,
    *candidates(scope, most) {
      const author = make(seedIn(scope), true);
      if (isId(author)) yield author;
      for (let index = 0; index < most; index++) {
        const id = make(seedIn(scope, index), false);
        if (isId(id)) yield id;
      }
    },
    fresh: (scope, seed, tries) => make(seedIn(scope, 'fresh', seed, tries), false),
  };
}

type MakeId = (seed: number, examples: boolean) => unknown;

/** Makes ids of the schemas of the member and of the parameter; `undefined` where they are numbers, or there are none. */
function compileIds(resource: Resource, schema: SchemaId | undefined, options: DatasetOptions): MakeId | undefined {
  const shape = schema === undefined ? undefined : shapeAt(schema, options.contract);
  if (schema === undefined || shape === undefined || !shape.types.has('string')) return undefined;
  const { parameter, identity } = resource;
  const ids = parameter === undefined || !overlaps(resource, shape, options) ? schema : [schema, parameter];
  const make = compileStrategic(ids, 'response', options.contract, options.synthesis, identity);
  const strategy = usualStrategy(options.synthesis);
  return (seed, examples) => make(seed, { ...strategy, examples });
}

function overlaps({ parameter }: Resource, identity: Shape, { contract }: DatasetOptions): boolean {
  const shape = parameter === undefined ? undefined : shapeAt(parameter, contract);
  return shape !== undefined && [...identity.types].some((type) => shape.types.has(type));
}
