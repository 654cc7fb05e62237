import { collect } from './collect.ts';
import type { Conjunction, Facts } from './facts.ts';
import { addGroups } from './groups.ts';
import { flatten, type GatherContext } from './parts.ts';
import { settle } from './settle.ts';

/** Gathers the facts of a conjunction; `undefined` where they contradict each other, so that it has no instance. */
export function gather(conjunction: Conjunction, context: GatherContext): Facts | undefined {
  const parts = flatten(conjunction.parts, context.contract);
  if (parts === undefined) return undefined;
  const facts = collect(parts, context);
  const resolved = new Set(conjunction.resolved);
  for (const part of parts) if (!addGroups(facts, part, parts, resolved, context)) return undefined;
  return settle(facts, parts, context) ? facts : undefined;
}
