import type { Schema } from '../../model/schema.ts';
import { canonical } from '../json.ts';
import type { Facts } from './facts.ts';
import { memberSchemas } from './members.ts';
import { flatten, type GatherContext } from './parts.ts';

/** Whether no instance of `facts` can be one of `other`, as far as types, required names and literal members tell. */
export function refutes(facts: Facts, other: Facts | undefined, context: GatherContext): boolean {
  if (other === undefined) return true;
  if (![...facts.types].some((type) => other.types.has(type))) return true;
  if (facts.literals !== undefined && other.literals !== undefined) return disjoint(facts.literals, other.literals);
  if (facts.types.size !== 1 || !facts.types.has('object')) return false;
  for (const name of other.required) if (memberSchemas(facts, name) === undefined) return true;
  for (const name of facts.required) if (refutesMember(facts, other, name, context)) return true;
  return false;
}

function refutesMember(facts: Facts, other: Facts, name: string, context: GatherContext): boolean {
  const theirs = memberSchemas(other, name);
  if (theirs === undefined) return true;
  const ours = memberSchemas(facts, name) ?? [];
  const [left, right] = [plainFacts(ours, context), plainFacts(theirs, context)];
  if (left.literals !== undefined && right.literals !== undefined) return disjoint(left.literals, right.literals);
  return (
    left.types !== undefined && right.types !== undefined && !left.types.some((type) => right.types?.includes(type))
  );
}

interface PlainFacts {
  readonly literals: readonly unknown[] | undefined;
  readonly types: readonly string[] | undefined;
}

/** The first literals and types of member schemas, without gathering them in full. */
function plainFacts(schemas: readonly Schema[], context: GatherContext): PlainFacts {
  let literals: readonly unknown[] | undefined;
  let types: readonly string[] | undefined;
  for (const part of flatten(schemas, context.contract) ?? []) {
    literals ??= part.enum ?? (Object.hasOwn(part, 'const') ? [part.const] : undefined);
    types ??= part.type && [part.type].flat().flatMap((type) => (type === 'number' ? ['number', 'integer'] : [type]));
  }
  return { literals, types };
}

function disjoint(left: readonly unknown[], right: readonly unknown[]): boolean {
  const keys = new Set(right.map(canonical));
  return !left.some((value) => keys.has(canonical(value)));
}
