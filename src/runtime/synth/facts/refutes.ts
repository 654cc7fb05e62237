import type { Schema } from '../../model/schema.ts';
import { canonical } from '../json.ts';
import { certain, knownOf } from './collect.ts';
import type { Facts } from './facts.ts';
import { itemSchemas, memberSchemas } from './members.ts';
import type { GatherContext } from './parts.ts';

/** How deep members and items are compared. */
const MAX_DEPTH = 3;

/** Whether no instance of `facts` can be one of `other`, as far as types, literals, bounds and what must stand inside tell. */
export function refutes(facts: Facts, other: Facts | undefined, context: GatherContext): boolean {
  return other === undefined || refutesAt(certain(facts), certain(other), context, 0);
}

function refutesAt(facts: Facts, other: Facts, context: GatherContext, depth: number): boolean {
  const types = [...facts.types].filter((type) => other.types.has(type));
  if (types.length === 0) return true;
  if (facts.literals !== undefined && other.literals !== undefined) return disjoint(facts.literals, other.literals);
  return types.every((type) => {
    if (type === 'object') return depth < MAX_DEPTH && refutesObject(facts, other, context, depth);
    if (type === 'array') return depth < MAX_DEPTH && refutesArray(facts, other, context, depth);
    if (type === 'string') return facts.minLength > other.maxLength || other.minLength > facts.maxLength;
    return (type === 'integer' || type === 'number') && refutesNumber(facts, other);
  });
}

function refutesNumber(facts: Facts, other: Facts): boolean {
  const low = Math.max(facts.minimum, other.minimum);
  const high = Math.min(facts.maximum, other.maximum);
  const above = Math.max(facts.exclusiveMinimum, other.exclusiveMinimum);
  const below = Math.min(facts.exclusiveMaximum, other.exclusiveMaximum);
  return low > high || low >= below || above >= high || above >= below;
}

/** Objects differ by a member that one must have and the other may not, or not like this. */
function refutesObject(facts: Facts, other: Facts, context: GatherContext, depth: number): boolean {
  if (facts.minProperties > other.maxProperties || other.minProperties > facts.maxProperties) return true;
  for (const name of new Set([...facts.required, ...other.required])) {
    const [ours, theirs] = [memberSchemas(facts, name), memberSchemas(other, name)];
    if (ours === undefined || theirs === undefined || refutesInside(ours, theirs, context, depth)) return true;
  }
  return false;
}

/** Lists differ by their length or by an item that both must have. */
function refutesArray(facts: Facts, other: Facts, context: GatherContext, depth: number): boolean {
  if (facts.minItems > other.maxItems || other.minItems > facts.maxItems) return true;
  if (Math.max(facts.minItems, other.minItems) === 0) return false;
  return refutesInside(itemSchemas(facts, 0), itemSchemas(other, 0), context, depth);
}

function refutesInside(
  ours: readonly Schema[],
  theirs: readonly Schema[],
  context: GatherContext,
  depth: number,
): boolean {
  if (ours.length === 0 || theirs.length === 0) return false;
  const [left, right] = [knownOf(ours, context), knownOf(theirs, context)];
  return left === undefined || right === undefined || refutesAt(left.facts, right.facts, context, depth + 1);
}

function disjoint(left: readonly unknown[], right: readonly unknown[]): boolean {
  const keys = new Set(right.map(canonical));
  return !left.some((value) => keys.has(canonical(value)));
}
