import type { Schema, SchemaObject, Source } from '../../model/schema.ts';
import { matches } from '../pattern/match.ts';
import type { Keyword, Site } from './keyword.ts';
import type { Parts } from './parts.ts';

/** A child that every value of some parts must have. */
export interface Child {
  /** The reference token that leads to it. */
  readonly token: string;
  /** What it must satisfy. */
  readonly sites: readonly Site[];
  /** What makes it be there. */
  readonly needs: readonly Source[];
}

/** The members that must be there; those that a direction hides are the caller's to leave out. */
export function requiredMembers({ sites, keywords }: Parts): readonly Child[] {
  const members = new Map<string, Child>();
  for (const { name, value, source } of keywords) {
    const token = String(value);
    if (name === 'required' && !members.has(token))
      members.set(token, { token, sites: memberSites(sites, token), needs: [source] });
  }
  return [...members.values()];
}

function memberSites(sites: readonly Site<SchemaObject>[], name: string): readonly Site[] {
  const named = sites.flatMap((site) => namedSites(site, name));
  return named.length > 0 ? named : at(sites, 'unevaluatedProperties');
}

function namedSites(site: Site<SchemaObject>, name: string): readonly Site[] {
  const { properties = {}, patternProperties = {} } = site.schema;
  const own = Object.hasOwn(properties, name) ? ['properties', name] : undefined;
  const patterns = Object.keys(patternProperties).filter((pattern) => matches(pattern, name));
  const paths = [...(own ? [own] : []), ...patterns.map((pattern) => ['patternProperties', pattern])];
  if (paths.length === 0) return at([site], 'additionalProperties');
  return paths.map(([map = '', key = '']) => {
    const schema = (map === 'properties' ? properties : patternProperties)[key] ?? true;
    return { schema, source: `${site.source}/${map}/${escaped(key)}` };
  });
}

/** So many items are looked at: those that differ stand first. */
const MOST_ITEMS = 10;

/** The items that must be there, each for itself; where only the rest is described, one stands for all. */
export function requiredItems({ sites, keywords }: Parts): readonly Child[] {
  const fewest = keywords.filter(({ name }) => name === 'minItems');
  const least = Math.max(0, ...fewest.map(({ value }) => Number(value)));
  const prefix = Math.max(0, ...sites.map(({ schema }) => schema.prefixItems?.length ?? 0));
  const count = Math.min(least, prefix + 1, MOST_ITEMS);
  const items = Array.from({ length: count }, (_, index): Child => {
    return { token: String(index), sites: itemSites(sites, index), needs: sourcesOf(fewest) };
  });
  return prefix > 0 ? items : [...items, ...containedItems(sites, keywords)];
}

function containedItems(sites: readonly Site<SchemaObject>[], keywords: readonly Keyword[]): readonly Child[] {
  return keywords
    .filter(({ name, owner }) => name === 'contains' && (owner.minContains ?? 1) > 0)
    .map(({ value, source }) => {
      const contained: Site = { schema: value as Schema, source };
      return { token: '0', sites: [contained, ...itemSites(sites, 0)], needs: [source] };
    });
}

function itemSites(sites: readonly Site<SchemaObject>[], index: number): readonly Site[] {
  const named = sites.flatMap((site) => {
    const schema = site.schema.prefixItems?.[index];
    return schema === undefined ? at([site], 'items') : [{ schema, source: `${site.source}/prefixItems/${index}` }];
  });
  return named.length > 0 ? named : at(sites, 'unevaluatedItems');
}

/** The schemas under a keyword that has one. */
function at(
  sites: readonly Site<SchemaObject>[],
  name: 'additionalProperties' | 'unevaluatedProperties' | 'items' | 'unevaluatedItems',
): readonly Site[] {
  return sites.flatMap(({ schema, source }) => {
    const child = schema[name];
    return child === undefined ? [] : [{ schema: child, source: `${source}/${name}` }];
  });
}

const sourcesOf = (keywords: readonly Keyword[]): readonly Source[] => keywords.map(({ source }) => source);
const escaped = (token: string): string => token.replaceAll('~', '~0').replaceAll('/', '~1');
