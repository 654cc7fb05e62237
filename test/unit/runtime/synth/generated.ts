import fc from 'fast-check';
import type { JsonType, Schema } from '../../../../src/runtime/model/schema.ts';

/** One schema at a time about a given value, so that the value is a witness that they have an instance together. */
export type About = (value: unknown, pick: (bound: number) => number, depth: number) => Schema;

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const typeOf = (value: unknown) =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'array'
      : (typeof value as 'string' | 'number' | 'boolean' | 'object');
const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
const OTHERS: readonly Schema[] = [
  { type: 'string', maxLength: 2 },
  { type: 'integer', minimum: 100 },
  { type: 'array', minItems: 4 },
  { type: 'object', required: ['zz'] },
  { enum: ['x', 7, null] },
  { type: 'boolean' },
];

/** A schema with that keyword of which the value is an instance. */
export const KEYWORDS: Readonly<Record<string, About>> = {
  type: (value) => ({ type: typeOf(value) }),
  types: (value, pick) => ({
    type: [...new Set<JsonType>([(['null', 'string', 'object'] as const)[pick(3)] ?? 'null', typeOf(value)])],
  }),
  enum: (value, pick) => ({ enum: pick(2) ? [value] : [value, 'other', null, 42] }),
  const: (value) => ({ const: value }),
  numeric: (value, pick) => {
    if (typeof value !== 'number') return { type: typeOf(value) };
    const all: Schema[] = [
      { minimum: value - pick(3) },
      { maximum: value + pick(3) },
      { exclusiveMinimum: value - 1 },
      { exclusiveMaximum: value + 1 },
      { multipleOf: Number.isInteger(value) ? 1 : 0.25 },
    ];
    return { type: 'number', ...(all[pick(all.length)] as object) };
  },
  text: (value, pick) => {
    if (typeof value !== 'string') return { type: typeOf(value) };
    const length = [...value].length;
    const all: Schema[] = [
      { minLength: Math.max(0, length - pick(3)) },
      { maxLength: length + pick(3) },
      { pattern: `^${literally(value)}$` },
      { pattern: literally(value.slice(0, 2)) },
      { pattern: `^.{${length},${length + 4}}$` },
      { pattern: '^[a-z0-9 ]*$' },
    ];
    return { type: 'string', ...(all[pick(all.length)] as object) };
  },
  items: (value, pick, depth) =>
    Array.isArray(value)
      ? { type: 'array', items: value.length === 0 ? false : { anyOf: value.map((item) => about(item, pick, depth)) } }
      : { type: typeOf(value) },
  prefixItems: (value, pick, depth) =>
    Array.isArray(value) && value.length > 0
      ? {
          prefixItems: value.slice(0, 2).map((item) => about(item, pick, depth)),
          ...(pick(2) === 0 || value.length > 2 ? {} : { items: false }),
        }
      : { type: typeOf(value) },
  lengths: (value, pick) =>
    Array.isArray(value)
      ? { type: 'array', minItems: Math.max(0, value.length - pick(2)), maxItems: value.length + pick(3) }
      : { type: typeOf(value) },
  contains: (value, pick, depth) =>
    Array.isArray(value) && value.length > 0
      ? {
          type: 'array',
          contains: about(value[pick(value.length)], pick, depth),
          minContains: 1,
          maxContains: value.length,
        }
      : { type: typeOf(value) },
  uniqueItems: (value) => (Array.isArray(value) ? { type: 'array', uniqueItems: true } : { type: typeOf(value) }),
  properties: (value, pick, depth) =>
    isObject(value)
      ? { properties: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, about(item, pick, depth)])) }
      : { type: typeOf(value) },
  required: (value, pick) =>
    isObject(value) ? { required: Object.keys(value).filter(() => pick(2) === 0) } : { type: typeOf(value) },
  additionalProperties: (value, pick, depth) =>
    isObject(value)
      ? {
          properties: Object.fromEntries(Object.keys(value).map((key) => [key, true])),
          additionalProperties: pick(2) ? false : about('abc', pick, depth),
        }
      : { type: typeOf(value) },
  patternProperties: (value, pick, depth) =>
    isObject(value)
      ? {
          patternProperties: Object.fromEntries(
            Object.entries(value).map(([key, item]) => [`^${literally(key)}$`, about(item, pick, depth)]),
          ),
          additionalProperties: pick(2) === 0,
        }
      : { type: typeOf(value) },
  propertyNames: (value) => (isObject(value) ? { propertyNames: { maxLength: 8 } } : { type: typeOf(value) }),
  counts: (value, pick) => {
    if (!isObject(value)) return { type: typeOf(value) };
    const count = Object.keys(value).length;
    return { type: 'object', minProperties: Math.max(0, count - pick(2)), maxProperties: count + pick(2) };
  },
  dependentRequired: (value) =>
    isObject(value) ? { dependentRequired: { a: Object.keys(value), b: Object.keys(value) } } : { type: typeOf(value) },
  dependentSchemas: (value, pick, depth) =>
    isObject(value) ? { dependentSchemas: { a: about(value, pick, depth) } } : { type: typeOf(value) },
  allOf: (value, pick, depth) => ({ allOf: [about(value, pick, depth), about(value, pick, depth)] }),
  anyOf: (value, pick, depth) => ({ anyOf: [OTHERS[pick(OTHERS.length)] ?? true, about(value, pick, depth)] }),
  oneOf: (value, pick, depth) => ({
    oneOf: [OTHERS[pick(OTHERS.length)] ?? true, about(value, pick, depth), OTHERS[pick(OTHERS.length)] ?? true],
  }),
  not: (_, pick) => ({ not: OTHERS[pick(OTHERS.length)] ?? true }),
  notMany: (_, pick) => ({
    not: { anyOf: [OTHERS[pick(OTHERS.length)] ?? true, OTHERS[pick(OTHERS.length)] ?? true] },
  }),
  ifThen: (value, pick, depth) => ({ if: OTHERS[pick(OTHERS.length)] ?? true, else: about(value, pick, depth) }),
  ifElse: (value, pick, depth) => ({ if: about(value, pick, depth), else: OTHERS[pick(OTHERS.length)] ?? true }),
  unevaluatedProperties: (value, pick, depth) =>
    isObject(value)
      ? {
          allOf: [
            { properties: Object.fromEntries(Object.keys(value).map((key) => [key, { not: { const: 'none' } }])) },
          ],
          unevaluatedProperties: about('ab', pick, depth),
        }
      : { type: typeOf(value) },
  unevaluatedItems: (value) =>
    Array.isArray(value) && value.length > 0
      ? { prefixItems: value.map(() => true), unevaluatedItems: false }
      : { type: typeOf(value) },
  cents: (value) =>
    typeof value === 'number'
      ? { type: 'number', multipleOf: 0.01, minimum: value - 0.02, maximum: value + 0.02 }
      : { type: typeOf(value) },
  codePoints: (value) => {
    const length = typeof value === 'string' ? [...value].length : 0;
    return { minLength: length, maxLength: length, pattern: '^[a-zé😀 ]*$' };
  },
  patterns: (value, pick) => {
    if (typeof value !== 'string') return { type: typeOf(value) };
    const matching = PATTERNS.filter((pattern) => new RegExp(pattern, 'u').test(value));
    const length = [...value].length;
    return { type: 'string', pattern: matching[pick(matching.length)] ?? '', minLength: length, maxLength: length + 5 };
  },
  containsSoMany: (value, pick) => {
    if (!Array.isArray(value) || value.length === 0) return { type: typeOf(value) };
    const item = value[pick(value.length)];
    const count = value.filter((other) => JSON.stringify(other) === JSON.stringify(item)).length;
    return { type: 'array', contains: { const: item }, minContains: count, maxContains: count, minItems: value.length };
  },
  uniqueOfFew: (value) =>
    Array.isArray(value) && value.length > 0
      ? { type: 'array', uniqueItems: true, items: { enum: [...value, 'more'] }, minItems: value.length }
      : { type: typeOf(value) },
  namesByPattern: (value) =>
    isObject(value)
      ? {
          type: 'object',
          propertyNames: { pattern: `^(?:${Object.keys(value).map(literally).join('|')})$` },
          minProperties: Object.keys(value).length,
        }
      : { type: typeOf(value) },
  enumOfObjects: (value) => ({ enum: [{ a: { b: [value] } }, value, [value], {}] }),
  undeclared: (value, pick, depth) =>
    isObject(value)
      ? {
          type: 'object',
          required: Object.keys(value),
          additionalProperties: {
            anyOf: [{ type: 'boolean' }, ...Object.values(value).map((one) => about(one, pick, depth))],
          },
        }
      : { type: typeOf(value) },
  ifBoth: (value, pick, depth) => ({
    if: about(value, pick, depth),
    then: about(value, pick, depth),
    else: OTHERS[pick(OTHERS.length)] ?? true,
  }),
  evaluatedByAnyOf: (value, pick, depth) => {
    if (!isObject(value)) return { type: typeOf(value) };
    const members = Object.entries(value).map(
      ([key, one]): Schema => ({ properties: { [key]: about(one, pick, depth) } }),
    );
    return {
      anyOf: [{ allOf: [true, ...members] }, { properties: { q: { const: 1 } }, required: ['q'] }],
      unevaluatedProperties: false,
    };
  },
  evaluatedByIf: (value, pick, depth) => {
    if (!isObject(value)) return { type: typeOf(value) };
    const properties = Object.fromEntries(Object.keys(value).map((key) => [key, true]));
    return { if: about(value, pick, depth), then: { properties }, else: false, unevaluatedProperties: false };
  },
};

/** What texts may look like, beyond what is spelled out about one value. */
const PATTERNS: readonly string[] = [
  '^(?=.*[a-z])[a-z ]+$',
  '^(?!x)',
  '^[^\\s]*$',
  '(?<!q)$',
  '\\p{L}',
  '^\\p{Ll}*$',
  '(.)\\1',
  '[\\s\\S]?',
];
export const NAMES: readonly string[] = Object.keys(KEYWORDS);

function about(value: unknown, pick: (bound: number) => number, depth: number): Schema {
  if (depth <= 0) return { type: typeOf(value) };
  return KEYWORDS[NAMES[pick(NAMES.length)] ?? 'type']?.(value, pick, depth - 1) ?? true;
}

const instances = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<unknown>('abc', 'x', '', 'hello world', 'é😀', 0, 1, -5, 2.5, 130, true, false, null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'name', 'x y'), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

export interface Case {
  readonly value: unknown;
  readonly seed: number;
  readonly picks: Iterable<number>;
}

/** An instance, and the choices that make schemas about it. */
export const cases: fc.Arbitrary<Case> = fc.record(
  { value: instances, seed: fc.nat(), picks: fc.infiniteStream(fc.nat(1000)) },
  { noNullPrototype: true },
);

/** Takes one choice after the other. */
export function pickerOf({ picks }: Case): (bound: number) => number {
  const iterator = picks[Symbol.iterator]();
  return (bound) => (iterator.next().value as number) % bound;
}
