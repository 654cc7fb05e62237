import { describe, expect, test } from 'vitest';
import { compileBodyDecoder } from '../../../../../src/runtime/body/decode.ts';
import type { Encoding, MediaType } from '../../../../../src/runtime/model/contract.ts';
import type { Schema } from '../../../../../src/runtime/model/schema.ts';
import { schemaAt } from '../../../../../src/runtime/schema/lookup.ts';
import { decoder } from './support.ts';

const INTEGER: Schema = { type: 'integer' };
const INTEGERS: Schema = { type: 'array', items: INTEGER };
const PAIR: Schema = { type: 'object', properties: { k: INTEGER, v: { type: 'string' } }, required: ['k'] };
const SCHEMA: Schema = {
  type: 'object',
  properties: {
    a: INTEGERS,
    o: { type: 'object', properties: { x: INTEGER, y: { type: 'string' } }, required: ['x'] },
    d: { type: 'object', additionalProperties: INTEGER },
    n: { type: ['integer', 'null'] },
    s: { type: 'array', items: { type: 'string' } },
    u: { oneOf: [INTEGER, INTEGERS] },
    p: { type: 'array', items: PAIR },
    b: { type: 'boolean' },
  },
};

const ENCODINGS: readonly Readonly<Record<string, Partial<Encoding>>>[] = [
  {},
  { a: { style: 'pipeDelimited', explode: false } },
  { a: { style: 'spaceDelimited', explode: false } },
  { a: { style: 'form', explode: false }, o: { style: 'form', explode: false } },
  { o: { contentType: 'application/json' } },
  { o: { style: 'form', explode: true } },
  { o: { style: 'deepObject', explode: true } },
];

const TEXTS = [
  ...['a=1&a=2', 'a=1|2', 'a=1%7C2', 'a=1,2', 'a=1%2C2', 'a=1', 'a=', 'a[]=1&a[]=2', 'a[0]=1&a[1]=2', 'a[1]=1'],
  ...['a=1%202', 'a=1+2', 'a[b]=1', 'a=[1,2]', 'a[][]=1', 's=[1]', 's=["q"]', 's=a,b', 's[]=', 'b=true'],
  ...['o={"x":1}', 'o[x]=1', 'o=x,1', 'x=1&y=q', 'o[x]=1&o[x]=2', 'o[x]=1&o=5', 'o[0]=1', 'o[][x]=1', 'o={'],
  ...['d[k]=1', 'd={"k":1}', 'd[]=1', 'n=', 'n=null', 'n=%20', 'u=1', 'u=1&u=2', 'u[]=1', '%zz=1', 'a=%ff'],
  ...['p[][k]=1&p[][k]=2', 'p[0][k]=1', 'p={"k":1}', 'p=[{"k":1}]', 'p[][v]=a&p[][k]=2&p[][v]=c&p[][k]=3'],
];

describe('a query that is a form is read as a body that is one', () => {
  const id = 't.yaml#/parameters/form/schema';
  const bytes = new TextEncoder();
  const lookup = { schema: (sought: string) => schemaAt(new Map([[id, SCHEMA]]), sought) };

  test.each(ENCODINGS)('with the encoding %j', (encoding) => {
    const content: MediaType = {
      type: 'application/x-www-form-urlencoded',
      schema: id,
      examples: [],
      encoding: Object.fromEntries(Object.entries(encoding).map(([name, each]) => [name, { headers: [], ...each }])),
      source: 't.yaml#/form',
    };
    const asBody = compileBodyDecoder(content, lookup, { maxBody: 1000 });
    const asQuery = decoder([
      { name: 'form', in: 'header', schema: SCHEMA },
      { name: 'q', in: 'querystring', content },
    ]);
    for (const text of TEXTS) {
      const body = asBody(bytes.encode(text), content.type, null);
      if (body instanceof Promise) throw new Error('There is no content coding.');
      const { values, violations } = asQuery({ search: text });
      expect([text, values.querystring]).toEqual([text, body.ok ? body.value : undefined]);
      if (!body.ok) expect(violations).toEqual([{ ...body.violation, in: 'querystring', name: 'q' }]);
    }
  });
});
