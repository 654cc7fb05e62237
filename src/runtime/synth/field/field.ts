import type { SchemaId, SchemaObject } from '../../model/schema.ts';
import { wordsOf } from '../../names/words.ts';
import type { Kind } from './kind.ts';
import { meaningOf } from './meaning.ts';
import { natureOf, shapesOf } from './nature.ts';
import { NOISE, type Owner, ownerOf } from './owner.ts';

/** What the surroundings of a schema say of its values. */
export interface Field {
  /** What a scalar there is of. */
  readonly kind: Kind | undefined;
  /** The class of an object there that has no name of its own. */
  readonly owner: Owner | undefined;
  /** Whether an object there is a part of the one around it, and is about the same person, place and time. */
  readonly isPart: boolean;
  /** Whether values stand side by side there, each about something else. */
  readonly many: boolean;
}

export const NO_FIELD: Field = { kind: undefined, owner: undefined, isPart: false, many: false };

/** Equal for fields that say the same. */
export const keyOfField = ({ kind, owner, isPart, many }: Field): string =>
  `${kind ?? ''}|${owner ?? ''}|${isPart ? 'p' : ''}${many ? 'm' : ''}`;

/** The field of a member: what its name says, for what owns it. `items` are the parts of its items, where it is a list. */
export function fieldOf(
  name: string,
  owner: Owner | undefined,
  parts: Iterable<SchemaObject>,
  items: Iterable<SchemaObject>,
): Field {
  const shapes = shapesOf(parts);
  const isPart = shapes.object && !shapes.array && isPartNamed(name);
  const own = shapes.object || shapes.array ? ownerOf(wordsOf(name)) : undefined;
  const nature = natureOf(shapes.array && !shapes.scalar ? items : parts);
  return {
    kind: shapes.scalar || shapes.array ? meaningOf(name, nature, owner) : undefined,
    owner: isPart && isNoise(name) ? (owner ?? own) : (own ?? (isPart ? owner : undefined)),
    isPart,
    many: false,
  };
}

/** The field of the items of a list. */
export const itemField = (field: Field): Field => ({ ...field, isPart: false, many: true });

/** The field that is left for a schema with these parts: what cannot matter is dropped, so that more schemas share it. */
export function narrowed(field: Field, parts: Iterable<SchemaObject>): Field {
  const list = [...parts];
  const shapes = shapesOf(list);
  const hinted = hintedField(list);
  const kind = hinted === undefined ? field.kind : meaningOf(hinted, natureOf(list), field.owner);
  return {
    kind: shapes.scalar || shapes.array ? kind : undefined,
    owner: ownOwner(list) ?? (shapes.object || shapes.array ? field.owner : undefined),
    isPart: shapes.object && field.isPart,
    many: field.many,
  };
}

/** The class that the schema's own name tells: of what it refers to, else of its title. */
function ownOwner(parts: readonly SchemaObject[]): Owner | undefined {
  for (const { $ref } of parts) {
    const owner = $ref === undefined ? undefined : ownerOf(wordsOf(lastSegment($ref)));
    if (owner !== undefined) return owner;
  }
  for (const { title } of parts) {
    const owner = title === undefined ? undefined : ownerOf(wordsOf(title));
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** `x-mockgen: { field: email }` says what a name would. */
function hintedField(parts: readonly SchemaObject[]): string | undefined {
  for (const part of parts) {
    const hint = part['x-mockgen'];
    if (hint === null || typeof hint !== 'object' || !Object.hasOwn(hint, 'field')) continue;
    const { field } = hint as { readonly field: unknown };
    if (typeof field === 'string') return field;
  }
  return undefined;
}

/** The field of a schema that an operation names: by the component that it is, else by the path that it answers. */
export function rootField(id: SchemaId): Field {
  const segments = id.slice(id.indexOf('#') + 1).split('/');
  const path = segments[segments.indexOf('paths') + 1];
  const literal = (text: string): string | undefined =>
    text
      .replaceAll('~1', '/')
      .split('/')
      .findLast((segment) => segment !== '' && !segment.includes('{'));
  const name = segments.includes('paths') ? literal(path ?? '') : segments.at(-1);
  return { ...NO_FIELD, owner: name === undefined ? undefined : ownerOf(wordsOf(name)) };
}

const lastSegment = (id: SchemaId): string => id.slice(id.lastIndexOf('/') + 1);

/** Objects with these names describe the one around them. */
const PARTS: ReadonlySet<string> = new Set(
  `name address contact contacts location geo position coordinates coordinate profile billing shipping delivery personal
  demographics identity details info data attributes properties general pricing dates timestamps period schedule dimensions
  social employment residence home birth origin audit lifecycle basic geolocation point registration result payload item
  resource entity record response body wrapper content`
    .trim()
    .split(/\s+/),
);

/** Whether a name says how something is sent, not what it is: `attributes` of a person are the person's. */
const isNoise = (name: string): boolean => NOISE.has(wordsOf(name).at(-1) ?? '');

const isPartNamed = (name: string): boolean =>
  wordsOf(name)
    .slice(-2)
    .some((word) => PARTS.has(word));
