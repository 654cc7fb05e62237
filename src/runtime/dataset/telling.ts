import type { SchemaId } from '../model/schema.ts';
import { coerceText } from '../schema/coerce.ts';
import { seedOf } from '../synth/seed.ts';
import { type Kin, type Seat, type Story, spread } from '../synth/story.ts';
import type { Collection } from './collection.ts';
import type { Dataset } from './dataset.ts';
import { roleOf, wordsOf } from './names.ts';
import { shapeAt } from './place.ts';
import type { Resource } from './resource.ts';

/** Tells things what they are a part of. */
export interface Stories {
  /** The story of a thing at a place of its collection; things inside of things are one level deeper. */
  of(collection: Collection, place: number, level: number): Story;
  /** The story of a value that is no thing of the dataset, but may name some. */
  readonly ofOthers: Story;
  /** A text of a path as the member of a schema that repeats it. */
  reading(schema: SchemaId, member: string, text: string): unknown;
}

/** Things inside of things inside of things are made up like any other value. */
const DEEPEST = 2;
const USUAL_MANY = 3;

interface Told {
  readonly resource: Resource;
  readonly salt: number;
}

/** Makes the stories of a dataset; what a member's name and schemas mean is found out once. */
export function createStories(dataset: Dataset): Stories {
  const { contract } = dataset.options;
  const found = new WeakMap<Kin, Map<string, Told | undefined>>();

  const toldOf = (kin: Kin, scopes: readonly string[]): Told | undefined => {
    const byScope = found.get(kin) ?? new Map<string, Told | undefined>();
    found.set(kin, byScope);
    const key = scopes.join('\n');
    if (!byScope.has(key)) {
      const resource = dataset.resources.ofKin(kin, scopes);
      byScope.set(
        key,
        resource && { resource, salt: seedOf((roleOf(kin.name)?.words ?? wordsOf(kin.name)).join(' ')) },
      );
    }
    return byScope.get(key);
  };

  const storyOf = (scopes: readonly string[], values: readonly string[], index: number, level: number): Story => {
    const idsOf = ({ resource, salt }: Told, kin: Kin, seat: Seat): readonly (readonly [Collection, string])[] => {
      const scope = resource.scope.map((name) => values[scopes.indexOf(name)] ?? '');
      const collection = dataset.collection(resource, scope);
      const { length } = collection.ids;
      if (length === 0) return [];
      const start = index >= 0 && seat.depth === 1 ? spread(index, salt, length) : seedOf(seat.scope, salt) % length;
      const count = kin.many ? Math.min(length, USUAL_MANY) : 1;
      return Array.from({ length: count }, (_, i) => [collection, collection.ids[(start + i) % length] ?? ''] as const);
    };
    const whole = (collection: Collection, id: string, kin: Kin): unknown => {
      const [schema = collection.resource.schema] = kin.refs;
      const thing = dataset.view(collection, id, schema, level + 1);
      return thing instanceof Promise || thing?.isLate ? undefined : thing?.value;
    };
    return {
      index,
      tells: (kin) => toldOf(kin, scopes) !== undefined,
      skips: (kin) => level > 0 && kin.refs.length > 0 && toldOf(kin, scopes) !== undefined,
      tell(kin, seat) {
        const told = toldOf(kin, scopes);
        if (told === undefined || (kin.refs.length > 0 && level >= DEEPEST)) return undefined;
        const values = idsOf(told, kin, seat).map(([collection, id]) =>
          kin.refs.length > 0 ? whole(collection, id, kin) : collection.asMember(id),
        );
        if (values.length === 0 || values.includes(undefined)) return undefined;
        const value = kin.many ? values : values[0];
        if (!kin.accepts(value)) return undefined;
        seat.budget -= kin.refs.length > 0 ? JSON.stringify(value).length : 8;
        return value;
      },
    };
  };

  return {
    ofOthers: storyOf([], [], -1, 0),
    of: ({ resource, scope }, place, level) => storyOf(resource.scope, scope, place, level),
    reading(schema, member, text) {
      const shape = shapeAt(schema, contract)?.property(member);
      return shape === undefined ? text : coerceText(text, shape, contract);
    },
  };
}
