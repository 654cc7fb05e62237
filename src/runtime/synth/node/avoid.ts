import type { Schema, SchemaObject } from '../../model/schema.ts';
import { waysToBreak } from '../facts/break.ts';
import type { Conjunction, Facts, Group } from '../facts/facts.ts';
import { gather } from '../facts/gather.ts';
import { declaredNames, memberSchemas } from '../facts/members.ts';
import { refutes } from '../facts/refutes.ts';
import type { Compiler } from './node.ts';

/** A `not` to be met next, and what may be added to the instance's schemas to meet it. */
export interface Avoidance {
  readonly key: string;
  readonly ways: readonly (readonly Schema[])[];
}

/** Several `not`s that can be met at once, and what is added to the instance's schemas for that. */
export interface FreeAvoidance {
  readonly keys: readonly string[];
  readonly parts: readonly Schema[];
}

/**
 * The `not`s that cost nothing: an instance cannot meet the negated schema anyway, or that demands a member of which the
 * instance's own schemas say nothing, so that its absence takes nothing away. A `oneOf` of many kinds of objects mostly comes
 * down to these; met one by one, each would be weighed against all others.
 */
export function avoidedFreely(facts: Facts, compiler: Compiler): FreeAvoidance {
  const known = declaredNames(facts);
  const keys: string[] = [];
  const parts = new Set<Schema>();
  for (const { kind, key, negated } of facts.groups) {
    if (kind !== 'not' || negated === undefined) continue;
    const theirs = gather({ parts: [negated], resolved: [] }, compiler);
    const isRefuted = theirs === undefined || refutes(facts, theirs, compiler);
    const [foreign] = isRefuted
      ? []
      : [...theirs.required].filter((name) => !known.has(name) && !facts.required.has(name));
    if (!isRefuted && foreign === undefined) continue;
    keys.push(key);
    if (foreign !== undefined) parts.add(without(foreign, negated, compiler));
  }
  return { keys, parts: [...parts] };
}

const without = (name: string, negated: SchemaObject, compiler: Compiler): Schema =>
  compiler.derive(negated, `break required ${name}`, () => ({ type: 'object', not: { required: [name] } }));

/**
 * Chooses among the `not`s of a conjunction the one that leaves the fewest ways out, so that a contradiction shows before ways
 * are combined: there are exponentially many combinations.
 */
export function nextToAvoid(facts: Facts, conjunction: Conjunction, compiler: Compiler): Avoidance | undefined {
  let next: Avoidance | undefined;
  for (const group of facts.groups) {
    if (group.kind !== 'not') continue;
    const ways = waysOut(group, facts, conjunction, compiler);
    if (next === undefined || ways.length < next.ways.length) next = { key: group.key, ways };
    if (ways.length < 2) return next;
  }
  return next;
}

/** An empty way where an instance cannot meet the negated schema anyway, or where no way to break it is known. */
function waysOut(
  { key, negated = {} }: Group,
  facts: Facts,
  { parts, resolved }: Conjunction,
  compiler: Compiler,
): readonly (readonly Schema[])[] {
  if (refutes(facts, gather({ parts: [negated], resolved: [] }, compiler), compiler)) return [[]];
  const ways = waysToBreak(negated, facts, compiler);
  if (ways.length === 0) return [[]];
  const others = [...resolved, key];
  return ways.filter((way) => isViable({ parts: [...parts, ...way], resolved: others }, way, compiler));
}

/** Whether a way contradicts nothing, as far as its facts and those of the members that it demands tell. */
function isViable(conjunction: Conjunction, way: readonly Schema[], compiler: Compiler): boolean {
  const facts = gather(conjunction, compiler);
  if (facts === undefined) return false;
  const demanded = way.flatMap((part) => (typeof part === 'object' ? (part.required ?? []) : []));
  return demanded.every((name) => {
    const parts = memberSchemas(facts, name);
    return parts !== undefined && gather({ parts, resolved: [] }, compiler) !== undefined;
  });
}
