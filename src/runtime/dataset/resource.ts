import type { Contract, MediaType, OperationEntry, Parameter } from '../model/contract.ts';
import type { SchemaId } from '../model/schema.ts';
import type { Shape } from '../schema/shape.ts';
import { type Choice, choiceOf } from './choices.ts';
import { documentOf } from './document.ts';
import { identityOf, type NamedBy, ownIdentityOf } from './identity.ts';
import { isPaged } from './list/paging.ts';
import { collectionPath, isItemPath, nameOf, type Paths, parameterNames } from './paths.ts';
import { branchesOf, listPlace, memberSchema, type Place, shapeAt, thingPlace } from './place.ts';

/** One kind of thing that a contract is about: a collection's items, the same behind every path that gives them. */
export interface Resource {
  /** The path of one, or of the collection where single ones have none. */
  readonly key: string;
  /** What one is called, in singular. */
  readonly name: string;
  /** The schema that tells most of one. */
  readonly schema: SchemaId;
  /** The schema of the items of its list, where that is another one. */
  readonly summary: SchemaId | undefined;
  /** The member that one is known by; `undefined` where they are known by their place in the list alone. */
  readonly identity: string | undefined;
  /** The schema of the path parameter that names one. */
  readonly parameter: SchemaId | undefined;
  /** Ids that the author gives as examples of that parameter. */
  readonly known: readonly unknown[];
  /** The path parameters that say which collection it is: those before the last of an item's path. */
  readonly scope: readonly string[];
  /** Whether lists of them are given a page at a time, so that there may be many. */
  readonly paged: boolean;
  /** By what words lists of them can be chosen from, where their schema does not say them. */
  readonly choices: readonly Choice[];
  /** Where the contract may have examples of them. */
  readonly examples: readonly ExampleSite[];
}

/** A content whose examples show things of a kind. */
export interface ExampleSite {
  readonly media: MediaType;
  readonly path: readonly string[];
  readonly many: boolean;
}

interface Site extends Place {
  readonly entry: OperationEntry;
  readonly media: MediaType;
}

/** The resource behind the path of one thing; `undefined` where its answer tells no such thing. */
export function resourceOfItem(entry: OperationEntry, paths: Paths, contract: Contract): Resource | undefined {
  const parameters = parameterNames(entry.path);
  const name = nameOf(entry.path);
  const item = itemSite(entry, name, contract);
  if (item === undefined) return undefined;
  const collection = paths.get(collectionPath(entry.path));
  const list = collection && listSite(collection, contract);
  const schema = richest(item, list, contract);
  const shape = shapeAt(schema, contract);
  return {
    key: entry.path,
    name,
    schema,
    summary: list?.schema === schema ? undefined : list?.schema,
    identity: shape && identityOf(shape, parameterAt(entry, contract), name),
    parameter: parameterOf(entry)?.schema,
    known: parameterOf(entry)?.examples.map(({ value }) => value) ?? [],
    scope: parameters.slice(0, -1),
    paged: collection !== undefined && isPaged(collection.resolve().parameters, contract),
    choices: choicesAt(collection, shape, contract),
    examples: [exampleSite(item, false), ...(list ? [exampleSite(list, true)] : [])],
  };
}

/** The resource of a collection whose items have no path of their own. */
export function resourceOfCollection(entry: OperationEntry, contract: Contract): Resource | undefined {
  const list = listSite(entry, contract);
  if (list === undefined) return undefined;
  const shape = shapeAt(list.schema, contract);
  const name = nameOf(entry.path);
  return {
    key: entry.path,
    name,
    schema: list.schema,
    summary: undefined,
    identity: shape && identityOf(shape, undefined, name),
    parameter: undefined,
    known: [],
    scope: parameterNames(entry.path),
    paged: isPaged(entry.resolve().parameters, contract),
    choices: choicesAt(entry, shape, contract),
    examples: [exampleSite(list, true)],
  };
}

function choicesAt(list: OperationEntry | undefined, shape: Shape | undefined, contract: Contract): readonly Choice[] {
  if (list === undefined || shape === undefined) return [];
  return list.resolve().parameters.flatMap((parameter) => choiceOf(parameter, shape, contract) ?? []);
}

function itemSite(entry: OperationEntry, name: string, contract: Contract): Site | undefined {
  const media = documentOf(entry.resolve());
  if (media?.schema === undefined || !isItemPath(entry.path)) return undefined;
  const { schema } = media;
  const parameter = parameterAt(entry, contract);
  // What wraps may have a member that could be an id as well: a `code` around the pet.
  const place = [ownIdentityOf, identityOf]
    .map((find) => thingPlace(schema, name, (shape) => find(shape, parameter, name) !== undefined, contract))
    .find((found) => found !== undefined);
  return place && { ...place, entry, media };
}

/** The last parameter of a path. */
function parameterAt(entry: OperationEntry, contract: Contract): NamedBy {
  const schema = parameterOf(entry)?.schema;
  return {
    name: parameterNames(entry.path).at(-1) ?? '',
    shape: schema === undefined ? undefined : shapeAt(schema, contract),
  };
}

function parameterOf(entry: OperationEntry): Parameter | undefined {
  const name = parameterNames(entry.path).at(-1);
  return entry.resolve().parameters.find((each) => each.in === 'path' && each.name === name);
}

function listSite(entry: OperationEntry, contract: Contract): Site | undefined {
  const media = documentOf(entry.resolve());
  if (media?.schema === undefined) return undefined;
  const place = listPlace(media.schema, nameOf(entry.path), contract);
  return place && { ...place, entry, media };
}

/** A single one tells most; where that is a union which has the list's items among its branches, those are meant. */
function richest(item: Site, list: Site | undefined, contract: Contract): SchemaId {
  return list !== undefined && branchesOf(item.schema, contract).includes(list.schema) ? list.schema : item.schema;
}

const exampleSite = ({ media, path }: Site, many: boolean): ExampleSite => ({ media, path, many });

/** The schema of the member that a thing is known by. */
export function identitySchema({ schema, identity }: Resource, contract: Contract): SchemaId | undefined {
  return identity === undefined ? undefined : memberSchema(schema, identity, contract);
}
