import type { SchemaObject } from '../../model/schema.ts';
import { namePatterns } from '../../schema/children.ts';
import { mayFit } from '../fits.ts';
import { canonical, isObject } from '../json.ts';
import type { Facts } from './facts.ts';
import { impossibleTypes } from './impossible.ts';
import { fitsFacts } from './literal.ts';
import type { GatherContext } from './parts.ts';

/** Draws the conclusions of gathered facts: types and literals that cannot be are dropped. False where nothing is left. */
export function settle(facts: Facts, parts: ReadonlySet<SchemaObject>, context: GatherContext): boolean {
  excludeEmpty(facts);
  const impossible = impossibleTypes(facts, context);
  if (impossible.length > 0) facts.types = new Set([...facts.types].filter((type) => !impossible.includes(type)));
  if (facts.literals !== undefined) {
    const excluded = new Set(facts.excluded.map(canonical));
    const patterns = namePatterns();
    const fits = (value: unknown): boolean =>
      value !== null && typeof value === 'object'
        ? mayFit(value, [...parts], context)
        : fitsFacts(value, facts, patterns);
    facts.literals = facts.literals.filter((value) => fits(value) && !excluded.has(canonical(value)));
    if (facts.literals.length === 0) return false;
  }
  return facts.types.size > 0;
}

/** What is made where nothing is said is often empty: where that is excluded, it must not be. */
function excludeEmpty(facts: Facts): void {
  for (const value of facts.excluded) {
    if (value === '') facts.minLength = Math.max(1, facts.minLength);
    else if (Array.isArray(value) && value.length === 0) facts.minItems = Math.max(1, facts.minItems);
    else if (isObject(value) && Object.keys(value).length === 0) facts.minProperties = Math.max(1, facts.minProperties);
  }
}
