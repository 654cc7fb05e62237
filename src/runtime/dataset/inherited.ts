import type { Change } from '../synth/amend.ts';
import { seedOf } from '../synth/seed.ts';
import { spread } from '../synth/story.ts';
import type { Collection } from './collection.ts';
import type { Dataset } from './dataset.ts';
import { textsAlong } from './members.ts';
import { type Naming, namingsIn } from './naming.ts';
import type { Resource } from './resource.ts';

interface Heir {
  /** What names the one that is inherited from: `projectId` of a task. */
  readonly from: Naming & { readonly resource: Resource };
  /** The members that both have, there and here: `orgId` of the project, and that of the task. */
  readonly shared: readonly (readonly [there: Naming, here: Naming & { readonly resource: Resource }])[];
}

/**
 * Compiles what things know through others: the organisation of a task is that of its project, where both say one. Only what
 * names fewer others is inherited from, so that no two things wait for each other.
 */
export function compileInherited(
  resource: Resource,
  dataset: Dataset,
): (collection: Collection, id: string) => readonly Change[] {
  const heirs = heirsOf(resource, dataset);
  return ({ places }, id) =>
    heirs.flatMap(({ from, shared }) => {
      const collection = dataset.collection(from.resource, []);
      const { ids, asMember } = collection;
      const index = places.get(id) ?? -1;
      const salt = seedOf(from.role);
      const other = ids[index >= 0 ? spread(index, salt, ids.length) : seedOf(id, salt) % ids.length];
      const thing = other === undefined ? undefined : dataset.thing(collection, other, 1);
      if (other === undefined || thing === undefined || thing instanceof Promise || thing.isLate) return [];
      const changes = shared.flatMap(([there, here]): readonly Change[] => {
        const [text] = textsAlong(thing.value, there.path);
        return text === undefined
          ? []
          : [{ path: here.path, value: dataset.collection(here.resource, []).asMember(text) }];
      });
      return [{ path: from.path, value: asMember(other) }, ...changes];
    });
}

function heirsOf(resource: Resource, dataset: Dataset): readonly Heir[] {
  const own = namingsOf(resource, dataset);
  return own.flatMap((from): readonly Heir[] => {
    const theirs = namingsOf(from.resource, dataset);
    if (theirs.length >= own.length) return [];
    const shared = theirs.flatMap((there) => {
      const here = own.find((each) => each !== from && each.role === there.role && each.resource === there.resource);
      return here === undefined ? [] : [[there, here] as const];
    });
    return shared.length === 0 ? [] : [{ from, shared }];
  });
}

/** The members that hold the id of one thing which needs no scope to be found. */
function namingsOf({ schema, scope }: Resource, dataset: Dataset): readonly (Naming & { resource: Resource })[] {
  return namingsIn(schema, scope, dataset).flatMap((naming) => {
    const { resource, path, isList } = naming;
    return resource === undefined || isList || resource.scope.length > 0 || path.length > 1
      ? []
      : [{ ...naming, resource }];
  });
}
