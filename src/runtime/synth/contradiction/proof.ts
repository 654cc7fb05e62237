import type { Schema } from '../../model/schema.ts';
import type { Facts, Group } from '../facts/facts.ts';
import type { Trial } from './trial.ts';

/** More values than this are not looked at one by one. */
const MOST_VALUES = 1_000;

/** Unions of unions are followed so far. */
const MAX_GROUPS = 3;
const MOST_BRANCHES = 20;

/** Whether it is certain that a schema has no instance; false where it may have none all the same. */
export function isImpossible(schema: Schema, trial: Trial): boolean {
  return isNothing([schema], [], trial);
}

function isNothing(schemas: readonly Schema[], resolved: readonly string[], trial: Trial): boolean {
  const facts = trial.facts(schemas, resolved);
  if (facts === undefined) return true;
  const values = everyValue(facts);
  if (values?.every((value) => !trial.accepts({ allOf: schemas }, value))) return true;
  return hasTooFewItems(facts, trial) || hasNoBranch(facts, schemas, resolved, trial);
}

/** Whether one of them must be met and none can be. */
function hasNoBranch(facts: Facts, schemas: readonly Schema[], resolved: readonly string[], trial: Trial): boolean {
  const group = facts.groups.find(({ kind }) => EXHAUSTIVE.has(kind));
  if (group === undefined || resolved.length === MAX_GROUPS) return false;
  const { key, branches, spares } = group;
  const all = spares.length > 0 ? spares : branches;
  if (all.length > MOST_BRANCHES) return false;
  return all.every((branch) => isNothing([...schemas, ...branch], [...resolved, key], trial));
}

const EXHAUSTIVE: ReadonlySet<Group['kind']> = new Set<Group['kind']>(['oneOf', 'anyOf', 'if', 'dependent']);

/** All values that the facts leave, where they can be counted. */
function everyValue({ literals, types, ...facts }: Facts): readonly unknown[] | undefined {
  if (literals !== undefined) return literals.length <= MOST_VALUES ? literals : undefined;
  const values: unknown[] = [];
  for (const type of types) {
    if (type === 'null') values.push(null);
    else if (type === 'boolean') values.push(true, false);
    else if (type === 'integer') {
      const low = Math.ceil(Math.max(facts.minimum, facts.exclusiveMinimum));
      const high = Math.floor(Math.min(facts.maximum, facts.exclusiveMaximum));
      if (!(high - low < MOST_VALUES)) return undefined;
      for (let value = low; value <= high; value++) values.push(value);
    } else return undefined;
  }
  return values;
}

/** Whether items that must differ are asked for more often than there are different ones. */
function hasTooFewItems({ types, unique, minItems, tuples, groups }: Facts, trial: Trial): boolean {
  if (!unique || groups.length > 0 || types.size !== 1 || !types.has('array')) return false;
  if (tuples.some(({ prefix }) => prefix.length > 0)) return false;
  const schema: Schema = { allOf: tuples.flatMap(({ items }) => items ?? []) };
  const facts = trial.facts([schema]);
  const values = facts && everyValue(facts);
  return values !== undefined && values.filter((value) => trial.accepts(schema, value)).length < minItems;
}
