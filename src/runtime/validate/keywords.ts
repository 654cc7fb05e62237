import { _, type CodeKeywordDefinition, type KeywordCxt, type Name, type Vocabulary } from 'ajv/dist/core.js';
import applicator from 'ajv/dist/vocabularies/applicator/index.js';
import oneOf from 'ajv/dist/vocabularies/applicator/oneOf.js';
import { validateUnion } from 'ajv/dist/vocabularies/code.js';
import next from 'ajv/dist/vocabularies/next.js';
import validation from 'ajv/dist/vocabularies/validation/index.js';
import type { Schema, SchemaObject } from '../model/schema.ts';
import { isMultipleOf } from './decimal.ts';
import { createMembership, findDuplicate } from './equality.ts';
import type { FormatLookup } from './formats/formats.ts';
import { LOOSE } from './view.ts';

/** What the keywords ask of the judge that they work for. */
export interface KeywordContext {
  readonly formats: FormatLookup;
  /** A test of the view that a `$ref` stands for, compiled when it is first used. */
  reference(key: string): (value: unknown) => boolean;
  /** Whether `unevaluatedProperties` and `unevaluatedItems` of the schema hold. */
  acceptsUnevaluated(schema: SchemaObject, value: unknown): boolean;
}

/** Wraps each schema: under it no error objects are made, which halves the generated code. */
export const QUIET = 'quiet';

/**
 * The vocabularies of JSON Schema 2020-12 for Ajv. Where Ajv's own keyword is not exact, not bounded in time or compiles
 * more than is needed, ours stands in its place.
 */
export function createVocabulary(context: KeywordContext): Vocabulary {
  const ours = [quiet, reference(context), format(context), multipleOf, uniqueItems, literal('enum'), literal('const')];
  const definitions = [...ours, looseOneOf, unevaluated('object', context), unevaluated('array', context)];
  const replaced = new Set(definitions.flatMap(({ keyword }) => keyword));
  const theirs = [...validation.default, ...applicator.default(true), ...next.default].filter(
    (definition) => typeof definition === 'string' || ![definition.keyword].flat().some((name) => replaced.has(name)),
  );
  return [...theirs, ...definitions];
}

/** A function that the generated code calls with the instance. */
function predicate({ gen }: KeywordCxt, ref: (value: never) => boolean): Name {
  return gen.scopeValue('func', { ref });
}

const quiet: CodeKeywordDefinition = {
  keyword: QUIET,
  schemaType: ['object', 'boolean'],
  code(cxt) {
    const valid = cxt.gen.name('valid');
    cxt.subschema({ keyword: QUIET, createErrors: false }, valid);
    cxt.ok(valid);
  },
};

/** Ajv compiles all that a schema references at once; this one waits until an instance gets there. */
const reference = (context: KeywordContext): CodeKeywordDefinition => ({
  keyword: '$ref',
  schemaType: 'string',
  code(cxt) {
    cxt.pass(_`${predicate(cxt, context.reference(cxt.schema))}(${cxt.data})`);
  },
});

const format = ({ formats }: KeywordContext): CodeKeywordDefinition => ({
  keyword: 'format',
  schemaType: 'string',
  code(cxt) {
    const test = formats(cxt.schema)?.test;
    if (test !== undefined) cxt.pass(_`${predicate(cxt, test)}(${cxt.data})`);
  },
});

const multipleOf: CodeKeywordDefinition = {
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  code(cxt) {
    const divisor: number = cxt.schema;
    cxt.pass(_`${predicate(cxt, (value: number) => isMultipleOf(value, divisor))}(${cxt.data})`);
  },
};

const uniqueItems: CodeKeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  code(cxt) {
    if (cxt.schema) cxt.pass(_`${predicate(cxt, isUnique)}(${cxt.data})`);
  },
};

const isUnique = (items: readonly unknown[]): boolean => findDuplicate(items) === undefined;

const literal = (keyword: 'enum' | 'const'): CodeKeywordDefinition => ({
  keyword,
  code(cxt) {
    const test = createMembership(keyword === 'enum' ? cxt.schema : [cxt.schema]);
    cxt.pass(_`${predicate(cxt, test)}(${cxt.data})`);
  },
});

const looseOneOf: CodeKeywordDefinition = {
  ...oneOf.default,
  code(cxt) {
    if (cxt.parentSchema[LOOSE]) validateUnion(cxt);
    else oneOf.default.code(cxt);
  },
};

const unevaluated = (type: 'object' | 'array', context: KeywordContext): CodeKeywordDefinition => ({
  keyword: type === 'object' ? 'unevaluatedProperties' : 'unevaluatedItems',
  type,
  schemaType: ['boolean', 'object'],
  code(cxt) {
    const schema: SchemaObject = cxt.parentSchema;
    const own: Schema = cxt.schema;
    if (own === true) return;
    cxt.pass(_`${predicate(cxt, (value: unknown) => context.acceptsUnevaluated(schema, value))}(${cxt.data})`);
  },
});
