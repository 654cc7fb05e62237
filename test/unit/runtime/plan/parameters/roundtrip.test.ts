import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParameterStyle } from '../../../../../src/runtime/model/contract.ts';
import type { Schema } from '../../../../../src/runtime/model/schema.ts';
import {
  encodeCookie,
  encodeHeader,
  encodePath,
  encodeQuery,
} from '../../../../../src/runtime/plan/parameters/encode.ts';
import { type Declared, type Decoded, decoder, parameter } from './support.ts';

const ANY_STRING: Schema = { type: 'string' };
const OPEN: Schema = { type: 'object', additionalProperties: ANY_STRING };
const ARRAY: Schema = { type: 'array', items: ANY_STRING };
const LEAF: Schema = { type: ['number', 'boolean'] };
const TYPED: Schema = { type: 'object', properties: { a: LEAF, __proto__x: LEAF, 'ü &=': LEAF } };

/** Well-formed text of any character, those that delimit and those that names of objects inherit among them. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...',;.=&|+% \t/?#[]"\\\'()!*@:ä😀') }),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'null', '1', 'true', '%41', ''),
);
const without = (pattern: RegExp) => text.filter((each) => !pattern.test(each));
const object = (key: fc.Arbitrary<string>, value: fc.Arbitrary<string>) =>
  fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name, minLength: 1 }).map(ownProperties);
const typed = fc.record({ a: leaf(), __proto__x: leaf(), 'ü &=': leaf() }, { requiredKeys: ['a'] });

function leaf(): fc.Arbitrary<number | boolean> {
  return fc.oneof(
    fc.integer(),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0 || 0),
  );
}

/** `__proto__` as a plain property, as `JSON.parse` makes it. */
function ownProperties(entries: readonly (readonly [string, string])[]): unknown {
  return JSON.parse(`{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`);
}

type Carry = (declared: Declared, value: unknown) => Decoded;
const inPath: Carry = (declared, value) =>
  decoder([declared])({ path: { [declared.name]: encodePath(parameter(declared), value) } });
const inQuery: Carry = (declared, value) => decoder([declared])({ search: encodeQuery(parameter(declared), value) });
const inHeader: Carry = (declared, value) =>
  decoder([declared])({ headers: { [declared.name]: encodeHeader(parameter(declared), value) } });
const inCookie: Carry = (declared, value) =>
  decoder([declared])({ headers: { cookie: encodeCookie(parameter(declared), value) } });

const CARRY = { path: inPath, query: inQuery, header: inHeader, cookie: inCookie };

interface Law {
  readonly in: keyof typeof CARRY;
  readonly style: ParameterStyle;
  readonly explode: readonly boolean[];
  /** What the style cannot carry: delimiters that stay delimiters when they are encoded. */
  readonly string: fc.Arbitrary<string>;
  readonly key?: fc.Arbitrary<string>;
  readonly scalar?: boolean;
}

/** An HTTP field value neither begins nor ends with white space; a list in one knows no empty items and no lone quotes. */
const fieldText = without(/[,"]|^\s*$|^\s|\s$/u);
const cookieText = without(/[;,"]|^\s|\s$/u);
const named = text.filter((each) => each !== '' && each !== 'p' && !each.endsWith('[]'));
const LAWS: readonly Law[] = [
  { in: 'path', style: 'simple', explode: [false, true], string: text },
  { in: 'path', style: 'label', explode: [false, true], string: without(/\./) },
  { in: 'path', style: 'matrix', explode: [false, true], string: text },
  { in: 'query', style: 'form', explode: [false, true], string: text, key: named },
  { in: 'query', style: 'spaceDelimited', explode: [false], string: without(/ /) },
  { in: 'query', style: 'pipeDelimited', explode: [false], string: without(/\|/) },
  { in: 'query', style: 'tabDelimited', explode: [false], string: without(/\t/) },
  { in: 'query', style: 'deepObject', explode: [true], string: text, key: without(/[[\]]|^\d*$/) },
  {
    in: 'header',
    style: 'simple',
    explode: [false, true],
    string: fieldText,
    key: fieldText.filter((each) => !each.includes('=')),
  },
  { in: 'cookie', style: 'form', explode: [false, true], string: text, key: named },
  { in: 'cookie', style: 'cookie', explode: [false], string: cookieText },
  { in: 'cookie', style: 'cookie', explode: [true], string: cookieText, key: without(/[;,"=%+]|^\s*$|^\s|\s$|\[\]$/u) },
];

/** The names of `TYPED` have characters that some styles cannot carry, and a label cannot carry the point of a number. */
function canName(where: string, style: ParameterStyle): boolean {
  return where !== 'header' && style !== 'label' && style !== 'spaceDelimited' && style !== 'cookie';
}

const cases = LAWS.flatMap(({ explode, ...law }) => explode.map((each) => ({ ...law, explode: each })));

describe.each(cases)('decode ∘ encode = identity: in $in, style $style, explode $explode', (law) => {
  const { in: where, style, explode, string, key = string } = law;
  const holds = (schema: Schema, values: fc.Arbitrary<unknown>): void => {
    const declared: Declared = { name: 'p', in: where, style, explode, schema };
    fc.assert(
      fc.property(values, (value) => {
        const { values: found, violations } = CARRY[where](declared, value);
        expect(violations).toEqual([]);
        expect(found[where]['p']).toEqual(value);
      }),
    );
  };
  test('string', () => holds(ANY_STRING, string));
  test('array', () => holds(ARRAY, fc.array(string, { minLength: 1 })));
  test('object', () => holds(OPEN, object(key, string)));
  if (canName(where, style)) test('typed properties', () => holds(TYPED, typed));
});

describe('decode ∘ encode = identity: what `deepObject` is stretched to', () => {
  const value = fc.letrec((tie) => ({
    leaf: fc.oneof(fc.integer(), fc.boolean()),
    list: fc.array(tie('leaf'), { minLength: 1 }),
    objects: fc.array(fc.record({ n: tie('leaf') }), { minLength: 1 }),
    node: fc.record({ n: tie('leaf'), list: tie('list'), objects: tie('objects') }, { requiredKeys: ['n'] }),
  }));
  const scalar: Schema = { type: ['integer', 'boolean'] };
  const schema: Schema = {
    type: 'object',
    properties: {
      n: scalar,
      list: { type: 'array', items: scalar },
      objects: { type: 'array', items: { type: 'object', properties: { n: scalar } } },
    },
  };
  test('nested arrays and objects', () => {
    const declared: Declared = { name: 'p', in: 'query', style: 'deepObject', schema };
    fc.assert(
      fc.property(value.node, (node) => {
        const { values, violations } = inQuery(declared, node);
        expect({ violations, value: values.query['p'] }).toEqual({ violations: [], value: node });
      }),
    );
  });
});

test('allowReserved leaves reserved characters as they are, and decoding does not mind', () => {
  const declared: Declared = { name: 'p', in: 'query', allowReserved: true, schema: ANY_STRING };
  expect(encodeQuery(parameter(declared), 'https://a.b/c?d=e')).toBe('p=https://a.b/c?d=e');
  fc.assert(
    fc.property(text, (value) => {
      expect(inQuery(declared, value).values.query['p']).toBe(value);
    }),
  );
});
