import type { SchemaObject } from '../../model/schema.ts';
import { addAnnotations, addArray, addLiterals, addNumeric, addObject, addText, addType } from './add.ts';
import { type Facts, noFacts } from './facts.ts';
import { isHidden, memberSchemas } from './members.ts';
import type { GatherContext } from './parts.ts';

/** What schemas that surely apply say by themselves: alternatives are left out, conclusions are not drawn. */
export function collect(parts: Iterable<SchemaObject>, context: GatherContext): Facts {
  const facts = noFacts();
  for (const part of parts) {
    addType(facts, part);
    addLiterals(facts, part);
    addAnnotations(facts, part);
    addNumeric(facts, part);
    addText(facts, part);
    addArray(facts, part);
    addObject(facts, part);
    facts.evaluatesMore ||= hasAlternatives(part);
  }
  dropHidden(facts, context);
  return facts;
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
