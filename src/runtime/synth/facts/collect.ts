import type { Schema, SchemaObject } from '../../model/schema.ts';
import { addAnnotations, addArray, addHints, addLiterals, addNumeric, addObject, addText, addType } from './add.ts';
import { type Facts, noFacts } from './facts.ts';
import { isHidden, memberSchemas } from './members.ts';
import { flatten, type GatherContext, type Known } from './parts.ts';

/** What schemas that surely apply say by themselves: alternatives are left out, conclusions are not drawn. */
export function collect(parts: Iterable<SchemaObject>, context: GatherContext): Facts {
  const facts = noFacts();
  for (const part of parts) {
    addType(facts, part);
    addLiterals(facts, part);
    addAnnotations(facts, part);
    addHints(facts, part);
    addNumeric(facts, part);
    addText(facts, part);
    addArray(facts, part);
    addObject(facts, part);
    facts.evaluatesMore ||= hasAlternatives(part);
  }
  dropHidden(facts, context);
  return facts;
}

/** What is known of a member or an item from its schemas alone; `undefined` where there can be none. */
export function knownOf(schemas: readonly Schema[], context: GatherContext): Known | undefined {
  const [only] = schemas;
  const key = schemas.length === 1 && typeof only === 'object' ? only : undefined;
  const found = key && context.known.get(key);
  if (found !== undefined) return found;
  const parts = flatten(schemas, context.contract);
  if (parts === undefined) return undefined;
  const known = { parts, facts: certain(collect(parts, context)) };
  if (key !== undefined) context.known.set(key, known);
  return known;
}

const hasAlternatives = (part: SchemaObject): boolean =>
  (part.anyOf ?? part.oneOf ?? part.if ?? part.dependentSchemas ?? part.contains) !== undefined;

/**
 * Facts that hold whatever the alternatives are: what `unevaluatedProperties` and `unevaluatedItems` say is left out where
 * more may be evaluated than the facts tell.
 */
export const certain = (facts: Facts): Facts =>
  facts.evaluatesMore && facts.unevaluated.length + facts.unevaluatedItems.length > 0
    ? { ...facts, unevaluated: [], unevaluatedItems: [] }
    : facts;

/** What does not belong into this direction is not required in it. */
function dropHidden(facts: Facts, context: GatherContext): void {
  for (const name of facts.required) {
    const schemas = memberSchemas(facts, name);
    if (schemas !== undefined && schemas.length > 0 && isHidden(schemas, context)) facts.required.delete(name);
  }
}
