import type { Source } from '../../model/schema.ts';
import type { Keyword, Site } from './keyword.ts';
import { type Clash, type Endless, MOST_TOLD, type NoBranch, type Overlap, type Reason } from './reason.ts';
import { keywordText, listed } from './words.ts';

/** Writes a place of the contract. */
export type Whereabouts = (source: Source) => string;

/** A reason in one sentence that names the keywords and where they stand. */
export function describeReason(reason: Reason, where: Whereabouts): string {
  const none = reason.isProven ? 'No value can satisfy' : 'No value was found that satisfies';
  const at = placeOf(reason);
  switch (reason.kind) {
    case 'clash':
      return `${none} ${together(reason, where)}${at}.`;
    case 'endless':
      return `No value can end${at}: ${endless(reason, where)}.`;
    case 'no-branch':
      return `${none} any branch of ${placed(reason.union, where)}${at}: ${branches(reason, where)}.`;
    case 'overlap':
      return `${none} exactly one branch of ${placed(reason.union, where)}${at}: ${overlap(reason, where)}.`;
  }
}

const placeOf = ({ pointer }: Reason): string => (pointer === '' ? '' : ` at ${pointer}`);

/** `minimum 10 (a.yaml:3:5) together with maximum 5 (a.yaml:4:5)`. */
function together({ keywords }: Clash, where: Whereabouts): string {
  const [first = '', ...others] = keywords.slice(0, MOST_TOLD).map((keyword) => placed(keyword, where));
  const rest = withMore(others, keywords.length);
  return rest.length === 0 ? first : `${first} together with ${listed(rest)}`;
}

const placed = (keyword: Keyword, where: Whereabouts): string => `${keywordText(keyword)} (${where(keyword.source)})`;

const withMore = (told: readonly string[], count: number, most: number = MOST_TOLD): readonly string[] =>
  count <= most ? told : [...told, `${count - most} more`];

function endless({ site, again, cycle }: Endless, where: Whereabouts): string {
  const links = cycle.map((source) => `${linkName(source)} (${where(source)})`);
  return `${nameOf(site)} (${where(site.source)}) needs another of its kind at ${again}, through ${listed(links)}`;
}

/** `required` of `.../required/0`. */
const linkName = (source: Source): string => /([^/]+)(?:\/\d+)?$/.exec(source)?.[1] ?? '';

function branches({ branches, count }: NoBranch, where: Whereabouts): string {
  const told = branches.map(({ site, reason }) => `${nameOf(site)} ${brief(reason, where)}`);
  return withMore(told, count).join('; ');
}

/** Why a branch is impossible, as what is said of it. */
function brief(reason: Reason, where: Whereabouts): string {
  switch (reason.kind) {
    case 'clash':
      return `asks for ${together(reason, where)}${placeOf(reason)}`;
    case 'endless':
      return `leads back to ${nameOf(reason.site)} (${where(reason.site.source)}) without end`;
    default:
      return `asks for ${placed(reason.union, where)}${placeOf(reason)}, which nothing satisfies either`;
  }
}

/** One such pair says it all; the second shows that it is not the only one. */
const MOST_PHRASES = 2;

function overlap({ pairs }: Overlap, where: Whereabouts): string {
  const name = (site: Site): string => `${nameOf(site)} (${where(site.source)})`;
  const isBothWays = ([branch, other]: Overlap['pairs'][number]): boolean =>
    pairs.some(([a, b]) => a.source === other.source && b.source === branch.source);
  const phrases = pairs.map((pair) => {
    const [branch, other] = isBothWays(pair) ? [...pair].sort(bySource) : pair;
    if (branch === undefined || other === undefined) return '';
    if (isBothWays(pair)) return `${name(branch)} and ${name(other)} accept the same values`;
    return `whatever ${name(branch)} accepts, ${name(other)} accepts too`;
  });
  const unique = [...new Set(phrases)];
  const told = unique.slice(0, MOST_PHRASES);
  return withMore(told, unique.length, MOST_PHRASES).join('; ');
}

const bySource = (a: Site, b: Site): number => (a.source < b.source ? -1 : 1);

/** What a schema is called: by its reference or component, else by its place among the branches. */
function nameOf({ schema, source }: Site): string {
  const id = typeof schema === 'object' && schema.$ref !== undefined ? schema.$ref : source;
  const [, list = '', last = id] = /([^/]*)\/([^/]*)$/.exec(id) ?? [];
  if (list === 'oneOf' || list === 'anyOf') return `branch ${Number(last) + 1}`;
  const isNamed = id !== source || list === 'schemas' || list === 'definitions' || list === '$defs';
  return isNamed ? last.replaceAll('~1', '/').replaceAll('~0', '~') : 'the schema';
}
