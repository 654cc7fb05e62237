import type { JsonType, Schema } from '../../model/schema.ts';
import { namePatterns } from '../../schema/children.ts';
import { asDecimal, commonMultiple, type Decimal, toNumber } from '../decimal.ts';
import { formatLengths } from '../format/lengths.ts';
import { type Lengths, patternLengths } from '../pattern/lengths.ts';
import { certain, knownOf } from './collect.ts';
import type { Facts } from './facts.ts';
import { fitsFacts } from './literal.ts';
import { declaredNames, isHidden, memberSchemas } from './members.ts';
import type { GatherContext } from './parts.ts';

/** The types of which the facts leave no value. What they leave open here may turn out impossible all the same. */
export function impossibleTypes(facts: Facts, context: GatherContext): readonly JsonType[] {
  const types: JsonType[] = [];
  if (noNumber(facts, [])) types.push('number', 'integer');
  else if (noNumber(facts, [ONE])) types.push('integer');
  if (noText(facts)) types.push('string');
  if (fewestItems(facts) > Math.min(facts.maxItems, mostItems(facts))) types.push('array');
  if (facts.types.has('object') && noObject(facts, context)) types.push('object');
  if (facts.excluded.includes(null)) types.push('null');
  if (facts.excluded.includes(true) && facts.excluded.includes(false)) types.push('boolean');
  return types;
}

const ONE: Decimal = { digits: 1, scale: 0 };
const NUMBER_FORMATS: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ['int32', [-(2 ** 31), 2 ** 31 - 1]],
  ['int64', [-(2 ** 63), 2 ** 63]],
]);

/** Whether nothing lies between the bounds, or no multiple of all the steps does. */
function noNumber(facts: Facts, steps: readonly Decimal[]): boolean {
  const formats = facts.formats.flatMap((format) => [NUMBER_FORMATS.get(format) ?? []]);
  const minimum = Math.max(facts.minimum, ...formats.map(([low = -Infinity]) => low));
  const maximum = Math.min(facts.maximum, ...formats.map(([, high = Infinity]) => high));
  const isWithin = (value: number): boolean =>
    value >= minimum && value <= maximum && value > facts.exclusiveMinimum && value < facts.exclusiveMaximum;
  const low = Math.max(minimum, facts.exclusiveMinimum);
  const high = Math.min(maximum, facts.exclusiveMaximum);
  if (low > high || (low === high && Number.isFinite(low) && !isWithin(low))) return true;
  const all = [...steps, ...facts.multiples.map(asDecimal)];
  const bound = Number.isFinite(low) ? low : high;
  if (all.length === 0 || !Number.isFinite(bound)) return false;
  return !hasMultipleAt(bound, all.reduce(commonMultiple), isWithin);
}

/** Whether one of the multiples around a bound will do; true where numbers are too large to tell. */
function hasMultipleAt(bound: number, step: Decimal, isFit: (value: number) => boolean): boolean {
  const count = Math.round((bound * 10 ** step.scale) / step.digits);
  if (!Number.isSafeInteger(count * step.digits)) return true;
  return [count - 1, count, count + 1].some((each) => isFit(toNumber(each, step)));
}

/** A text that must be longer than this is no text that anybody asked for: it would hold up everybody else. */
const LONGEST_TEXT = 1_000_000;

function noText({ minLength, maxLength, patterns, formats }: Facts): boolean {
  const bounds: readonly Lengths[] = [
    { min: minLength, max: Math.min(maxLength, LONGEST_TEXT) },
    ...(minLength > 0 || maxLength < Infinity ? patterns.map(patternLengths) : []),
    ...formats.flatMap((format) => formatLengths(format) ?? []),
  ];
  return Math.max(...bounds.map(({ min }) => min)) > Math.min(...bounds.map(({ max }) => max));
}

const fewestItems = ({ minItems, contains }: Facts): number => Math.max(minItems, ...contains.map(({ min }) => min));

/** How many items there may be where the places after some are closed. */
function mostItems({ tuples }: Facts): number {
  const ends = tuples.map(({ prefix, items }) => {
    const closed = prefix.indexOf(false);
    return closed >= 0 ? closed : items === false ? prefix.length : Infinity;
  });
  return Math.min(...ends);
}

function noObject(facts: Facts, context: GatherContext): boolean {
  if (facts.minProperties > facts.maxProperties || facts.required.size > facts.maxProperties) return true;
  // A branch that is still to be chosen may evaluate the member.
  const sure = facts.groups.length > 0 ? certain(facts) : facts;
  for (const name of facts.required) {
    const schemas = memberSchemas(sure, name);
    if (schemas === undefined || (schemas.length > 1 && contradict(schemas, context))) return true;
  }
  return facts.minProperties > 0 && facts.minProperties > mostNames(facts, context);
}

/** Whether schemas of one member leave no type or no literal, which is what kinds of objects are told apart by. */
function contradict(schemas: readonly Schema[], context: GatherContext): boolean {
  const facts = knownOf(schemas, context)?.facts;
  if (facts === undefined || facts.types.size === 0) return true;
  const patterns = namePatterns();
  const mayBe = (value: unknown): boolean =>
    (value !== null && typeof value === 'object') || fitsFacts(value, facts, patterns);
  return facts.literals?.some(mayBe) === false;
}

/** How many members there may be where all their names are declared. */
function mostNames(facts: Facts, context: GatherContext): number {
  const isClosed = facts.scopes.some(({ patterns, additional }) => additional === false && patterns.length === 0);
  if (!isClosed) return Infinity;
  const possible = [...declaredNames(facts)].filter((name) => {
    const schemas = memberSchemas(facts, name);
    return schemas !== undefined && !isHidden(schemas, context);
  });
  return possible.length;
}
