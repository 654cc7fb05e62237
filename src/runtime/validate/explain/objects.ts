import { evaluatedBy } from '../evaluated.ts';
import { count, didYouMean, quote } from './describe.ts';
import { below, type Cause, explainChild, explainPart, gather, type Rule, type Subject, unless } from './subject.ts';

type Members = Readonly<Record<string, unknown>>;

/** The assertions on objects, JSON Schema Validation §6.5, and the applicators of JSON Schema §10.2.2.4, §10.3.2 and §11.3. */
export const OBJECT_RULES: Readonly<Record<string, Rule<Members>>> = {
  required: (subject) =>
    gather(missing(subject, subject.schema.required), (name) =>
      unless(false, subject, 'required', () => `must have the property ${quote(name)}`),
    ),
  dependentRequired: (subject) =>
    gather(present(subject, subject.schema.dependentRequired), ([cause, names]) =>
      missing(subject, names).flatMap((name) =>
        unless(
          false,
          subject,
          'dependentRequired',
          () => `must have the property ${quote(name)} where ${quote(cause)} is`,
        ),
      ),
    ),
  dependentSchemas: (subject) =>
    gather(present(subject, subject.schema.dependentSchemas), ([name, schema]) =>
      explainPart(subject, schema, 'dependentSchemas', name),
    ),
  minProperties: (subject) => {
    const { minProperties = 0 } = subject.schema;
    const size = Object.keys(subject.value).length;
    const detail = (): string => `must have at least ${properties(minProperties)}, not ${size}`;
    return unless(size >= minProperties, subject, 'minProperties', detail);
  },
  maxProperties: (subject) => {
    const { maxProperties = Infinity } = subject.schema;
    const size = Object.keys(subject.value).length;
    const detail = (): string => `must have at most ${properties(maxProperties)}, not ${size}`;
    return unless(size <= maxProperties, subject, 'maxProperties', detail);
  },
  properties: (subject) =>
    gather(present(subject, subject.schema.properties), ([name, schema]) =>
      explainMember(subject, schema, name, 'properties', name),
    ),
  patternProperties: (subject) =>
    gather(Object.entries(subject.schema.patternProperties ?? {}), ([pattern, schema]) => {
      const names = Object.keys(subject.value).filter((name) => subject.context.patterns.get(pattern)?.test(name));
      return gather(names, (name) => explainMember(subject, schema, name, 'patternProperties', pattern));
    }),
  additionalProperties: (subject) => explainOthers(subject, 'additionalProperties', additionalNames(subject)),
  unevaluatedProperties: (subject) => {
    const { views, patterns, accepts } = subject.context;
    const resolve = (key: string) => views.get(key).schema;
    const evaluated = evaluatedBy(subject.schema, subject.value, { resolve, accepts, patterns }).properties;
    const names = Object.keys(subject.value).filter((name) => !evaluated.has(name));
    return explainOthers(subject, 'unevaluatedProperties', names);
  },
  propertyNames: (subject) =>
    gather(Object.keys(subject.value), (name) => {
      const { propertyNames = true } = subject.schema;
      const causes = explainChild(subject, propertyNames, { name, value: name }, 'propertyNames');
      return causes.map((cause) => ({ ...cause, detail: `has a name that ${cause.detail}` }));
    }),
};

const properties = (number: number): string => count(number, 'property', 'properties');

function missing({ value }: Subject<Members>, names: readonly string[] = []): readonly string[] {
  return names.filter((name) => !Object.hasOwn(value, name));
}

function present<T>({ value }: Subject<Members>, members: Readonly<Record<string, T>> = {}): readonly [string, T][] {
  return Object.entries(members).filter(([name]) => Object.hasOwn(value, name));
}

function explainMember(
  subject: Subject<Members>,
  schema: Parameters<typeof explainChild>[1],
  name: string,
  ...path: readonly string[]
): readonly Cause[] {
  return explainChild(subject, schema, { name, value: subject.value[name] }, ...path);
}

function additionalNames({ schema, value, context }: Subject<Members>): readonly string[] {
  const { properties: declared = {}, patternProperties = {} } = schema;
  const matchers = Object.keys(patternProperties).map((pattern) => context.patterns.get(pattern));
  return Object.keys(value).filter(
    (name) => !Object.hasOwn(declared, name) && !matchers.some((matcher) => matcher?.test(name)),
  );
}

/** Beyond this number, members that are accepted are not looked into. */
const MANY = 20;

function explainOthers(
  subject: Subject<Members>,
  keyword: 'additionalProperties' | 'unevaluatedProperties',
  names: readonly string[],
): readonly Cause[] {
  const { schema, value, place, context } = subject;
  const { [keyword]: others = true } = schema;
  return gather(names, (name) => {
    if (others === false) {
      const hint = didYouMean(name, Object.keys(schema.properties ?? {}));
      const detail = `is a property that the schema does not allow${hint}`;
      return [{ pointer: below(place.pointer, [name]), keyword, detail, contract: `${place.source}/${keyword}` }];
    }
    if (names.length > MANY && context.accepts(others, value[name])) return [];
    return explainMember(subject, others, name, keyword);
  });
}
