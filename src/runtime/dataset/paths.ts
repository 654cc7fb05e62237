import type { Contract, OperationEntry } from '../model/contract.ts';
import { singular } from '../names/singular.ts';

/** The paths of a contract as collections and their items, by their templates alone: nothing is resolved for it. */
export interface Paths {
  /** The GET of a path, whatever its parameters are called there. */
  get(path: string): OperationEntry | undefined;
  /** The GET of a collection's items: of `/pets` that is `/pets/{petId}`. */
  itemOf(collection: string): OperationEntry | undefined;
  /** The GETs of items whose collection has that singular name, those with the fewest parameters first. */
  itemsNamed(name: string): readonly OperationEntry[];
}

/** Indexes the GETs of a contract. */
export function indexPaths({ operations }: Contract): Paths {
  const gets = new Map<string, OperationEntry>();
  const named = new Map<string, OperationEntry[]>();
  for (const entry of operations) {
    if (entry.method !== 'GET') continue;
    gets.set(erased(entry.path), entry);
    if (!isItemPath(entry.path)) continue;
    const name = nameOf(entry.path);
    const items = named.get(name) ?? [];
    items.push(entry);
    named.set(name, items);
  }
  for (const items of named.values())
    items.sort((a, b) => parameterNames(a.path).length - parameterNames(b.path).length);
  return {
    get: (path) => gets.get(erased(path)),
    itemOf: (collection) =>
      ITEMS.map((end) => gets.get(`${erased(collection)}${end}`)).find((found) => found !== undefined),
    itemsNamed: (name) => named.get(name) ?? [],
  };
}

/** How the path of an item ends behind that of its collection: as a segment, or as OData writes keys. */
const ITEMS = ['/{}', '({})', "('{}')"];
const ITEM_END = /(?:(?<=[^/])\/\{[^{}/]+\}|(?<=[^/])\('?\{[^{}/]+\}'?\))\/?$/;

const erased = (path: string): string => path.replace(/\{[^}]*\}/g, '{}').replace(/(?<=.)\/$/, '');

/** Whether a path ends in a parameter of its own segment, or in a key in parentheses: it is that of one thing among several. */
export function isItemPath(path: string): boolean {
  return ITEM_END.test(path);
}

/** The path of the collection that an item's path lies in. */
export function collectionPath(path: string): string {
  return path.replace(/(?:\/\{[^{}/]+\}|(?<=[^/])\('?\{[^{}/]+\}'?\))\/?$/, '');
}

/** The names of the parameters of a path template, in their order. */
export function parameterNames(path: string): readonly string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name);
}

/**
 * A path up to a parameter, and with it: `/owners/{ownerId}` of `/owners/{ownerId}/pets`, `/People('{key}')` of
 * `/People('{key}')/Trips`. Empty where the path has no such parameter.
 */
export function pathTo(path: string, parameter: string): string {
  const template = `{${parameter}}`;
  const start = path.indexOf(template);
  if (start < 0) return '';
  const end = start + template.length;
  const [closing = ''] = /^'?\)/.exec(path.slice(end)) ?? [];
  return path.slice(0, end) + closing;
}

/** What the path before a parameter is a collection of: `owner` for `ownerId` in `/owners/{ownerId}/pets`. */
export function ownerName(path: string, parameter: string): string {
  return nameOf(pathTo(path, parameter));
}

/** What things at a path are called, by the last segment that is no parameter: `pet` for `/pets/{petId}`. */
export function nameOf(path: string): string {
  const literals = path
    .split('/')
    .map((segment) => segment.replace(/\('?\{.*$/, ''))
    .filter((segment) => segment !== '' && !segment.includes('{'));
  return singular(literals.at(-1) ?? '');
}
