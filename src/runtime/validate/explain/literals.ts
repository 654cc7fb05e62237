import type { JsonType } from '../../model/schema.ts';
import { typesOfValue } from '../../schema/shape.ts';
import { createMembership } from '../equality.ts';
import { describe, describeType, didYouMean, either, eitherOfMany, quote } from './describe.ts';
import type { Cause, Rule, Subject } from './subject.ts';

/** `type`, JSON Schema Validation §6.1.1. */
export const type: Rule = (subject) => {
  const wanted: readonly JsonType[] = [subject.schema.type ?? []].flat();
  if (typesOfValue(subject.value).some((actual) => wanted.includes(actual))) return [];
  const expects = wanted.map(describeType);
  return [cause(subject, 'type', `must be ${either(expects)}, not ${describe(subject.value)}`, expects)];
};

/** `enum`, §6.1.2. */
export const enumeration: Rule = (subject) => {
  const allowed = subject.schema.enum ?? [];
  if (createMembership(allowed)(subject.value)) return [];
  const expects = allowed.map(quote);
  const hint = didYouMean(subject.value, allowed);
  const one = allowed.length > 1 ? 'one of ' : '';
  return [
    cause(subject, 'enum', `must be ${one}${eitherOfMany(expects)}, not ${describe(subject.value)}${hint}`, expects),
  ];
};

/** `const`, §6.1.3. */
export const constant: Rule = (subject) => {
  const wanted = subject.schema.const;
  if (createMembership([wanted])(subject.value)) return [];
  return [cause(subject, 'const', `must be ${quote(wanted)}, not ${describe(subject.value)}`, [quote(wanted)])];
};

function cause({ place }: Subject, keyword: string, detail: string, expects: readonly string[]): Cause {
  return { pointer: place.pointer, keyword, detail, contract: `${place.source}/${keyword}`, expects };
}
