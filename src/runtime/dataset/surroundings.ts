import { roleName } from '../names/role.ts';
import type { Change } from '../synth/amend.ts';
import type { Collection } from './collection.ts';
import type { Dataset } from './dataset.ts';
import { heldThing } from './held.ts';
import { namingsIn } from './naming.ts';
import { pathTo } from './paths.ts';
import type { Resource } from './resource.ts';

/** Compiles what things hold of those that their path names around them: the `owner` of `/repos/{owner}/{repo}`. */
export function compileSurroundings(
  { key, schema, scope }: Resource,
  dataset: Dataset,
): (collection: Collection) => readonly Change[] {
  const held = namingsIn(schema, [], dataset).filter(({ path }) => path.length === 2);
  const around = scope.flatMap((parameter, index) => {
    const role = roleName(parameter);
    const parent = dataset.resources.at(pathTo(key, parameter));
    const like = held.filter(({ resource }) => resource !== undefined && resource === parent);
    const naming = held.find((each) => each.role === role) ?? (like.length === 1 ? like[0] : undefined);
    return naming === undefined ? [] : [[naming, index] as const];
  });
  return (collection) =>
    around.flatMap(([naming, index]) => heldThing(naming, schema, collection.scope[index] ?? '', dataset) ?? []);
}
