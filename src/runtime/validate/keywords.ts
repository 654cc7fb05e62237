import { _, type Ajv2020, type CodeKeywordDefinition, type KeywordCxt, type Name } from 'ajv/dist/2020.js';
import { validateUnion } from 'ajv/dist/vocabularies/code.js';
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
 * Puts our keywords in place of those of Ajv's that are not exact, are not bounded in time or compile more than is needed.
 * What `unevaluated…` asks is found out when it is asked, so the code of other schemas need not keep track.
 */
export function replaceKeywords(ajv: Ajv2020, context: KeywordContext): void {
  const ours = [quiet, reference(context), format(context), multipleOf, uniqueItems, literal('enum'), literal('const')];
  const others = [looseOneOf(ajv), unevaluated('object', context), unevaluated('array', context)];
  for (const definition of [...ours, ...others]) {
    ajv.removeKeyword(String(definition.keyword));
    ajv.addKeyword(definition);
  }
  ajv.opts.unevaluated = false;
  ajv.opts.dynamicRef = false;
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

function looseOneOf(ajv: Ajv2020): CodeKeywordDefinition {
  const strict = ajv.getKeyword('oneOf');
  return {
    keyword: 'oneOf',
    schemaType: 'array',
    trackErrors: true,
    code(cxt) {
      if (cxt.parentSchema[LOOSE]) validateUnion(cxt);
      else if (typeof strict === 'object' && 'code' in strict) strict.code(cxt);
    },
  };
}

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
