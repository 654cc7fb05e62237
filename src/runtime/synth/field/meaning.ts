import { singularWord } from '../../names/singular.ts';
import { wordsOf } from '../../names/words.ts';
import { type Kind, kindNamed, type Nature } from './kind.ts';
import { type Owner, ownerOf } from './owner.ts';
import { OWNERS } from './table/owner.ts';

/** The longest names of the tables have so many words. */
const MOST_WORDS = 5;
const ADDRESSES: ReadonlySet<string> = new Set(['url', 'link', 'uri']);
/** Words before a plain name that do not say whose it is. */
const TRANSPARENT: ReadonlySet<string> = new Set(
  'display short long legal official new old current default original my public internal primary secondary preferred main is has'.split(
    ' ',
  ),
);

/**
 * What the name of a member says of its value, for an owner of a class; `undefined` where it says nothing. The end of the
 * name decides (`billing_postal_code`), and plain names (`name`, `title`, `code`) mean what they do for what owns them:
 * the thing that the name itself tells (`companyName`), or the owner.
 */
export function meaningOf(name: string, nature: Nature, owner: Owner | undefined): Kind | undefined {
  const words = wordsOf(name);
  return (
    meaningOfWords(words, nature, owner) ??
    meaningOfWords(withoutNumber(words), nature, owner) ??
    meaningOfWords(inSingular(words), nature, owner)
  );
}

function meaningOfWords(words: readonly string[], nature: Nature, owner: Owner | undefined): Kind | undefined {
  if (words.length === 0) return undefined;
  const own = nature === 'flag' ? undefined : ownKind(words, owner);
  if (own !== undefined) return own;
  for (let start = Math.max(0, words.length - MOST_WORDS); start < words.length; start++) {
    const kind = kindNamed(words.slice(start).join(''), nature);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** What the owner's class calls so: the owner that the words before the last one name, else the one around. */
function ownKind(words: readonly string[], owner: Owner | undefined): Kind | undefined {
  const whole = kindOf(words.join(''), owner);
  if (whole !== undefined) return whole;
  const last = words[words.length - 1] ?? '';
  const before = words.slice(0, -1).filter((word) => !TRANSPARENT.has(word));
  if (before.length === 0) return kindOf(last, owner);
  // Where many are is no one's address: `members_url`.
  if (ADDRESSES.has(last) && singularWord(before.at(-1) ?? '') !== before.at(-1)) return undefined;
  return kindNamed(words.join(''), 'text') === undefined ? kindOf(last, ownerOf(before)) : undefined;
}

function kindOf(name: string, owner: Owner | undefined): Kind | undefined {
  const kinds = owner === undefined ? undefined : OWNERS[owner]?.kinds;
  return kinds !== undefined && Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}

/** `address1`, `line_2`: names that are counted. */
function withoutNumber(words: readonly string[]): readonly string[] {
  const last = words[words.length - 1] ?? '';
  const stem = last.replace(/\d+$/, '');
  if (stem === last) return [];
  return stem === '' ? words.slice(0, -1) : [...words.slice(0, -1), stem];
}

/** A list is named in the plural, its items are not. */
function inSingular(words: readonly string[]): readonly string[] {
  const last = words[words.length - 1] ?? '';
  const one = singularWord(last);
  return one === last ? [] : [...words.slice(0, -1), one];
}
