import type { Schema, SchemaObject } from '../../model/schema.ts';
import { isObject } from '../evaluated.ts';
import { LOOSE } from '../view.ts';
import { closest } from './closest.ts';
import { describe, didYouMean, either, eitherOfMany, quote } from './describe.ts';
import { below, type Cause, explainPart, type Rule, type Subject, unless } from './subject.ts';

/** `anyOf`, JSON Schema §10.2.1.2. */
export const anyOf: Rule = (subject) => {
  const results = resultsOf(subject, 'anyOf');
  return results.some(isValid) ? [] : explainUnion(subject, 'anyOf', results);
};

/** `oneOf`, JSON Schema §10.2.1.3. */
export const oneOf: Rule = (subject) => {
  const results = resultsOf(subject, 'oneOf');
  const matching = [...results.keys()].filter((index) => isValid(results[index] ?? []));
  if (matching.length === 1 || (matching.length > 1 && subject.schema[LOOSE])) return [];
  if (matching.length === 0) return explainUnion(subject, 'oneOf', results);
  const names = matching.map((index) => branchName(subject, subject.schema.oneOf?.[index] ?? true, index));
  return unless(false, subject, 'oneOf', () => `must match exactly one schema, but matches ${names.join(' and ')}`);
};

const isValid = (causes: readonly Cause[]): boolean => causes.length === 0;

function resultsOf(subject: Subject, keyword: 'anyOf' | 'oneOf'): readonly (readonly Cause[])[] {
  return (subject.schema[keyword] ?? []).map((branch, index) => explainPart(subject, branch, keyword, String(index)));
}

/** A component's name, or the branch's place in the list. */
function branchName(subject: Subject, branch: Schema, index: number): string {
  if (typeof branch !== 'object' || branch.$ref === undefined) return `schema ${index + 1}`;
  const { id } = subject.context.views.get(branch.$ref);
  return id.slice(id.lastIndexOf('/') + 1);
}

function explainUnion(
  subject: Subject,
  keyword: 'anyOf' | 'oneOf',
  results: readonly (readonly Cause[])[],
): readonly Cause[] {
  return (
    byDiscriminator(subject, keyword, results) ??
    closest(subject, keyword, results) ??
    summary(subject, keyword, results)
  );
}

/** No branch is near: one cause that names what they want. */
function summary(subject: Subject, keyword: string, results: readonly (readonly Cause[])[]): readonly Cause[] {
  const here = results.flat().filter(({ pointer }) => pointer === subject.place.pointer);
  const literals = here.filter(({ keyword: each }) => each === 'enum' || each === 'const');
  const expects = (literals.length > 0 ? literals : here).flatMap((cause) => cause.expects ?? []);
  const wanted = literals.length > 0 ? `one of ${eitherOfMany(expects)}` : either(expects);
  const detail = (): string =>
    expects.length > 0 ? `must be ${wanted}, not ${describe(subject.value)}` : 'matches none of the schemas';
  return unless(false, subject, keyword, detail);
}

/** The branch that the value itself names (OAS 3.2 §4.8.25). */
function byDiscriminator(
  subject: Subject,
  keyword: 'anyOf' | 'oneOf',
  results: readonly (readonly Cause[])[],
): readonly Cause[] | undefined {
  const { discriminator } = subject.schema;
  const { value } = subject;
  if (discriminator === undefined || !isObject(value)) return undefined;
  const { propertyName, mapping, defaultMapping } = discriminator;
  const name = Object.hasOwn(value, propertyName) ? value[propertyName] : undefined;
  const known = typeof name === 'string' && Object.hasOwn(mapping, name) ? mapping[name] : defaultMapping;
  if (known === undefined) return [unknownKind(subject, propertyName, name, Object.keys(mapping))];
  const branches: readonly Schema[] = subject.schema[keyword] ?? [];
  const chosen = branches.findIndex((branch) => isReferenceTo(subject, branch, known));
  return results[chosen];
}

const isReferenceTo = (subject: Subject, branch: Schema, id: string): boolean =>
  typeof branch === 'object' && branch.$ref !== undefined && subject.context.views.get(branch.$ref).id === id;

function unknownKind({ place }: Subject, property: string, name: unknown, names: readonly string[]): Cause {
  const allowed = eitherOfMany(names.map(quote));
  const isMissing = name === undefined;
  return {
    pointer: isMissing ? place.pointer : below(place.pointer, [property]),
    keyword: 'discriminator',
    detail: isMissing
      ? `must have the property ${quote(property)}, which names the kind: ${allowed}`
      : `must be one of ${allowed}, not ${describe(name)}${didYouMean(name, names)}`,
    contract: `${place.source}/discriminator`,
  };
}

/** `not`, JSON Schema §10.2.1.4. */
export const not: Rule = (subject) => {
  const { not: forbidden = false } = subject.schema;
  return unless(!subject.context.accepts(forbidden, subject.value), subject, 'not', () => describeForbidden(forbidden));
};

function describeForbidden(forbidden: Schema): string {
  const { required, enum: values, const: value }: SchemaObject = typeof forbidden === 'object' ? forbidden : {};
  if (value !== undefined) return `must not be ${quote(value)}`;
  if (values !== undefined) return `must be none of ${eitherOfMany(values.map(quote))}`;
  if (required?.length === 1) return `must not have the property ${quote(required[0])}`;
  if (required !== undefined) return `must not have the properties ${required.map(quote).join(' and ')} together`;
  return 'must not match the schema under "not"';
}

/** `if`, `then` and `else`, JSON Schema §10.2.2: what the chosen one says. */
export const conditional: Rule = (subject) => {
  const { if: condition = true, then: whenTrue = true, else: whenFalse = true } = subject.schema;
  return subject.context.accepts(condition, subject.value)
    ? explainPart(subject, whenTrue, 'then')
    : explainPart(subject, whenFalse, 'else');
};
