import type { SchemaObject } from '../../model/schema.ts';
import { matches, namePatterns } from '../../schema/children.ts';
import { typesOfValue } from '../../schema/shape.ts';
import { isMultipleOf } from '../../validate/decimal.ts';
import { formatsOf } from '../../validate/formats/formats.ts';
import type { Patterns } from '../../validate/pattern/patterns.ts';
import { mayFit } from '../fits.ts';
import { canonical, codePoints, isObject } from '../json.ts';
import type { Facts } from './facts.ts';
import { impossibleTypes } from './impossible.ts';
import { isHidden, memberSchemas } from './members.ts';
import type { GatherContext } from './parts.ts';

/** Draws the conclusions of gathered facts: types and literals that cannot be are dropped. False where nothing is left. */
export function settle(facts: Facts, parts: ReadonlySet<SchemaObject>, context: GatherContext): boolean {
  dropHidden(facts, context);
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

function dropHidden(facts: Facts, context: GatherContext): void {
  for (const name of facts.required) {
    const schemas = memberSchemas(facts, name);
    if (schemas !== undefined && schemas.length > 0 && isHidden(schemas, context)) facts.required.delete(name);
  }
}

/** Whether a scalar literal agrees with what the facts say of its type; a validator decides the rest. */
function fitsFacts(value: unknown, facts: Facts, patterns: Patterns): boolean {
  const [type] = typesOfValue(value);
  if (type === undefined || !facts.types.has(type)) return false;
  if (typeof value === 'number') return fitsNumber(value, facts);
  return typeof value !== 'string' || fitsText(value, facts, patterns);
}

function fitsNumber(value: number, facts: Facts): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multiples } = facts;
  const isWithin = value >= minimum && value <= maximum && value > exclusiveMinimum && value < exclusiveMaximum;
  return isWithin && multiples.every((divisor) => isMultipleOf(value, divisor));
}

function fitsText(value: string, facts: Facts, patterns: Patterns): boolean {
  const length = codePoints(value);
  return (
    length >= facts.minLength &&
    length <= facts.maxLength &&
    facts.patterns.every((pattern) => matches(pattern, value, patterns)) &&
    facts.formats.every((format) => FORMATS(format)?.test(value) ?? true)
  );
}

/** Those formats that are asserted in every version of OpenAPI. */
const FORMATS = formatsOf('3.0');
