import type { JsonType } from '../../model/schema.ts';
import type { Facts } from '../facts/facts.ts';
import { NONE, type Run } from '../run.ts';
import { isNever, type Maker } from './node.ts';

/** How seldom `null` is taken where something else may stand. */
export const NULL_CHANCE = 0.05;

/** Used where the facts leave every type open. */
const PREFERENCE: readonly JsonType[] = ['string', 'integer', 'number', 'object', 'array', 'boolean', 'null'];
const NUMBER_FORMAT = /^(?:u?int\d*|float|double|double-int|decimal|decimal128)$/;

/** The types of which values are made: those that are written down, or the one that the other keywords are about. */
export function typesToMake(facts: Facts): readonly JsonType[] {
  const types = [...facts.types].filter((type) => type !== 'integer' || !facts.types.has('number'));
  if (facts.typed) return types;
  const meant = meantType(facts);
  if (meant !== undefined && facts.types.has(meant)) return [meant];
  return othersToMake(facts, undefined).slice(0, 1);
}

/** The types that are left where none is written down and the one that is meant does not work out. */
export function othersToMake(facts: Facts, meant: JsonType | undefined): readonly JsonType[] {
  return PREFERENCE.filter((type) => facts.types.has(type) && type !== meant && !facts.typed);
}

function meantType(facts: Facts): JsonType | undefined {
  if (facts.scopes.length + facts.required.size + facts.minProperties + facts.names.length > 0) return 'object';
  if (facts.dependencies.length + facts.unevaluated.length + facts.forbidden.size > 0) return 'object';
  if (facts.tuples.length + facts.contains.length + facts.minItems + facts.unevaluatedItems.length > 0) return 'array';
  if (facts.unique || facts.maxItems !== Infinity) return 'array';
  if (facts.patterns.length + facts.minLength > 0 || facts.maxLength !== Infinity) return 'string';
  const low = Math.max(facts.minimum, facts.exclusiveMinimum);
  const high = Math.min(facts.maximum, facts.exclusiveMaximum);
  if (facts.multiples.length > 0 || low !== -Infinity || high !== Infinity) return 'number';
  const [format] = facts.formats;
  return format === undefined ? undefined : NUMBER_FORMAT.test(format) ? 'number' : 'string';
}

/** Makes a value of one of several types: `null` seldom, the flattest where the run is tight. */
export function unionMaker(typed: readonly (readonly [JsonType, Maker])[]): Maker {
  const makers = typed.filter(([type]) => type !== 'null').map(([, maker]) => maker);
  const nothing = typed.find(([type]) => type === 'null')?.[1];
  const [only] = makers;
  if (only === undefined) return nothing ?? { make: () => NONE, height: () => Infinity };
  if (nothing === undefined && makers.length === 1) return only;
  const height = (limit: number): number => (nothing ? 0 : Math.min(...makers.map((maker) => maker.height(limit))));
  return {
    height,
    make(run) {
      if (nothing !== undefined && ((run.tight && isDeep(makers)) || run.chance(NULL_CHANCE))) return nothing.make(run);
      const value = firstOf(makers, run.below(makers.length) + run.strategy.shift, run);
      return value === NONE && nothing !== undefined ? nothing.make(run) : value;
    },
  };
}

/** From this shift on, what is meant is given up: everything else was tried. */
const GIVING_UP = 3;

/** What is meant, or another type where that cannot be: a schema without `type` lets through what it is not about. */
export function meantMaker(meant: Maker, others: Maker): Maker {
  return {
    height: meant.height,
    make: (run) => (run.strategy.shift < GIVING_UP ? meant.make(run) : firstOf([others, meant], 0, run)),
  };
}

const isDeep = (makers: readonly Maker[]): boolean => makers.every((maker) => maker.height(0) > 0);

/** The first value that any maker gives, beginning with the one at `start` (modulo their number). */
export function firstOf(makers: readonly Maker[], start: number, run: Run): unknown {
  for (let index = 0; index < makers.length; index++) {
    if (!run.step()) return NONE;
    const maker = makers[(start + index) % makers.length];
    const value = maker?.make(run);
    if (value !== NONE) return value;
    if (!isNever(maker)) run.miss();
  }
  return NONE;
}
