import type { Schema } from '../../model/schema.ts';
import type { Contains, Facts } from '../facts/facts.ts';
import { itemSchemas } from '../facts/members.ts';
import type { Field } from '../field/field.ts';
import type { Compiler, Node } from './node.ts';

/** The nodes of a list's items. */
export interface Slots {
  /** Of the first items, one by one: `prefixItems`, and what `contains` asks for. */
  readonly first: readonly Node[];
  /** How many of the first there must be, for `contains` to be met. */
  readonly least: number;
  /** Of the items after them; `undefined` where there may be none. */
  readonly rest: Node | undefined;
}

type Slot = readonly Schema[];

/** The nodes of a list of at most `maxItems` items; `undefined` where what `contains` asks for has no place. */
export function slotsOf(facts: Facts, maxItems: number, field: Field, compiler: Compiler): Slots | undefined {
  const prefix = Math.max(0, ...facts.tuples.map((tuple) => tuple.prefix.length));
  const all = Array.from({ length: prefix }, (_, index) => itemSchemas(facts, index));
  const end = all.findIndex((slot) => slot.includes(false));
  let slots: readonly Slot[] = end < 0 ? all : all.slice(0, end);
  const open = end < 0 && !itemSchemas(facts, prefix).includes(false);
  const room = open ? maxItems : Math.min(maxItems, slots.length);
  const viable = probe(compiler);
  let least = 0;
  for (const contains of facts.contains) {
    const filled = withContained(slots, contains, room, facts, compiler, viable);
    if (filled === undefined) return undefined;
    slots = filled;
    if (contains.min > 0) least = slots.length;
  }
  const nodeOf = (slot: Slot): Node => compiler.node({ parts: slot, resolved: [] }, field);
  const rest = open ? nodeOf(restSlot(facts, slots.length, compiler, viable)) : undefined;
  return { first: slots.map(nodeOf), least, rest };
}

/** An item after the first; with `maxContains` it must not count as contained. */
function restSlot(facts: Facts, index: number, compiler: Compiler, viable: Probe): Slot {
  const bounded = facts.contains.filter(({ max }) => max < facts.maxItems);
  return bounded.reduce<Slot>((slot, { schema }) => without(slot, schema, compiler, viable), itemSchemas(facts, index));
}

function not(schema: Schema, compiler: Compiler): Schema {
  return typeof schema === 'boolean' ? !schema : compiler.derive(schema, 'not', () => ({ not: schema }));
}

/**
 * Adds slots for contained items. Slots that are there hold them where there is no room for more, and where there may be no
 * more than so many of them. `undefined` where not all find a place.
 */
function withContained(
  slots: readonly Slot[],
  contains: Contains,
  room: number,
  facts: Facts,
  compiler: Compiler,
  viable: Probe,
): readonly Slot[] | undefined {
  const { schema, min, max } = contains;
  const spare = Math.max(0, room - slots.length);
  // What cannot be otherwise counts before any other place is taken.
  const forced = slots.map((slot) => max < Infinity && viable([...slot, not(schema, compiler)]) === false);
  const count = forced.filter(Boolean).length;
  if (count > max) return undefined;
  let held = max < Infinity ? Math.max(0, min - count) : Math.max(0, min - spare);
  const kept = slots.map((slot, index) => {
    const containing = [...slot, schema];
    if (forced[index]) return containing;
    if (held > 0 && viable(containing) !== false) {
      held--;
      return containing;
    }
    return max < Infinity ? without(slot, schema, compiler, viable) : slot;
  });
  const missing = max < Infinity ? held : held + Math.min(min, spare);
  if (missing > spare) return undefined;
  if (missing === 0) return kept;
  const earlier = facts.contains.slice(0, facts.contains.indexOf(contains)).filter((other) => other.max < Infinity);
  // There is room for more behind the first ones alone, where the same is said of every item.
  const added = earlier.reduce<Slot>(
    (slot, other) => without(slot, other.schema, compiler, viable),
    [...itemSchemas(facts, slots.length), schema],
  );
  return [...kept, ...Array.from({ length: missing }, () => added)];
}

/** The slot without what meets a schema, where something is left then. */
function without(slot: Slot, schema: Schema, compiler: Compiler, viable: Probe): Slot {
  const other = [...slot, not(schema, compiler)];
  return viable(other) === true ? other : slot;
}

/** Whether an item can be made that meets all of the schemas; `undefined` where it is not known. */
type Probe = (parts: Slot) => boolean | undefined;

/** An item that is deeper than this does not count as one that can be made. */
const VIABLE_HEIGHT = 8;
/** Each item may have to be tried with each `contains`, and every try compiles: after so many it is left to chance. */
const MOST_TRIES = 1_000;

function probe(compiler: Compiler): Probe {
  let left = MOST_TRIES;
  return (parts) => {
    if (--left < 0) return undefined;
    return compiler.node({ parts, resolved: [] }).height(VIABLE_HEIGHT) <= VIABLE_HEIGHT;
  };
}
