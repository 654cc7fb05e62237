import { matches } from '../../schema/children.ts';
import { typesOfValue } from '../../schema/shape.ts';
import { isMultipleOf } from '../../validate/decimal.ts';
import { formatsOf } from '../../validate/formats/formats.ts';
import type { Patterns } from '../../validate/pattern/patterns.ts';
import { codePoints } from '../json.ts';
import type { Facts } from './facts.ts';

/** Whether a scalar literal agrees with what the facts say of its type; a validator decides the rest. */
export function fitsFacts(value: unknown, facts: Facts, patterns: Patterns): boolean {
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
