import type { Facts } from '../facts/facts.ts';
import { type Field, itemField } from '../field/field.ts';
import { canonical } from '../json.ts';
import { NONE, type Run } from '../run.ts';
import { type Compiler, type Maker, NEVER, type Node } from './node.ts';
import { slotsOf } from './slots.ts';

/** How many items a list has where the contract says nothing of its length; lists inside of others are shorter. */
const FEWEST_USUAL = 3;
const MOST_USUAL = 10;
const MOST_NESTED = 5;
const UNIQUE_TRIES = 24;
/** A list that must be longer than this is no body that anybody asked for. */
const MAX_ITEMS = 100_000;

/** Makes lists: `prefixItems`, then what `contains` asks for, then other items. */
export function arrayMaker(facts: Facts, field: Field, compiler: Compiler): Maker {
  const slots = slotsOf(facts, Math.min(facts.maxItems, MAX_ITEMS), itemField(field), compiler);
  if (slots === undefined) return NEVER;
  const { first, least: contained, rest } = slots;
  const most = rest === undefined ? Math.min(facts.maxItems, first.length) : facts.maxItems;
  const least = Math.max(facts.minItems, contained);
  const nodeAt = (index: number): Node | undefined => first[index] ?? rest;

  return {
    height(limit) {
      if (limit < 1 || least > most || least > MAX_ITEMS) return Infinity;
      let height = 0;
      for (let index = 0; index < Math.min(least, first.length + 1); index++)
        height = Math.max(height, nodeAt(index)?.height(limit - 1) ?? Infinity);
      return height + 1;
    },
    make(run) {
      if (least > most || least > MAX_ITEMS || !run.enter()) return NONE;
      const examples = run.examples;
      const items = fill(run);
      run.examples = examples;
      run.depth--;
      return items;
    },
  };

  function fill(run: Run): unknown {
    const items: unknown[] = [];
    const seen = facts.unique ? new Set<string>() : undefined;
    const count = Math.min(most, Math.max(least, run.tight ? 0 : usualLength(run)));
    const base = run.next();
    for (let index = 0; index < count; index++) {
      run.reseed(base + index);
      if (index >= least && (run.tight || nests(nodeAt(index), run))) break;
      // Lists of lists multiply: each item counts.
      if (!run.step()) return NONE;
      const value = item(nodeAt(index), seen, run);
      if (value === NONE) return index >= least ? items : NONE;
      items.push(value);
    }
    return items;
  }

  function usualLength(run: Run): number {
    const [fewest, many] = facts.count ?? [FEWEST_USUAL, run.depth === 1 ? MOST_USUAL : MOST_NESTED];
    const extra = run.between(fewest, many);
    return first.length > 0 ? first.length : extra;
  }
}

/** Whether a list inside of its own item goes on; it may once, so that a tree has branches. */
function nests(node: Node | undefined, run: Run): boolean {
  return node !== undefined && node.nesting(run) > 1;
}

function item(node: Node | undefined, seen: Set<string> | undefined, run: Run): unknown {
  if (node === undefined) return NONE;
  if (seen === undefined) return node.make(run);
  for (let tries = 0; tries < UNIQUE_TRIES && run.step(); tries++) {
    const value = node.make(run);
    if (value === NONE) return NONE;
    const key = canonical(value);
    if (!seen.has(key)) {
      seen.add(key);
      return value;
    }
    run.examples = false;
  }
  return NONE;
}
