import type { JsonType, Schema, SchemaObject } from '../../model/schema.ts';

/** Several schemas that apply to one instance: `allOf`, a property declared twice, a chosen branch and its owner. */
export interface Conjunction {
  readonly parts: readonly Schema[];
  /** The keys of the {@link Group}s whose branch is already among the parts. */
  readonly resolved: readonly string[];
}

/** What an author asks for with `x-mockgen` or `x-faker`: one of some values, or what faker makes. */
export type Hint = { readonly values: readonly unknown[] } | { readonly faker: unknown };

/** What one schema says of object members; `additionalProperties` sees only the names beside it. */
export interface Scope {
  readonly declared: Readonly<Record<string, Schema>>;
  readonly patterns: readonly (readonly [pattern: string, schema: Schema])[];
  readonly additional: Schema | undefined;
}

export interface Tuple {
  readonly prefix: readonly Schema[];
  readonly items: Schema | undefined;
}

export interface Contains {
  readonly schema: Schema;
  readonly min: number;
  readonly max: number;
}

/** Alternatives of which one must be chosen before a value can be made. */
export interface Group {
  readonly kind: 'oneOf' | 'anyOf' | 'mapping' | 'if' | 'dependent' | 'not';
  /** Names the group within its compiler. */
  readonly key: string;
  readonly branches: readonly (readonly Schema[])[];
  /** Tried where no branch works out. */
  readonly spares: readonly (readonly Schema[])[];
  /** The negated schema of a `not`. */
  readonly negated?: SchemaObject;
}

/** What the keywords of a {@link Conjunction} say together, `$ref` and `allOf` followed. */
export interface Facts {
  /** `number` without `integer` is a number with a fraction. */
  types: ReadonlySet<JsonType>;
  /** Whether a `type` was written down; otherwise the other keywords tell which is meant. */
  typed: boolean;
  literals: readonly unknown[] | undefined;
  readonly excluded: unknown[];
  readonly examples: unknown[];
  readonly defaults: unknown[];
  readonly hints: Hint[];

  minimum: number;
  maximum: number;
  exclusiveMinimum: number;
  exclusiveMaximum: number;
  readonly multiples: number[];
  /** What a number must not be a multiple of. */
  readonly indivisible: number[];

  minLength: number;
  maxLength: number;
  readonly patterns: string[];
  readonly formats: string[];

  minItems: number;
  maxItems: number;
  unique: boolean;
  /** How many items the author would like: `x-count`. */
  count: readonly [least: number, most: number] | undefined;
  readonly tuples: Tuple[];
  readonly contains: Contains[];
  readonly unevaluatedItems: Schema[];

  minProperties: number;
  maxProperties: number;
  readonly scopes: Scope[];
  readonly required: Set<string>;
  readonly forbidden: Set<string>;
  readonly names: Schema[];
  readonly dependencies: (readonly [name: string, required: readonly string[]])[];
  readonly unevaluated: Schema[];

  readonly groups: Group[];
  /** Whether alternatives that apply as well may evaluate more members and items than the {@link scopes} and {@link tuples}. */
  evaluatesMore: boolean;
}

export const ALL_TYPES: readonly JsonType[] = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'];

export function noFacts(): Facts {
  return {
    types: new Set(ALL_TYPES),
    typed: false,
    literals: undefined,
    excluded: [],
    examples: [],
    defaults: [],
    hints: [],
    minimum: -Infinity,
    maximum: Infinity,
    exclusiveMinimum: -Infinity,
    exclusiveMaximum: Infinity,
    multiples: [],
    indivisible: [],
    minLength: 0,
    maxLength: Infinity,
    patterns: [],
    formats: [],
    minItems: 0,
    maxItems: Infinity,
    unique: false,
    count: undefined,
    tuples: [],
    contains: [],
    unevaluatedItems: [],
    minProperties: 0,
    maxProperties: Infinity,
    scopes: [],
    required: new Set(),
    forbidden: new Set(),
    names: [],
    dependencies: [],
    unevaluated: [],
    groups: [],
    evaluatesMore: false,
  };
}
