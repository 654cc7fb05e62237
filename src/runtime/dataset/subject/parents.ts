import type { Operation } from '../../model/contract.ts';
import type { SchemaId } from '../../model/schema.ts';
import { roleName } from '../../names/role.ts';
import { textOf } from '../../plan/parameters/values.ts';
import { seedOf } from '../../synth/seed.ts';
import type { Collection } from '../collection.ts';
import type { Dataset } from '../dataset.ts';
import { mentionOf } from '../identity.ts';
import { textsAlong } from '../members.ts';
import { namingsIn } from '../naming.ts';
import { ownerName, parameterNames, pathTo } from '../paths.ts';
import { shapeAt } from '../place.ts';
import type { Resource } from '../resource.ts';
import type { Asked } from './subject.ts';

/** Whether a thing belongs to what a path names around it. */
export type Belongs = (value: unknown, id: string) => boolean;

/** Compiles which things belong to the ones that a path names around their list: all where it names none. */
export type ReadParents = (asked: Asked, collection: Collection) => Belongs | undefined;

/** One in so many belongs to a thing, where no member says which. */
const LOTS = 4;

/**
 * `/owners/3/pets` has the pets whose `ownerId`, or whose `owner`, is 3; where no member says any of what is around them, a
 * fixed lot of them. The pets themselves are those of `/pets`, as they are.
 */
export function compileParents(
  { path, parameters }: Operation,
  resource: Resource,
  schema: SchemaId,
  dataset: Dataset,
): ReadParents {
  const around = parameterNames(path).slice(resource.scope.length);
  const outside = parameters.filter(({ in: where, name }) => where === 'path' && around.includes(name));
  if (outside.length === 0) return () => undefined;
  const parents = outside.map(({ name }) => ({ name, mention: mentionPath(schema, path, name, dataset) }));
  const told = parents.flatMap(({ name, mention }) => (mention === undefined ? [] : [{ name, mention }]));
  return ({ values }, { places }) => {
    const wanted = told.map(({ name, mention }) => [mention, textOf(values.path[name])] as const);
    if (wanted.length > 0)
      return (value) => wanted.every(([mention, text]) => textsAlong(value, mention).includes(text));
    const lot = seedOf(path, ...outside.map(({ name }) => textOf(values.path[name])));
    return (_, id) => ((places.get(id) ?? 0) + lot) % LOTS === 0;
  };
}

/** Where a thing says what it belongs to: under the name of the other, or in the only member that can name one like it. */
function mentionPath(
  schema: SchemaId,
  path: string,
  parameter: string,
  dataset: Dataset,
): readonly string[] | undefined {
  const outer = pathTo(path, parameter);
  const owner = ownerName(path, parameter);
  const shape = shapeAt(schema, dataset.options.contract);
  const member = shape && mentionOf(shape, parameter, owner);
  if (member !== undefined) return [member];
  const namings = namingsIn(schema, [], dataset);
  const roles = [owner, roleName(parameter)];
  const named = namings.find(({ role }) => roles.includes(role));
  if (named !== undefined) return named.path;
  const parent = dataset.resources.at(outer);
  const [only, ...others] = namings.filter(({ resource }) => resource !== undefined && resource === parent);
  return others.length === 0 ? only?.path : undefined;
}
