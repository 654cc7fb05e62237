import type { SchemaId } from '../model/schema.ts';
import { coerceText } from '../schema/coerce.ts';
import type { SchemaLookup } from '../schema/lookup.ts';
import type { Shape } from '../schema/shape.ts';
import { isObject } from '../synth/json.ts';
import { seedOf } from '../synth/seed.ts';
import { compileStrategic, usualStrategy } from '../synth/synthesize.ts';
import { type ExampleThings, exampleThings } from './examples.ts';
import { idSource, isId } from './ids.ts';
import { keyOf } from './key.ts';
import type { DatasetOptions } from './options.ts';
import { shapeAt } from './place.ts';
import { identitySchema, type Resource } from './resource.ts';

/** The things of one resource in one scope: which there are, not yet what they look like. */
export interface Collection {
  readonly resource: Resource;
  /** Tells it from every other one. */
  readonly key: string;
  /** The values of the resource's scope, as texts of a path. */
  readonly scope: readonly string[];
  /** The ids in the order of the collection, as texts of a path: the author's first. */
  readonly ids: readonly string[];
  /** The place of each id. */
  readonly places: ReadonlyMap<string, number>;
  readonly examples: ExampleThings;
  /** So many ids: those of the collection, then others that no list has; fewer where there are not as many. */
  first(count: number): readonly string[];
  /** An id for a thing that is added: none of those that are there, unless there is no other. */
  fresh(seed: number): string;
  /** An id as the member that holds it. */
  asMember(id: string): unknown;
}

const FEWEST = 3;
/** Strings that must match a narrow schema come twice: so many tries for each id. */
const TRIES = 4;

/** Makes the collections of a resource: pure functions of the seed, the resource and the scope. */
export type Collector = (scope: readonly string[]) => Collection;

/** Compiles what the collections of a resource have in common, whatever their scope: their examples, size, and kind of ids. */
export function compileCollector(resource: Resource, options: DatasetOptions): Collector {
  const { contract } = options;
  const schema = identitySchema(resource, contract);
  const shape = schema === undefined ? undefined : shapeAt(schema, contract);
  const examples = exampleThings(resource, options);
  const accepts = acceptor(resource, schema, options);
  const authors = new Set<string>([...examples.byId.keys(), ...examples.parts.keys()]);
  const wanted = Math.max(sizeOf(resource, options), authors.size);
  for (const id of resource.known) if (isId(id) && accepts(id)) authors.add(String(id));
  const source = idSource(resource, schema, authors, options);
  const asMember = memberReader(shape, contract);

  const idsOf = (scope: readonly string[], count: number, known: Iterable<string>): readonly string[] => {
    const ids = new Set(known);
    for (const id of source.candidates(scope, count * TRIES)) {
      if (ids.size >= count) break;
      if (accepts(id)) ids.add(String(id));
    }
    return [...ids];
  };
  const list = (scope: readonly string[]): Pick<Collection, 'ids' | 'places'> => {
    const ids = idsOf(scope, wanted, authors);
    return { ids, places: new Map(ids.map((id, index) => [id, index])) };
  };
  const everywhere = source.differsByScope ? undefined : list([]);

  return (scope) => {
    const { ids, places } = everywhere ?? list(scope);
    return {
      resource,
      key: collectionKey(resource, scope),
      scope,
      ids,
      places,
      examples,
      first: (count) => (count <= ids.length ? ids.slice(0, count) : idsOf(scope, count, ids)),
      fresh(seed) {
        for (let tries = 0; tries < TRIES; tries++) {
          const id = source.fresh(scope, seed, tries);
          if (isId(id) && !places.has(String(id)) && accepts(id)) return String(id);
        }
        return ids[seed % ids.length] ?? '1';
      },
      asMember,
    };
  };
}

/** Tells the collection of a resource in a scope from every other one. */
export const collectionKey = ({ key }: Resource, scope: readonly string[]): string => keyOf(key, ...scope);

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
