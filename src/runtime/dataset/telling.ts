import { roleOf } from '../names/role.ts';
import { wordsOf } from '../names/words.ts';
import { seedOf } from '../synth/seed.ts';
import { type Kin, type Seat, type Story, spread } from '../synth/story.ts';
import type { Collection } from './collection.ts';
import type { Dataset } from './dataset.ts';
import { keyOf } from './key.ts';
import type { Resource } from './resource.ts';

/** Tells things what they are a part of. */
export interface Stories {
  /** The story of a thing at a place of its collection; things inside of things are one level deeper. */
  of(collection: Collection, place: number, level: number): Story;
  /** The story of a value that is no thing of the dataset, but may name some. */
  readonly ofOthers: Story;
}

/** Things inside of things inside of things are made up like any other value. */
const DEEPEST = 2;
const USUAL_MANY = 3;
const ID_BYTES = 8;
/** Of many ids that may not stand in a member, so many are tried. */
const MOST_TRIES = 64;

interface Told {
  readonly resource: Resource;
  readonly salt: number;
  /** Whether an id of a collection, or those from it on, may stand in the member, by its place. */
  readonly fits: WeakMap<Collection, Map<number, boolean>>;
  /** What is known of the things of a collection as the member's value, by level and place. */
  readonly wholes: WeakMap<Collection, Map<number, Whole>>;
}

/** A thing, or some, as the value of a member: the same each time that it is told, so it is looked at once. */
interface Whole {
  readonly isFit: boolean;
  /** As JSON. */
  readonly bytes: number;
}

/** What members name or hold, where these scopes are known. */
type Known = WeakMap<Kin, Told | { readonly resource: undefined }>;

/** Makes the stories of a dataset; what a member's name and schemas mean is found out once. */
export function createStories(dataset: Dataset): Stories {
  const known = new Map<string, Known>();

  const knownIn = (scopes: readonly string[]): Known => {
    const key = keyOf(...scopes);
    const found = known.get(key) ?? new WeakMap();
    known.set(key, found);
    return found;
  };

  const find = (kin: Kin, scopes: readonly string[]): Told | { readonly resource: undefined } => {
    const resource = dataset.resources.ofKin(kin, scopes);
    if (resource === undefined) return { resource };
    const words = roleOf(kin.name)?.words ?? wordsOf(kin.name);
    return { resource, salt: seedOf(words.join(' ')), fits: new WeakMap(), wholes: new WeakMap() };
  };

  const storyOf = (scopes: readonly string[], values: readonly string[], index: number, level: number): Story => {
    const told = knownIn(scopes);
    const toldOf = (kin: Kin): Told | undefined => {
      let found = told.get(kin);
      if (found === undefined) {
        found = find(kin, scopes);
        told.set(kin, found);
      }
      return found.resource === undefined ? undefined : found;
    };

    const collectionOf = ({ resource }: Told): Collection =>
      dataset.collection(resource, resource.scope.length === 0 ? resource.scope : resource.scope.map(valueOfScope));
    const valueOfScope = (name: string): string => values[scopes.indexOf(name)] ?? '';

    const placeIn = ({ ids: { length } }: Collection, salt: number, seat: Seat): number =>
      index >= 0 && seat.depth === 1 ? spread(index, salt, length) : seedOf(seat.scope, salt) % length;

    const whole = (collection: Collection, id: string, kin: Kin): unknown => {
      const [schema = collection.resource.schema] = kin.refs;
      const thing = dataset.view(collection, id, schema, level + 1);
      return thing instanceof Promise || thing?.isLate ? undefined : thing?.value;
    };

    const tellIds = (kin: Kin, { fits }: Told, collection: Collection, place: number, seat: Seat): unknown => {
      const { ids, asMember } = collection;
      const known = fits.get(collection) ?? new Map<number, boolean>();
      fits.set(collection, known);
      // Some may not stand there: the next one that may is meant.
      for (let tries = 0; tries < Math.min(ids.length, MOST_TRIES); tries++) {
        const at = (place + tries) % ids.length;
        const value = kin.many
          ? ids.slice(0, USUAL_MANY).map((_, i) => asMember(ids[(at + i) % ids.length] ?? ''))
          : asMember(ids[at] ?? '');
        const isFit = known.get(at) ?? kin.accepts(value);
        known.set(at, isFit);
        if (!isFit) continue;
        seat.budget -= ID_BYTES;
        return value;
      }
      return undefined;
    };

    const tellWhole = (kin: Kin, { wholes }: Told, collection: Collection, place: number, seat: Seat): unknown => {
      const { ids } = collection;
      const count = kin.many ? Math.min(ids.length, USUAL_MANY) : 1;
      const things = Array.from({ length: count }, (_, i) =>
        whole(collection, ids[(place + i) % ids.length] ?? '', kin),
      );
      if (things.includes(undefined)) return undefined;
      const value = kin.many ? things : things[0];
      const known = wholes.get(collection) ?? new Map<number, Whole>();
      wholes.set(collection, known);
      const key = place * DEEPEST + level;
      const seen = known.get(key) ?? { isFit: kin.accepts(value), bytes: JSON.stringify(value).length };
      known.set(key, seen);
      if (!seen.isFit) return undefined;
      seat.budget -= seen.bytes;
      return value;
    };

    return {
      index,
      tells: (kin) => toldOf(kin) !== undefined,
      skips: (kin) => level > 0 && kin.refs.length > 0 && toldOf(kin) !== undefined,
      tell(kin, seat) {
        const isHeld = kin.refs.length > 0 && !kin.byId;
        const found = isHeld && level >= DEEPEST ? undefined : toldOf(kin);
        const collection = found && collectionOf(found);
        if (found === undefined || collection === undefined || collection.ids.length === 0) return undefined;
        const place = placeIn(collection, found.salt, seat);
        return (isHeld ? tellWhole : tellIds)(kin, found, collection, place, seat);
      },
    };
  };

  return {
    ofOthers: storyOf([], [], -1, 0),
    of: ({ resource, scope }, place, level) => storyOf(resource.scope, scope, place, level),
  };
}
