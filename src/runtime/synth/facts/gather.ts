import { addAnnotations, addArray, addHints, addLiterals, addNumeric, addObject, addText, addType } from './add.ts';
import { type Conjunction, type Facts, noFacts } from './facts.ts';
import { addGroups } from './groups.ts';
import { flatten, type GatherContext } from './parts.ts';
import { settle } from './settle.ts';

/** Gathers the facts of a conjunction; `undefined` where they contradict each other, so that it has no instance. */
export function gather(conjunction: Conjunction, context: GatherContext): Facts | undefined {
  const parts = flatten(conjunction.parts, context.contract);
  if (parts === undefined) return undefined;
  const facts = noFacts();
  const resolved = new Set(conjunction.resolved);
  for (const part of parts) {
    addType(facts, part);
    addLiterals(facts, part);
    addAnnotations(facts, part);
    addHints(facts, part);
    addNumeric(facts, part);
    addText(facts, part);
    addArray(facts, part);
    addObject(facts, part);
  }
  for (const part of parts) if (!addGroups(facts, part, parts, resolved, context)) return undefined;
  return settle(facts, parts, context) ? facts : undefined;
}
