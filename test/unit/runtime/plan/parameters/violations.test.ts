import { describe, expect, test } from 'vitest';
import type { Schema } from '../../../../../src/runtime/model/schema.ts';
import { type Declared, decoder, type Sent } from './support.ts';

const STRING: Schema = { type: 'string' };
const INTEGER: Schema = { type: 'integer' };
const INTEGERS: Schema = { type: 'array', items: INTEGER };

const p = (rest: Omit<Declared, 'name'>): Declared => ({ name: 'p', ...rest });

type Case = readonly [why: string, parameter: Declared, sent: Sent, pointer: string, keyword: string];

const CASES: readonly Case[] = [
  ['a missing query parameter', p({ in: 'query', required: true, schema: STRING }), {}, '', 'required'],
  ['a missing header', p({ in: 'header', required: true, schema: STRING }), {}, '', 'required'],
  [
    'a missing cookie',
    p({ in: 'cookie', required: true, schema: STRING }),
    { headers: { cookie: 'q=1' } },
    '',
    'required',
  ],
  [
    'a missing deep object',
    p({ in: 'query', style: 'deepObject', required: true, schema: { type: 'object' } }),
    { search: 'px=1' },
    '',
    'required',
  ],
  ['a missing exploded array', p({ in: 'query', required: true, schema: INTEGERS }), {}, '', 'required'],
  ['a path value that is not there', p({ in: 'path', schema: STRING }), { path: {} }, '', 'required'],
  ['a wrong type', p({ in: 'path', schema: INTEGER }), { path: { p: 'x' } }, '', 'type'],
  ['not quite a boolean', p({ in: 'query', schema: { type: 'boolean' } }), { search: 'p=1' }, '', 'type'],
  ['not quite a number', p({ in: 'query', schema: INTEGER }), { search: 'p=0x10' }, '', 'type'],
  ['an empty number', p({ in: 'query', schema: INTEGER }), { search: 'p=' }, '', 'type'],
  ['a bound', p({ in: 'query', schema: { type: 'integer', maximum: 5 } }), { search: 'p=6' }, '', 'maximum'],
  ['an exploded array that is joined', p({ in: 'query', schema: INTEGERS }), { search: 'p=1,2' }, '/0', 'type'],
  ['a wrong item', p({ in: 'query', schema: INTEGERS }), { search: 'p=1&p=x' }, '/1', 'type'],
  [
    'a wrong member',
    p({ in: 'query', style: 'deepObject', schema: { type: 'object', properties: { a: INTEGER } } }),
    { search: 'p[a]=x' },
    '/a',
    'type',
  ],
  ['an encoded octet that is no UTF-8', p({ in: 'query', schema: STRING }), { search: 'p=%ff' }, '', 'encoding'],
  [
    'a JSON text 501 levels deep',
    p({ in: 'query', schema: { type: 'array', items: { type: 'array' } } }),
    { search: `p=${'['.repeat(501)}${']'.repeat(501)}` },
    '',
    'depth',
  ],
  ['a percent sign alone', p({ in: 'path', schema: STRING }), { path: { p: '%zz' } }, '', 'encoding'],
  ['a label without its dot', p({ in: 'path', style: 'label', schema: STRING }), { path: { p: 'x' } }, '', 'style'],
  [
    'a matrix of another name',
    p({ in: 'path', style: 'matrix', schema: STRING }),
    { path: { p: ';q=1' } },
    '',
    'style',
  ],
  ['a name without value', p({ in: 'path', schema: { type: 'object' } }), { path: { p: 'a,1,b' } }, '', 'style'],
];

test.each(CASES)('%s', (_, declared, sent, pointer, keyword) => {
  const { violations } = decoder([declared])(sent);
  expect(violations).toMatchObject([{ in: declared.in, name: 'p', pointer, keyword }]);
});

test('a Violation names the rule in the contract', () => {
  const { violations } = decoder([p({ in: 'query', required: true, schema: STRING })])({});
  expect(violations).toEqual([
    {
      in: 'query',
      name: 'p',
      pointer: '',
      keyword: 'required',
      detail: 'is required',
      contract: 't.yaml#/parameters/p/required',
    },
  ]);
});

describe('no false alarm', () => {
  const cases: readonly (readonly [string, Declared, Sent])[] = [
    ['undeclared query parameters', p({ in: 'query', schema: INTEGER }), { search: 'q=x&%zz=%zz&p=1' }],
    ['undeclared cookies', p({ in: 'cookie', schema: INTEGER }), { headers: { cookie: 'q; =; %; p=1' } }],
    [
      'an absent optional object',
      p({ in: 'query', schema: { type: 'object', properties: { a: INTEGER }, required: ['a'] } }),
      { search: 'b=1' },
    ],
    ['an empty value that is allowed', p({ in: 'query', allowEmptyValue: true, schema: INTEGER }), { search: 'p=' }],
    ['a name alone that is allowed', p({ in: 'query', allowEmptyValue: true, schema: INTEGER }), { search: 'p' }],
    ['a parameter without a schema', p({ in: 'query' }), { search: 'p=anything' }],
    ['a header by any case', { name: 'X-P', in: 'header', required: true }, { headers: { 'x-p': '' } }],
  ];
  test.each(cases)('%s', (_, declared, sent) => {
    expect(decoder([declared])(sent).violations).toEqual([]);
  });
});

describe('what strangers send', () => {
  test('parameters named like members that objects inherit', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    for (const where of ['path', 'query', 'header', 'cookie'] as const) {
      const decode = decoder(names.map((name) => ({ name, in: where, required: false, schema: INTEGER })));
      expect(Object.keys(decode({}).values[where])).toEqual([]);
    }
    const decode = decoder(names.map((name) => ({ name, in: 'query', schema: INTEGER })));
    const { values, violations } = decode({ search: '__proto__=1&constructor=2&toString=3' });
    expect(violations).toEqual([]);
    expect(Object.entries(values.query)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
      ['toString', 3],
    ]);
    expect(values.query['hasOwnProperty']).toBeUndefined();
  });

  test('brackets of any depth', () => {
    const decode = decoder([p({ in: 'query', style: 'deepObject', schema: { type: 'object' } })]);
    expect(decode({ search: `p${'[a]'.repeat(50_000)}=1` }).violations).toEqual([]);
    expect(decode({ search: `p${'[]'.repeat(50_000)}=1` }).violations).toMatchObject([{ keyword: 'type' }]);
    expect(decode({ search: `p${'['.repeat(50_000)}=1` }).values.query).toEqual({});
  });

  const hostile: readonly (readonly [string, (count: number) => Sent])[] = [
    ['pairs', (count) => ({ search: 'p[a]=1&b=2&'.repeat(count) })],
    ['names without values', (count) => ({ search: `${'a&'.repeat(count)}p[a]=1` })],
    ['items', (count) => ({ search: 'p[]=1&'.repeat(count) })],
    ['different members', (count) => ({ search: Array.from({ length: count }, (_, n) => `p[k${n}]=1`).join('&') })],
    ['quotes', (count) => ({ headers: { h: '"\\"'.repeat(count) } })],
    ['cookies', (count) => ({ headers: { cookie: 'a=1;'.repeat(count) } })],
  ];
  test.each(hostile)('100,000 %s take less than a second', (_, send) => {
    const decode = decoder([
      p({ in: 'query', style: 'deepObject', schema: { type: 'object' } }),
      { name: 'b', in: 'query', schema: { type: 'array', items: STRING } },
      { name: 'h', in: 'header', schema: { type: 'array', items: STRING } },
      { name: 'c', in: 'cookie', schema: STRING },
    ]);
    const start = performance.now();
    decode(send(100_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
