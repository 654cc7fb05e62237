/** How contracts spell names: `petId`, `pet_id`, `pet-id` and `PetID` mean the same. */

/** A name without case and punctuation: the same for every way to spell it. */
export function normal(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of a name in lower case: `created`, `by`, `user` for `createdByUser`. */
export function wordsOf(name: string): readonly string[] {
  return name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}]+|\p{N}+/gu)?.map((word) => word.toLowerCase()) ?? [];
}

/** What a member of a collection is called: `pets` is `pet`, `categories` is `category`. In {@link normal} spelling. */
export function singular(name: string): string {
  const words = wordsOf(name);
  return words.slice(0, -1).join('') + singularWord(words.at(-1) ?? normal(name));
}

function singularWord(text: string): string {
  const known = IRREGULAR.get(text);
  if (known !== undefined) return known;
  if (text.endsWith('ies') && text.length > 4) return `${text.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(text)) return text.slice(0, -2);
  return /[^sui]s$/.test(text) ? text.slice(0, -1) : text;
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
  ['indices', 'index'],
  ['statuses', 'status'],
  ['addresses', 'address'],
  ['aliases', 'alias'],
  ['menus', 'menu'],
  ['series', 'series'],
  ['movies', 'movie'],
  ['cookies', 'cookie'],
]);

/** A member that names another thing instead of holding it. */
export interface Role {
  /** What the other thing is to this one, as words: `billing`, `owner` for `billingOwnerId`. */
  readonly words: readonly string[];
  /** Whether it names several: `ownerIds`. */
  readonly many: boolean;
}

const ID_SUFFIX = /^(.*[\p{L}\p{N}])(?:Id|ID|[_-]id|[_-]ID|Uuid|UUID|[_-]uuid|[_-]guid)(s?)$/u;

/** The role of a member that is named after an id; `undefined` for `id` itself and for every other name. */
export function roleOf(name: string): Role | undefined {
  const [, role, plural] = ID_SUFFIX.exec(name) ?? [];
  return role === undefined ? undefined : { words: wordsOf(role), many: plural === 's' };
}

/** The names that words may end in, longest first, in singular: `billingowner`, then `owner`. */
export function endingsOf(words: readonly string[]): readonly string[] {
  return words.map((_, index) => singular(words.slice(index).join('')));
}
