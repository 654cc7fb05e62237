import { isMultipleOf } from '../decimal.ts';
import { count, quote } from './describe.ts';
import { type Rule, unless } from './subject.ts';

/** The assertions on numbers, JSON Schema Validation §6.2. */
export const NUMBER_RULES: Readonly<Record<string, Rule<number>>> = {
  minimum: (subject) => {
    const { minimum = -Infinity } = subject.schema;
    return unless(
      subject.value >= minimum,
      subject,
      'minimum',
      () => `must be at least ${minimum}, not ${subject.value}`,
    );
  },
  maximum: (subject) => {
    const { maximum = Infinity } = subject.schema;
    return unless(
      subject.value <= maximum,
      subject,
      'maximum',
      () => `must be at most ${maximum}, not ${subject.value}`,
    );
  },
  exclusiveMinimum: (subject) => {
    const { exclusiveMinimum: bound = -Infinity } = subject.schema;
    return unless(
      subject.value > bound,
      subject,
      'exclusiveMinimum',
      () => `must be more than ${bound}, not ${subject.value}`,
    );
  },
  exclusiveMaximum: (subject) => {
    const { exclusiveMaximum: bound = Infinity } = subject.schema;
    return unless(
      subject.value < bound,
      subject,
      'exclusiveMaximum',
      () => `must be less than ${bound}, not ${subject.value}`,
    );
  },
  multipleOf: (subject) => {
    const { multipleOf = 1 } = subject.schema;
    const holds = isMultipleOf(subject.value, multipleOf);
    return unless(holds, subject, 'multipleOf', () => `must be a multiple of ${multipleOf}, not ${subject.value}`);
  },
};

/** The assertions on strings, §6.3; lengths are counted in code points. */
export const STRING_RULES: Readonly<Record<string, Rule<string>>> = {
  minLength: (subject) => {
    const { minLength = 0 } = subject.schema;
    const length = codePoints(subject.value);
    const detail = (): string => `must be at least ${count(minLength, 'character')} long, not ${length}`;
    return unless(length >= minLength, subject, 'minLength', detail);
  },
  maxLength: (subject) => {
    const { maxLength = Infinity } = subject.schema;
    const length = codePoints(subject.value);
    const detail = (): string => `must be at most ${count(maxLength, 'character')} long, not ${length}`;
    return unless(length <= maxLength, subject, 'maxLength', detail);
  },
  pattern: (subject) => {
    const { pattern = '' } = subject.schema;
    const holds = subject.context.patterns.get(pattern)?.test(subject.value) ?? true;
    return unless(holds, subject, 'pattern', () => `must match the pattern ${pattern}${quoted(subject.value)}`);
  },
};

/** `format`, §7, on strings and numbers. */
export const format: Rule = (subject) => {
  const { format: name = '' } = subject.schema;
  const known = subject.context.formats(name);
  if (known === undefined) return [];
  const detail = (): string =>
    `must be ${known.name} (format ${name}) such as ${known.example}${quoted(subject.value)}`;
  return unless(known.test(subject.value), subject, 'format', detail);
};

const quoted = (value: unknown): string => `, not ${typeof value === 'string' ? quote(value) : value}`;

function codePoints(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
