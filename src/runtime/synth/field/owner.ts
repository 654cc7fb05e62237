import { singularName } from '../../names/singular.ts';
import { OWNERS } from './table/owner.ts';

/** What a class of things is called in `table/owner.ts`. */
export type Owner = string;

/** Words that say how a thing is shown or sent, not what it is. */
export const NOISE: ReadonlySet<string> = new Set(
  `dto response request model simple nullable full minimal list data info information detail details entity view summary input
  output create update patch base basic item items object record result results payload body public private internal external
  properties property attributes attribute schema type ref reference v1 v2 v3 api resource new existing current my the get
  post put delete params page paged paginated collection array set all any with without extended partial compact short mini
  embedded nested inline default read write form vo bean common generic abstract i profile settings`
    .trim()
    .split(/\s+/),
);

let classes: ReadonlyMap<string, Owner> | undefined;

/**
 * The class of the thing that words name; `undefined` for one that no table knows. The last word says what it is
 * (`OrderItem`, `nullable-simple-user`), where it is no noise.
 */
export function ownerOf(words: readonly string[]): Owner | undefined {
  classes ??= readClasses();
  let end = words.length;
  while (end > 1 && NOISE.has(words[end - 1] ?? '') && classOf(words, end) === undefined) end--;
  return classOf(words, end);
}

/** Of the longest row of words that ends there and names a class. */
function classOf(words: readonly string[], end: number): Owner | undefined {
  for (let start = Math.max(0, end - 3); start < end; start++) {
    const owner = classes?.get(singularName(words.slice(start, end)));
    if (owner !== undefined) return owner;
  }
  return undefined;
}

function readClasses(): ReadonlyMap<string, Owner> {
  const read = new Map<string, Owner>();
  for (const [owner, { nouns }] of Object.entries(OWNERS))
    for (const noun of nouns.replace(/\s+/g, '').split(',')) if (!read.has(noun)) read.set(noun, owner);
  return read;
}
