import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Schema, SchemaObject } from '../model/schema.ts';
import { type EvaluationContext, evaluatedBy, isObject } from './evaluated.ts';
import type { FormatLookup } from './formats/formats.ts';
import { QUIET, replaceKeywords } from './keywords.ts';
import type { Meter } from './meter.ts';
import type { Patterns } from './pattern/patterns.ts';
import type { Views } from './views.ts';

export type Accepts = (value: unknown) => boolean;

/** Says yes or no, fast: by code that Ajv generates. Why not is for the explainer to say. */
export interface Judge {
  /** The test of a view, compiled when it is first called. */
  of(key: string): Accepts;
  /** Whether a part of a view accepts a value. */
  accepts(schema: Schema, value: unknown): boolean;
}

export interface JudgeContext {
  readonly views: Views;
  readonly patterns: Patterns;
  readonly formats: FormatLookup;
  readonly meter: Meter;
}

const AJV = {
  strict: false,
  meta: false,
  validateSchema: false,
  logger: false,
  messages: false,
  addUsedSchema: false,
  inlineRefs: false,
} as const;

export function createJudge({ views, patterns, formats, meter }: JudgeContext): Judge {
  const tests = new Map<string, Accepts>();
  const parts = new WeakMap<SchemaObject, ValidateFunction>();

  const of = (key: string): Accepts => {
    let test = tests.get(key);
    if (test === undefined) {
      let validate: ValidateFunction | undefined;
      test = (value) => {
        meter.call();
        validate ??= compile(views.get(key).schema);
        return validate(value);
      };
      tests.set(key, test);
    }
    return test;
  };
  const accepts = (schema: Schema, value: unknown): boolean => {
    if (typeof schema !== 'object') return schema;
    meter.call();
    let validate = parts.get(schema);
    if (validate === undefined) {
      validate = compile(schema);
      parts.set(schema, validate);
    }
    return validate(value);
  };
  const evaluation: EvaluationContext = { resolve: (key) => views.get(key).schema, accepts, patterns };
  const acceptsUnevaluated = (schema: SchemaObject, value: unknown): boolean => {
    const { unevaluatedProperties = true, unevaluatedItems = true } = schema;
    const evaluated = evaluatedBy(schema, value, evaluation);
    if (Array.isArray(value)) {
      return value.every((item, index) => evaluated.items.has(index) || accepts(unevaluatedItems, item));
    }
    if (!isObject(value)) return true;
    const rest = Object.keys(value).filter((name) => !evaluated.properties.has(name));
    return rest.every((name) => accepts(unevaluatedProperties, value[name]));
  };

  const compilers = new Map<boolean, Ajv2020>();
  const compilerFor = (ownProperties: boolean): Ajv2020 => {
    let ajv = compilers.get(ownProperties);
    if (ajv === undefined) {
      ajv = new Ajv2020({ ...AJV, ownProperties, code: { optimize: false, regExp: patternEngine(patterns) } });
      replaceKeywords(ajv, { formats, reference: of, acceptsUnevaluated });
      compilers.set(ownProperties, ajv);
    }
    return ajv;
  };
  const compile = (schema: Schema): ValidateFunction =>
    compilerFor(namesInherited(schema)).compile({ [QUIET]: schema });
  return { of, accepts };
}

/**
 * Whether a schema names a member that every object inherits. Only then it matters whether a member is an object's own, and
 * asking for that at each member takes a fifth of a check.
 */
function namesInherited(schema: Schema): boolean {
  return INHERITED.test(JSON.stringify(schema));
}

const INHERITED = new RegExp(`"(?:${Object.getOwnPropertyNames(Object.prototype).join('|')})"`);

/** Gives Ajv our matchers in place of regular expressions; the views hold no pattern that has none. */
function patternEngine(patterns: Patterns) {
  const engine = (pattern: string) => {
    const matcher = patterns.get(pattern);
    return { test: (text: string) => matcher?.test(text) ?? true, toString: () => pattern };
  };
  engine.code = 'new RegExp';
  return engine;
}
