import { describe, expect, test } from 'vitest';
import type { ParameterIn, ParameterStyle } from '../../../../../src/runtime/model/contract.ts';
import type { Schema } from '../../../../../src/runtime/model/schema.ts';
import {
  encodeCookie,
  encodeHeader,
  encodePath,
  encodeQuery,
} from '../../../../../src/runtime/plan/parameters/encode.ts';
import { type Declared, decoder, parameter, type Sent } from './support.ts';

const STRING: Schema = { type: 'string' };
const ARRAY: Schema = { type: 'array', items: { type: 'string' } };
const INTEGER: Schema = { type: 'integer' };
const OBJECT: Schema = { type: 'object', properties: { R: INTEGER, G: INTEGER, B: INTEGER } };

const blue = 'blue';
const colors = ['blue', 'black', 'brown'];
const rgb = { R: 100, G: 200, B: 150 };

/** The table of OAS 3.2 §4.8.12.6, and the two of Appendix D for headers and cookies. */
const EXAMPLES: readonly (readonly [
  ParameterIn,
  ParameterStyle,
  boolean,
  empty: string | null,
  string | null,
  array: string,
  object: string,
])[] = [
  ['path', 'matrix', false, ';color', ';color=blue', ';color=blue,black,brown', ';color=R,100,G,200,B,150'],
  ['path', 'matrix', true, ';color', ';color=blue', ';color=blue;color=black;color=brown', ';R=100;G=200;B=150'],
  ['path', 'label', false, '.', '.blue', '.blue,black,brown', '.R,100,G,200,B,150'],
  ['path', 'label', true, '.', '.blue', '.blue.black.brown', '.R=100.G=200.B=150'],
  ['path', 'simple', false, '', 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
  ['path', 'simple', true, '', 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
  ['header', 'simple', false, '', 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
  ['header', 'simple', true, '', 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
  ['query', 'form', false, 'color=', 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150'],
  ['query', 'form', true, 'color=', 'color=blue', 'color=blue&color=black&color=brown', 'R=100&G=200&B=150'],
  ['query', 'spaceDelimited', false, null, null, 'color=blue%20black%20brown', 'color=R%20100%20G%20200%20B%20150'],
  ['query', 'pipeDelimited', false, null, null, 'color=blue%7Cblack%7Cbrown', 'color=R%7C100%7CG%7C200%7CB%7C150'],
  ['query', 'tabDelimited', false, null, null, 'color=blue%09black%09brown', 'color=R%09100%09G%09200%09B%09150'],
  [
    'query',
    'deepObject',
    true,
    null,
    null,
    'color%5B%5D=blue&color%5B%5D=black&color%5B%5D=brown',
    'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150',
  ],
  ['cookie', 'form', false, 'color=', 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150'],
  ['cookie', 'form', true, 'color=', 'color=blue', 'color=blue; color=black; color=brown', 'R=100; G=200; B=150'],
  ['cookie', 'cookie', false, 'color=', 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150'],
  ['cookie', 'cookie', true, 'color=', 'color=blue', 'color=blue; color=black; color=brown', 'R=100; G=200; B=150'],
];

test.each([
  ['label', false, '.'],
  ['label', true, '.'],
  ['matrix', false, ';color='],
  ['matrix', false, ';color'],
] as const)('an object without members in style %s, explode %s: %s', (style, explode, sent) => {
  const decode = decoder([{ name: 'color', in: 'path', style, explode, schema: OBJECT }]);
  expect(decode({ path: { color: sent } })).toMatchObject({ values: { path: { color: {} } }, violations: [] });
});

describe.each(EXAMPLES)('in %s, style %s, explode %s', (where, style, explode, empty, string, array, object) => {
  const cases: readonly [string, Schema, string | null, unknown][] = [
    ['empty', STRING, empty, ''],
    ['string', STRING, string, blue],
    ['array', ARRAY, array, colors],
    ['object', OBJECT, object, rgb],
  ];
  test.each(cases.filter(([, , text]) => text !== null))('%s', (_, schema, text, value) => {
    const declared: Declared = { name: 'color', in: where, style, explode, schema };
    const { values, violations } = decoder([declared])(sent(where, text ?? ''));
    expect(violations).toEqual([]);
    expect(values[where === 'querystring' ? 'query' : where]).toEqual({ color: value });
    expect(encoded(declared, value)).toBe(text);
  });
});

function sent(where: ParameterIn, text: string): Sent {
  if (where === 'path') return { path: { color: text } };
  if (where === 'query') return { search: text };
  return { headers: where === 'header' ? { color: text } : { cookie: text } };
}

function encoded(declared: Declared, value: unknown): string {
  const encode = {
    path: encodePath,
    query: encodeQuery,
    querystring: encodeQuery,
    header: encodeHeader,
    cookie: encodeCookie,
  };
  return encode[declared.in](parameter(declared), value);
}
