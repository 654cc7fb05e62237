import type { Operation } from '../../model/contract.ts';
import type { Shape } from '../../schema/shape.ts';
import { isObject } from '../../synth/json.ts';
import { seedOf } from '../../synth/seed.ts';
import type { Collection } from '../collection.ts';
import { mentionOf } from '../identity.ts';
import { normal, singular } from '../names.ts';
import { nameOf, parameterNames } from '../paths.ts';
import { isRecord } from '../place.ts';
import type { Resource } from '../resource.ts';
import { textOf } from './echo.ts';
import type { Asked } from './subject.ts';

/** Whether a thing belongs to what a path names around it. */
export type Belongs = (value: unknown, id: string) => boolean;

/** Compiles which things belong to the ones that a path names around their list: all where it names none. */
export type ReadParents = (asked: Asked, collection: Collection) => Belongs | undefined;

/** One in so many belongs to a thing, where no member says which. */
const LOTS = 4;

/**
 * `/owners/3/pets` has the pets whose `ownerId`, or whose `owner`, is 3; where no member says it, a fixed lot of them. The
 * pets themselves are those of `/pets`, as they are.
 */
export function compileParents({ path, parameters }: Operation, resource: Resource, shape: Shape): ReadParents {
  const around = parameterNames(path).slice(resource.scope.length);
  const outside = parameters.filter(({ in: where, name }) => where === 'path' && around.includes(name));
  if (outside.length === 0) return () => undefined;
  const parents = outside.map(({ name }) => ({ name, mention: mentionPath(shape, path, name) }));
  return ({ values }, { places }) => {
    const belongs = parents.map(({ name, mention }): Belongs => {
      const text = textOf(values.path[name]);
      if (mention !== undefined) return (value) => textAt(value, mention) === text;
      const lot = seedOf(path, text);
      return (_, id) => ((places.get(id) ?? 0) + lot) % LOTS === 0;
    });
    return (value, id) => belongs.every((each) => each(value, id));
  };
}

/** Where a thing says what it belongs to: `ownerId`, or `owner` and in that its id. */
function mentionPath(shape: Shape, path: string, parameter: string): readonly string[] | undefined {
  const owner = nameOf(path.slice(0, path.indexOf(`{${parameter}}`)));
  const member = mentionOf(shape, parameter, owner);
  if (member !== undefined) return [member];
  for (const name of shape.propertyNames) {
    const held = shape.property(name);
    if (singular(name) !== owner || !isRecord(held)) continue;
    const id = held.propertyNames.find((each) => [normal(parameter), 'id'].includes(normal(each)));
    if (id !== undefined) return [name, id];
  }
  return undefined;
}

function textAt(value: unknown, path: readonly string[]): string {
  const found = path.reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), value);
  return String(found);
}
