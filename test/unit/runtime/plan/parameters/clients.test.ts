import { describe, expect, test } from 'vitest';
import type { Schema } from '../../../../../src/runtime/model/schema.ts';
import { type Declared, decoder } from './support.ts';

const STRING: Schema = { type: 'string' };
const INTEGER: Schema = { type: 'integer' };
const INTEGERS: Schema = { type: 'array', items: INTEGER };
const STRINGS: Schema = { type: 'array', items: STRING };
const POINT: Schema = { type: 'object', properties: { x: INTEGER, y: INTEGER }, required: ['x'] };

type Case = readonly [why: string, parameter: Omit<Declared, 'name' | 'in'>, search: string, value: unknown];

const deep = (schema: Schema) => ({ style: 'deepObject', schema }) as const;

/** What real clients send for a query parameter `p`, and what it means. */
const CASES: readonly Case[] = [
  ['a plus is a space', { schema: STRING }, 'p=a+b%2Bc', 'a b+c'],
  ['the first of several', { schema: INTEGER }, 'p=1&p=2', 1],
  ['a name without value', { schema: STRING }, 'p', ''],
  ['an encoded name', { schema: STRING }, '%70=1', '1'],
  ['an encoded comma is data', { explode: false, schema: STRINGS }, 'p=a%2Cb,c', ['a,b', 'c']],
  ['unless the schema refuses it as data', { explode: false, schema: INTEGERS }, 'p=1%2C2', [1, 2]],
  ['a joined array that is sent twice', { explode: false, schema: INTEGERS }, 'p=1,2&p=3', [1, 2, 3]],
  [
    'properties by pattern',
    deep({ type: 'object', patternProperties: { '^n': INTEGER }, additionalProperties: STRING }),
    'p[n1]=5&p[s]=5',
    { n1: 5, s: '5' },
  ],
  [
    'properties by unevaluatedProperties',
    deep({ type: 'object', properties: { s: STRING }, unevaluatedProperties: INTEGER }),
    'p[n1]=5&p[s]=5',
    { n1: 5, s: '5' },
  ],
  ['a bare name for a list of one', deep({ anyOf: [STRINGS, { enum: [''] }] }), 'p=x', ['x']],
  ['PHP and Rails lists', { schema: INTEGERS }, 'p[]=1&p%5B%5D=2', [1, 2]],
  ['a comma in an exploded array is data', { schema: STRINGS }, 'p=a,b', ['a,b']],
  ['spaces', { style: 'spaceDelimited', explode: false, schema: INTEGERS }, 'p=1%202+3 4', [1, 2, 3, 4]],
  ['pipes', { style: 'pipeDelimited', explode: false, schema: INTEGERS }, 'p=1|2%7C3%7c4', [1, 2, 3, 4]],
  ['exploded pipes', { style: 'pipeDelimited', explode: true, schema: INTEGERS }, 'p=1&p=2', [1, 2]],
  ['pipes that were said to be exploded', { style: 'pipeDelimited', explode: true, schema: INTEGERS }, 'p=1|2', [1, 2]],
  ['tabs', { style: 'tabDelimited', explode: false, schema: INTEGERS }, 'p=1%092', [1, 2]],
  [
    'items that are objects',
    { schema: { type: 'array', items: POINT } },
    'p={"x":1}&p={"x":2,"y":3}',
    [{ x: 1 }, { x: 2, y: 3 }],
  ],
  [
    'an array of objects as JSON',
    { explode: false, schema: { type: 'array', items: POINT } },
    'p=[{"x":1},{"x":2}]',
    [{ x: 1 }, { x: 2 }],
  ],
  [
    'an object with a nested one, as JSON',
    { schema: { type: 'object', required: ['at'], properties: { at: POINT } } },
    'p={"at":{"x":1}}',
    { at: { x: 1 } },
  ],
  ['an exploded object', { schema: POINT }, 'x=1&q=2&y=3', { x: 1, y: 3 }],
  [
    'an exploded object with a list',
    { schema: { type: 'object', properties: { a: INTEGERS } } },
    'a=1&a=2',
    { a: [1, 2] },
  ],
  ['an object without type', { explode: false, schema: { properties: { x: INTEGER } } }, 'p=x,1', { x: 1 }],
  ['a tuple', { explode: false, schema: { type: 'array', prefixItems: [STRING, INTEGER] } }, 'p=1,2', ['1', 2]],
  ['deep members', deep(POINT), 'p[x]=1&p%5By%5D=2', { x: 1, y: 2 }],
  [
    'deeper members',
    deep({ type: 'object', properties: { at: POINT } }),
    'p[at][x]=1&p[at][y]=2',
    { at: { x: 1, y: 2 } },
  ],
  ['deep lists', deep({ type: 'object', properties: { a: INTEGERS } }), 'p[a][]=1&p[a][]=2', { a: [1, 2] }],
  ['deep lists by repetition', deep({ type: 'object', properties: { a: INTEGERS } }), 'p[a]=1&p[a]=2', { a: [1, 2] }],
  ['one item is a list too', deep({ type: 'object', properties: { a: INTEGERS } }), 'p[a]=1', { a: [1] }],
  ['indexed items in any order, with gaps', deep(INTEGERS), 'p[7]=3&p[0]=1&p[2]=2', [1, 2, 3]],
  ['a huge index', deep(INTEGERS), 'p[4294967295]=1', [1]],
  ['lists of objects', deep({ type: 'array', items: POINT }), 'p[][x]=1&p[][y]=2&p[][x]=3', [{ x: 1, y: 2 }, { x: 3 }]],
  ['digits are names in an object', deep({ type: 'object', additionalProperties: INTEGER }), 'p[1]=2', { 1: 2 }],
  ['either a deep object or a number', deep({ anyOf: [POINT, INTEGER] }), 'p=7', 7],
  ['either a deep object or a number', deep({ anyOf: [INTEGER, POINT] }), 'p[x]=7', { x: 7 }],
  [
    'a keyword of the language',
    deep({ type: 'object' }),
    'p[__proto__]=1&p[constructor]=2',
    JSON.parse('{"__proto__":"1","constructor":"2"}'),
  ],
];

test.each(CASES)('%s', (_, declared, search, value) => {
  const { values, violations } = decoder([{ name: 'p', in: 'query', ...declared }])({ search });
  expect({ violations, value: values.query['p'] }).toEqual({ violations: [], value });
});

describe('text of several types', () => {
  const cases: readonly (readonly [Schema, string, unknown])[] = [
    [STRING, '7', '7'],
    [{ type: 'string', enum: ['1', 'true'] }, 'true', 'true'],
    [{ type: ['integer', 'null'] }, 'null', null],
    [{ type: ['integer', 'null'] }, '', null],
    [{ oneOf: [INTEGER, STRING] }, '7', 7],
    [{ oneOf: [INTEGER, STRING] }, 'seven', 'seven'],
    [
      {
        anyOf: [
          { type: 'integer', minimum: 10 },
          { type: 'string', minLength: 1 },
        ],
      },
      '7',
      '7',
    ],
    [{ allOf: [INTEGER, { minimum: 1 }] }, '7', 7],
    [{ type: ['boolean', 'string'] }, 'true', true],
    [{ anyOf: [STRING, STRINGS] }, 'a', 'a'],
    [{ anyOf: [{ type: 'string', enum: ['all'] }, INTEGERS] }, '7', [7]],
    [{ type: 'number' }, '-1.5e3', -1500],
    [{}, 'a,b', 'a,b'],
  ];
  test.each(cases)('%j reads %j as %j', (schema, text, value) => {
    const { values, violations } = decoder([{ name: 'p', in: 'query', schema }])({ search: `p=${text}` });
    expect({ violations, value: values.query['p'] }).toEqual({ violations: [], value });
  });

  test('several values of a string or an array are an array', () => {
    const decode = decoder([{ name: 'p', in: 'query', schema: { anyOf: [STRING, STRINGS] } }]);
    expect(decode({ search: 'p=a&p=b' }).values.query['p']).toEqual(['a', 'b']);
  });
});

describe('exploded objects among other parameters', () => {
  const open: Declared = { name: 'filter', in: 'query', schema: { type: 'object', additionalProperties: INTEGER } };
  const others: readonly Declared[] = [
    { name: 'q', in: 'query', schema: STRING },
    { name: 'page', in: 'query', ...deep(POINT) },
    { name: 'ids', in: 'query', schema: STRINGS },
  ];

  test('an open one takes the pairs that belong to no other', () => {
    const { values, violations } = decoder([open, ...others])({ search: 'q=a&a=1&page[x]=2&b=3&ids[]=c' });
    expect(violations).toEqual([]);
    expect(values.query).toEqual({ filter: { a: 1, b: 3 }, q: 'a', page: { x: 2 }, ids: ['c'] });
  });

  test('nor to an API key', () => {
    const security = [[{ name: 'key', scheme: { type: 'apiKey', in: 'query', name: 'api_key' }, scopes: [] }]] as const;
    expect(decoder([open], { security })({ search: 'api_key=secret&a=1' }).values.query).toEqual({ filter: { a: 1 } });
  });

  test('one with declared properties takes those', () => {
    const { values } = decoder([{ name: 'filter', in: 'query', schema: POINT }])({ search: 'x=1&trace=2' });
    expect(values.query).toEqual({ filter: { x: 1 } });
  });
});

describe('cookies', () => {
  const decode = (declared: Omit<Declared, 'name' | 'in'>, cookie: string) =>
    decoder([{ name: 'p', in: 'cookie', ...declared }])({ headers: { cookie } });
  const cases: readonly (readonly [string, Omit<Declared, 'name' | 'in'>, string, unknown])[] = [
    ['a quoted value', { schema: STRING }, 'a=1; p="x y"; b=2', 'x y'],
    ['percent-encoding', { schema: STRING }, 'p=a%20b+c', 'a b+c'],
    ['a bare percent sign', { schema: STRING }, 'p=100%', '100%'],
    ['the cookie style is not encoded', { style: 'cookie', schema: STRING }, 'p=a%20b', 'a%20b'],
    ['RFC 6570 joins by ampersands', { schema: INTEGERS }, 'p=1&p=2', [1, 2]],
    ['no space after the semicolon', { schema: INTEGER }, 'a=1;p=2', 2],
    ['an equals sign in a value', { schema: STRING }, 'p=a=b==', 'a=b=='],
  ];
  test.each(cases)('%s', (_, declared, cookie, value) => {
    const { values, violations } = decode(declared, cookie);
    expect({ violations, value: values.cookie['p'] }).toEqual({ violations: [], value });
  });
});

describe('headers', () => {
  const cases: readonly (readonly [string, Schema, string, unknown])[] = [
    ['a list with white space and empty items', STRINGS, ' a , ,b,', ['a', 'b']],
    ['a list with quoted commas', STRINGS, '"a,b", c', ['"a,b"', 'c']],
    ['a quote that nothing closes', STRINGS, 'a"b, c', ['a"b', 'c']],
    ['percent signs are as they are', STRING, 'a%20b', 'a%20b'],
    ['a number', INTEGER, ' 7 ', 7],
  ];
  test.each(cases)('%s', (_, schema, value, expected) => {
    const { values, violations } = decoder([{ name: 'X-P', in: 'header', schema }])({ headers: { 'x-p': value } });
    expect({ violations, value: values.header['X-P'] }).toEqual({ violations: [], value: expected });
  });
});

describe('label arrays of OpenAPI 3.0', () => {
  test('are told by dots even where they are not exploded', () => {
    const decode = decoder([{ name: 'p', in: 'path', style: 'label', schema: INTEGERS }]);
    expect(decode({ path: { p: '.1.2' } })).toMatchObject({ values: { path: { p: [1, 2] } }, violations: [] });
  });
});

describe('documents in parameters', () => {
  const json = (schema: string) => ({
    type: 'application/json',
    schema,
    examples: [],
    encoding: {},
    source: 't.yaml#/content',
  });
  const id = 't.yaml#/parameters/doc/schema';
  const doc: Declared = { name: 'doc', in: 'query', schema: POINT };

  test('JSON', () => {
    const decode = decoder([doc, { name: 'p', in: 'query', content: json(id) }]);
    expect(decode({ search: 'p=%7B%22x%22:1%7D' })).toMatchObject({
      values: { query: { p: { x: 1 } } },
      violations: [],
    });
    expect(decode({ search: 'p=%7B' }).violations).toMatchObject([{ in: 'query', name: 'p', keyword: 'parse' }]);
  });

  test('the whole query', () => {
    const whole = (type: string) => decoder([doc, { name: 'q', in: 'querystring', content: { ...json(id), type } }]);
    expect(whole('application/x-www-form-urlencoded')({ search: 'x=1&y=2' }).values.querystring).toEqual({
      x: 1,
      y: 2,
    });
    expect(whole('application/x-www-form-urlencoded')({ search: '%zz=1' }).violations).toMatchObject([
      { in: 'querystring', name: 'q', keyword: 'encoding' },
    ]);
    expect(whole('application/x-www-form-urlencoded')({}).values.querystring).toBeUndefined();
    expect(whole('application/json')({ search: '%7B%22x%22%3A1%7D' }).values.querystring).toEqual({ x: 1 });
    expect(whole('application/json')({ search: '%7B' }).violations).toMatchObject([
      { in: 'querystring', keyword: 'parse' },
    ]);
  });
});
