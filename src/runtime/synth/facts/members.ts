import type { Schema } from '../../model/schema.ts';
import { matches } from '../pattern/match.ts';
import type { Facts, Scope } from './facts.ts';
import { flatten, type GatherContext } from './parts.ts';

/** Every schema that a member with that name must satisfy; `undefined` where there may be no such member. */
export function memberSchemas(facts: Facts, name: string): readonly Schema[] | undefined {
  if (facts.forbidden.has(name)) return undefined;
  const schemas: Schema[] = [];
  let evaluated = false;
  for (const scope of facts.scopes) {
    const own = scopeSchemas(scope, name);
    if (own === undefined) continue;
    evaluated = true;
    schemas.push(...own);
  }
  if (!evaluated) schemas.push(...facts.unevaluated);
  return schemas.includes(false) ? undefined : schemas;
}

/** What one scope says of a name; `undefined` where it says nothing. */
function scopeSchemas({ declared, patterns, additional }: Scope, name: string): readonly Schema[] | undefined {
  const schemas: Schema[] = [];
  const own = Object.hasOwn(declared, name) ? declared[name] : undefined;
  if (own !== undefined) schemas.push(own);
  for (const [pattern, schema] of patterns) if (matches(pattern, name)) schemas.push(schema);
  if (schemas.length > 0) return schemas;
  return additional === undefined ? undefined : [additional];
}

/** The schemas of a member that no scope names; `undefined` where there may be none. */
export function additionalSchemas(facts: Facts): readonly Schema[] | undefined {
  const additional = facts.scopes.flatMap((scope) => scope.additional ?? []);
  const schemas = additional.length > 0 ? additional : facts.unevaluated;
  return schemas.includes(false) ? undefined : schemas;
}

/** Every schema that an item at that place must satisfy. */
export function itemSchemas({ tuples, unevaluatedItems }: Facts, index: number): readonly Schema[] {
  const isEvaluated = tuples.some(({ prefix, items }) => index < prefix.length || items !== undefined);
  return isEvaluated ? tuples.flatMap(({ prefix, items }) => prefix[index] ?? items ?? []) : unevaluatedItems;
}

/** The declared names in the order of the contract. */
export function declaredNames(facts: Facts): ReadonlySet<string> {
  return new Set(facts.scopes.flatMap((scope) => Object.keys(scope.declared)));
}

/** Whether a member stays out of this direction: `writeOnly` in a response, `readOnly` in a request (OAS 3.2 §4.8.24). */
export function isHidden(
  schemas: readonly Schema[],
  { contract, direction }: Pick<GatherContext, 'contract' | 'direction'>,
): boolean {
  const keyword = direction === 'response' ? 'writeOnly' : 'readOnly';
  const plain = schemas.filter((schema) => schema !== true);
  for (const part of flatten(plain, contract) ?? []) if (part[keyword] === true) return true;
  return false;
}
