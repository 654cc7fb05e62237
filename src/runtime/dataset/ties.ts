import type { Change } from '../synth/amend.ts';
import { seedOf } from '../synth/seed.ts';
import { spread } from '../synth/story.ts';
import type { Collection } from './collection.ts';
import type { Dataset } from './dataset.ts';
import { compileInherited } from './inherited.ts';
import { compileLinks } from './links.ts';
import { type Naming, namingsIn } from './naming.ts';
import type { Resource } from './resource.ts';
import { compileSurroundings } from './surroundings.ts';

/** What a thing says of others deeper inside than in its members: the relationships of JSON:API, the links of HAL. */
export type TieUp = (collection: Collection, id: string) => readonly Change[];

/** How many things one is related to where it may be several. */
const MANY = 2;

/** Makes the ties of things; where they stand is found out once for each resource. */
export function createTies(dataset: Dataset): TieUp {
  const known = new Map<Resource, readonly TieUp[]>();
  const tiesOf = (resource: Resource): readonly TieUp[] => {
    const related = namingsIn(resource.schema, resource.scope, dataset).filter(({ path }) => path.length > 2);
    return [
      ...related.map((naming) => compileRelation(naming, dataset)),
      compileInherited(resource, dataset),
      compileSurroundings(resource, dataset),
      compileLinks(resource, dataset),
      compileChoices(resource),
    ];
  };
  return (collection, id) => {
    const { resource } = collection;
    const ties = known.get(resource) ?? tiesOf(resource);
    known.set(resource, ties);
    return ties.flatMap((tie) => tie(collection, id));
  };
}

const NONE: readonly Change[] = [];

/** Spreads the things of the other resource over those of this one, as members that name them do. */
function compileRelation({ role, path, manyOf: type, resource: other }: Naming, dataset: Dataset): TieUp {
  if (other === undefined || other.scope.length > 0) return () => NONE;
  const salt = seedOf(role);
  return ({ places, resource: { key } }, id) => {
    const { ids, asMember } = dataset.collection(other, []);
    const index = places.get(id) ?? -1;
    const place = index >= 0 ? spread(index, salt, ids.length) : seedOf(key, id, role) % ids.length;
    const named = (offset: number): unknown => asMember(ids[(place + offset) % ids.length] ?? '');
    if (type === undefined) return [{ path, value: named(0) }];
    const all = Array.from({ length: Math.min(MANY, ids.length) }, (_, offset) => ({ type, id: named(offset) }));
    return [{ path: path.slice(0, -1), value: all }];
  };
}

/** Spreads the words over the things, so that each finds some; when a word that is still to come will hold is not known yet. */
function compileChoices({ key, choices }: Resource): TieUp {
  return ({ places }, id) =>
    choices.flatMap(({ member, words, moments }) => {
      const salt = seedOf(member);
      const place = places.get(id) ?? -1;
      const index = place >= 0 ? spread(place, salt, words.length) : seedOf(key, id, member) % words.length;
      const toCome = moments.filter(([, at]) => at > index).map(([moment]) => ({ path: [moment], value: null }));
      return [{ path: [member], value: words[index] }, ...toCome];
    });
}
