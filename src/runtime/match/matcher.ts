import type { OperationEntry } from '../model/contract.ts';
import { compareBases, stripBase } from './base.ts';
import { parseTemplate } from './template.ts';
import { createTrie, type Leaf, type Trie } from './trie.ts';

/**
 * Where the servers' path prefixes stand in requests: `auto` takes a path with and without them, `strict` only with,
 * `none` only without; a path such as `/api` replaces them.
 */
export type BasePath = 'auto' | 'strict' | 'none' | `/${string}`;

/** The operation that a request meets, with the raw text of its path parameters by name. */
export interface Match {
  readonly entry: OperationEntry;
  readonly pathValues: Readonly<Record<string, string>>;
}

/** The path exists, but not with this method. */
export interface MethodMismatch {
  /** The methods that the contract documents for the path, for the `Allow` header (RFC 9110 §10.2.1). */
  readonly allow: readonly string[];
}

/** Finds the operation that a request meets. Built once; each `find` costs about a microsecond whatever the contract's size. */
export interface Matcher {
  find(method: string, path: string, search: string): Match | MethodMismatch | undefined;
}

/** Builds the matcher over the operations' path templates. Of two operations with one method and template the first is found. */
export function createMatcher(operations: readonly OperationEntry[], basePath: BasePath = 'auto'): Matcher {
  const mounts = mountsOf(operations, basePath);
  return {
    find(method, path, search) {
      const allow = new Set<string>();
      const accepts = acceptsQuery(search);
      for (const { base, trie } of mounts) {
        const rest = stripBase(path, base);
        if (rest === undefined) continue;
        const found = trie.find(method, rest, accepts, allow);
        if (found !== undefined)
          return { entry: found.leaf.target, pathValues: named(found.leaf.template.names, found.values) };
      }
      return allow.size > 0 ? { allow: [...allow] } : undefined;
    },
  };
}

interface Mount {
  readonly base: string;
  readonly trie: Trie<OperationEntry>;
}

/** A trie for each base path; the root is the last resort. */
function mountsOf(operations: readonly OperationEntry[], basePath: BasePath): readonly Mount[] {
  const groups = new Map<string, OperationEntry[]>();
  for (const entry of operations) {
    for (const base of basesOf(entry, basePath)) {
      const group = groups.get(base) ?? [];
      groups.set(base, group);
      group.push(entry);
    }
  }
  let whole: Trie<OperationEntry> | undefined;
  const trieOf = (entries: readonly OperationEntry[]): Trie<OperationEntry> => {
    if (entries.length < operations.length) return plant(entries);
    whole ??= plant(entries);
    return whole;
  };
  const mounts = [...groups].map(([base, entries]) => ({ base, trie: trieOf(entries) }));
  return mounts.sort((a, b) => compareBases(a.base, b.base));
}

function plant(entries: readonly OperationEntry[]): Trie<OperationEntry> {
  const trie = createTrie<OperationEntry>();
  for (const entry of entries) trie.add(entry.method, parseTemplate(entry.path), entry);
  return trie;
}

/** The prefixes with which an operation is found, the first server's first. */
export function basesOf(entry: OperationEntry, basePath: BasePath = 'auto'): readonly string[] {
  if (basePath === 'none') return [''];
  if (basePath === 'strict') return entry.bases;
  if (basePath === 'auto') return [...new Set([...entry.bases, ''])];
  return [basePath.replace(/\/+$/, '')];
}

/** Query pairs written into a path template must be in the request; a template that has them wins over one without. */
function acceptsQuery(search: string): (leaf: Leaf<OperationEntry>) => boolean {
  if (search === '') return (leaf) => leaf.template.query.length === 0;
  const pairs = new Set(search.split('&', 1000));
  return (leaf) => leaf.template.query.every((pair) => pairs.has(pair));
}

function named(names: readonly string[], values: readonly string[]): Readonly<Record<string, string>> {
  const result: Record<string, string> = Object.create(null);
  for (let i = 0; i < names.length; i++) result[names[i] ?? ''] = values[i] ?? '';
  return result;
}
