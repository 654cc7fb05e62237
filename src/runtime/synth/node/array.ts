import type { Schema } from '../../model/schema.ts';
import { canonical } from '../../validate/equality.ts';
import type { Contains, Facts } from '../facts/facts.ts';
import type { Field } from '../fields.ts';
import { NONE, type Run } from '../run.ts';
import type { Compiler, Maker, Node } from './node.ts';

/** The items of a list where the contract says nothing of its length. */
const USUAL_ITEMS = 3;
const UNIQUE_TRIES = 24;
/** A list that must be longer than this is no body that anybody asked for. */
const MAX_ITEMS = 100_000;

interface Slots {
  /** The nodes of the first items. */
  readonly first: readonly Node[];
  /** The node of the items after them; `undefined` where there may be none. */
  readonly rest: Node | undefined;
}

/** Makes lists: `prefixItems`, then what `contains` asks for, then other items. */
export function arrayMaker(facts: Facts, field: Field | undefined, compiler: Compiler): Maker {
  const { first, rest } = slotsOf(facts, field, compiler);
  const containing = facts.contains.flatMap((contains) =>
    containedNodes(contains, facts, first.length, field, compiler),
  );
  const fixed = [...first, ...containing];
  const most = rest === undefined ? Math.min(facts.maxItems, fixed.length) : facts.maxItems;
  const least = Math.max(facts.minItems, containing.length > 0 ? fixed.length : 0);
  const nodeAt = (index: number): Node | undefined => fixed[index] ?? rest;

  return {
    height(limit) {
      if (limit < 1 || least > most || least > MAX_ITEMS) return Infinity;
      let height = 0;
      for (let index = 0; index < Math.min(least, fixed.length + 1); index++)
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
    for (let index = 0; index < count; index++) {
      if (index >= least && (run.tight || nests(nodeAt(index), run))) break;
      const value = item(nodeAt(index), seen, run);
      if (value === NONE) return index >= least ? items : NONE;
      items.push(value);
    }
    return items;
  }

  function usualLength(run: Run): number {
    const extra = run.between(1, USUAL_ITEMS);
    return fixed.length > 0 ? fixed.length : extra;
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

function slotsOf(facts: Facts, field: Field | undefined, compiler: Compiler): Slots {
  const length = Math.max(0, ...facts.tuples.map(({ prefix }) => prefix.length));
  const first: Node[] = [];
  for (let index = 0; index < length; index++) {
    const schemas = itemSchemas(facts, index);
    if (schemas.includes(false)) return { first, rest: undefined };
    first.push(compiler.node({ parts: schemas, resolved: [] }, field));
  }
  const others = restSchemas(facts, length);
  if (others.includes(false)) return { first, rest: undefined };
  return { first, rest: compiler.node({ parts: others, resolved: [] }, field) };
}

function itemSchemas({ tuples, unevaluatedItems }: Facts, index: number): readonly Schema[] {
  const schemas = tuples.flatMap(({ prefix, items }) => prefix[index] ?? items ?? []);
  return tuples.some(({ prefix, items }) => index < prefix.length || items !== undefined) ? schemas : unevaluatedItems;
}

/** The schemas of an item after the prefix; with `maxContains` it must not count as contained. */
function restSchemas(facts: Facts, length: number): readonly Schema[] {
  const bounded = facts.contains.filter(({ max }) => max < Infinity);
  const others = bounded.map(({ schema }): Schema => (typeof schema === 'boolean' ? !schema : { not: schema }));
  return [...itemSchemas(facts, length), ...others];
}

function containedNodes(
  { schema, min }: Contains,
  facts: Facts,
  index: number,
  field: Field | undefined,
  compiler: Compiler,
): readonly Node[] {
  const count = Math.min(min, MAX_ITEMS);
  if (count === 0) return [];
  const node = compiler.node({ parts: [...itemSchemas(facts, index), schema], resolved: [] }, field);
  return Array.from({ length: count }, () => node);
}
