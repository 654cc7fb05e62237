import { type SegmentReader, segmentReader } from './segment.ts';
import { decodeSegment, type PathTemplate, type Segment } from './template.ts';

/** What a path leads to: targets by method, each with its template. */
export interface Leaf<T> {
  readonly template: PathTemplate;
  readonly target: T;
}

export interface Found<T> {
  readonly leaf: Leaf<T>;
  /** The raw text of each parameter, in the order of the template's names. */
  readonly values: readonly string[];
}

interface Branch<T> {
  readonly literals: string;
  readonly weight: number;
  readonly read: SegmentReader;
  readonly node: Node<T>;
}

interface Node<T> {
  readonly children: Map<string, Node<T>>;
  readonly branches: Branch<T>[];
  readonly leaves: Map<string, Leaf<T>[]>;
  readonly rest: Map<string, Leaf<T>[]>;
}

/** A trie of path segments: concrete before templated (OAS 3.2 §4.8.8.2), whatever the order of declaration. */
export interface Trie<T> {
  add(method: string, template: PathTemplate, target: T): void;
  /** The first leaf that has the method and that `accepts` lets through; `allow` collects the methods seen on the way. */
  find(method: string, path: string, accepts: (leaf: Leaf<T>) => boolean, allow: Set<string>): Found<T> | undefined;
}

/** Makes an empty trie. */
export function createTrie<T>(): Trie<T> {
  const root = node<T>();
  return {
    add(method, template, target) {
      const isRest = template.segments.at(-1)?.kind === 'rest';
      const segments = isRest ? template.segments.slice(0, -1) : template.segments;
      const end = segments.reduce(childOf, root);
      const leaves = isRest ? end.rest : end.leaves;
      const siblings = [...(leaves.get(method) ?? []), { template, target }];
      leaves.set(
        method,
        siblings.sort((a, b) => b.template.query.length - a.template.query.length),
      );
    },
    find(method, path, accepts, allow) {
      const segments = path.slice(1).split('/');
      const search = { method, accepts, allow, segments };
      return descend(root, 0, [], search) ?? descend(root, 0, [], { ...search, segments: otherSlash(segments) });
    },
  };
}

/** A trailing slash more or less is no other path, unless the contract declares both. */
function otherSlash(segments: readonly string[]): readonly string[] {
  return segments.length > 1 && segments.at(-1) === '' ? segments.slice(0, -1) : [...segments, ''];
}

function node<T>(): Node<T> {
  return { children: new Map(), branches: [], leaves: new Map(), rest: new Map() };
}

function childOf<T>(parent: Node<T>, segment: Segment): Node<T> {
  if (segment.kind !== 'parameters') {
    const text = segment.kind === 'literal' ? segment.text : '';
    const child = parent.children.get(text) ?? node<T>();
    parent.children.set(text, child);
    return child;
  }
  const key = segment.literals.join('\0');
  const known = parent.branches.find((branch) => branch.literals === key);
  if (known !== undefined) return known.node;
  const branch = { literals: key, weight: key.length, read: segmentReader(segment.literals), node: node<T>() };
  parent.branches.push(branch);
  parent.branches.sort((a, b) => b.weight - a.weight);
  return branch.node;
}

interface Search<T> {
  readonly method: string;
  readonly segments: readonly string[];
  readonly accepts: (leaf: Leaf<T>) => boolean;
  readonly allow: Set<string>;
}

function descend<T>(at: Node<T>, index: number, values: readonly string[], search: Search<T>): Found<T> | undefined {
  const segment = search.segments[index];
  if (segment === undefined) return pick(at.leaves, values, search);
  const literal = at.children.size === 0 ? undefined : at.children.get(decodeSegment(segment) ?? segment);
  const concrete = literal && descend(literal, index + 1, values, search);
  if (concrete !== undefined) return concrete;
  for (const branch of at.branches) {
    const read = branch.read(segment);
    const found = read && descend(branch.node, index + 1, [...values, ...read], search);
    if (found !== undefined) return found;
  }
  if (at.rest.size === 0 || segment === '') return undefined;
  return pick(at.rest, [...values, search.segments.slice(index).join('/')], search);
}

function pick<T>(
  leaves: ReadonlyMap<string, readonly Leaf<T>[]>,
  values: readonly string[],
  search: Search<T>,
): Found<T> | undefined {
  if (leaves.size === 0) return undefined;
  const leaf = leaves.get(search.method)?.find(search.accepts);
  if (leaf !== undefined) return { leaf, values };
  for (const [method, candidates] of leaves) if (candidates.some(search.accepts)) search.allow.add(method);
  return undefined;
}
