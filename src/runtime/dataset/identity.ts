import type { JsonType } from '../model/schema.ts';
import { singularName } from '../names/singular.ts';
import { normal, wordsOf } from '../names/words.ts';
import type { Shape } from '../schema/shape.ts';

/** What things are known by, where a path parameter does not say it; those that say `id` first. */
const IDS = [
  'id',
  'uuid',
  'guid',
  'key',
  'code',
  'slug',
  'login',
  'username',
  'handle',
  'number',
  'sku',
  'sha',
  'name',
];
const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['username', ['login', 'handle', 'nickname', 'screenname']],
  ['org', ['login', 'slug']],
  ['repo', ['name']],
]);
/** Whether things of any kind may be known by a member of that name. */
export const isUsualId = (name: string): boolean => IDS.includes(name);

const SCALARS: readonly JsonType[] = ['string', 'integer', 'number'];

/**
 * The member that a thing is known by behind a path parameter: `petId`, `pet_id` or `id` for `/pets/{petId}`, `number` for
 * `/issues/{issue_number}`, `name` for `/repos/{repo}`. `parameter` is `undefined` where no path leads to a single one. `undefined` where no member may be it.
 */
export function identityOf(shape: Shape, parameter: NamedBy | undefined, thing: string): string | undefined {
  const own = ownIdentityOf(shape, parameter, thing);
  if (own !== undefined) return own;
  const members = scalarMembers(shape);
  for (const name of [`${thing}id`, ...IDS, thing]) {
    const member = members.get(name);
    if (member !== undefined && mayBe(shape.property(member), parameter?.shape)) return member;
  }
  return undefined;
}

/** The path parameter that leads to a single one. */
export interface NamedBy {
  readonly name: string;
  readonly shape: Shape | undefined;
}

/** The member that is called as the path parameter says, or `id`: no other thing would have it. */
export function ownIdentityOf(shape: Shape, parameter: NamedBy | undefined, thing: string): string | undefined {
  const members = scalarMembers(shape);
  const named = parameter === undefined ? [] : namedAfter(parameter.name, thing);
  return named.map((name) => members.get(name)).find((member) => member !== undefined);
}

/**
 * The member that repeats a path parameter which names something around a thing: `ownerId` below `/owners/{id}`. `owner` is
 * empty where the path has no name for it, as `/{tenant}/pets` has none: the `id` there is the pet's own.
 */
export function mentionOf(shape: Shape, parameter: string, owner: string): string | undefined {
  const members = scalarMembers(shape);
  const name = normal(parameter);
  const owned = owner === '' ? [] : [owner + (IDS.includes(name) ? name : 'id')];
  const names = IDS.includes(name) ? owned : [name, `${name}id`, ...owned];
  return names.map((each) => members.get(each)).find((member) => member !== undefined);
}

function namedAfter(parameter: string, thing: string): readonly string[] {
  const name = normal(parameter);
  const words = wordsOf(parameter);
  const endings = words.flatMap((_, index) => {
    const start = singularName(words.slice(0, index));
    return index > 0 && (thing.endsWith(start) || start.endsWith(thing)) ? [words.slice(index).join('')] : [];
  });
  return [name, ...endings, ...(name.endsWith('id') ? ['id'] : []), ...(SYNONYMS.get(name) ?? []), `${name}id`];
}

/** Whether the text of a parameter can be the member: a name is no number, whatever it is called. */
function mayBe(member: Shape | undefined, parameter: Shape | undefined): boolean {
  if (member === undefined || parameter === undefined) return true;
  return SCALARS.some((type) => member.types.has(type) && parameter.types.has(type));
}

/** The members that can stand in a path, by their names in normal spelling; `criteriaId` is a criterion's too, where no other is. */
function scalarMembers(shape: Shape): ReadonlyMap<string, string> {
  const members = new Map<string, string>();
  const names = shape.propertyNames.filter((name) => isScalar(shape.property(name)));
  for (const spell of [normal, ofOne])
    for (const name of names) if (!members.has(spell(name))) members.set(spell(name), name);
  return members;
}

function isScalar(member: Shape | undefined): boolean {
  const types = member?.types;
  if (types === undefined || types.has('object') || types.has('array') || types.has('boolean')) return false;
  return SCALARS.some((type) => types.has(type));
}

/** A name whose words before the last are in singular. */
function ofOne(name: string): string {
  const words = wordsOf(name);
  return singularName(words.slice(0, -1)) + (words.at(-1) ?? '');
}
