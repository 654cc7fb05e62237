import { MAX_DEPTH } from './trouble.ts';

const MAX_NODES = 5_000_000;

/**
 * Whether a value whose parts are shared would be too large or endless when written out: the guard against YAML
 * alias bombs. Shared parts are counted once and remembered.
 */
export function isTooLarge(value: unknown): boolean {
  return sizeOf(value, new Map(), 0) > MAX_NODES;
}

/** The number of nodes when written out; infinite for a cycle or a nesting beyond the stack's means. */
function sizeOf(value: unknown, sizes: Map<object, number>, depth: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  const known = sizes.get(value);
  if (known !== undefined) return known;
  if (depth > 2 * MAX_DEPTH) return Number.POSITIVE_INFINITY;
  sizes.set(value, Number.POSITIVE_INFINITY);
  let size = 1;
  for (const item of Object.values(value)) size += sizeOf(item, sizes, depth + 1);
  sizes.set(value, size);
  return size;
}
