import { singularName } from './singular.ts';
import { wordsOf } from './words.ts';

/** A member that names another thing instead of holding it. */
export interface Role {
  /** What the other thing is to this one, as words: `billing`, `owner` for `billingOwnerId`. */
  readonly words: readonly string[];
  /** Whether it names several: `ownerIds`. */
  readonly many: boolean;
}

const ID_SUFFIX = /^(.*?[\p{L}\p{N}])(?:[_-]?(?:I[Dd]|[Uu][Uu]id|UUID|[Gg]uid|GUID)|[_-]id)(s?)$/su;

/** The role of a member that is named after an id; `undefined` for `id` itself and for every other name. */
export function roleOf(name: string): Role | undefined {
  const [, role, plural] = ID_SUFFIX.exec(name) ?? [];
  return role === undefined ? undefined : { words: wordsOf(role), many: plural === 's' };
}

/** What a member or a parameter calls the thing that it names, in one word and in singular: `owner` for `ownerId` and `owners`. */
export function roleName(name: string): string {
  return singularName(roleOf(name)?.words ?? wordsOf(name));
}
