import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { type Description, decode, encode, roundTrip } from './described.ts';

const type = 'application/x-www-form-urlencoded';
const properties: Record<string, Schema> = {
  name: { type: 'string' },
  age: { type: 'integer' },
  ok: { type: 'boolean' },
  tags: { type: 'array', items: { type: 'string' } },
  ids: { type: 'array', items: { type: 'integer' } },
  address: { type: 'object', properties: { city: { type: 'string' }, zip: { type: 'integer' } } },
  items: {
    type: 'array',
    items: { type: 'object', properties: { price: { type: 'number' }, sku: { type: 'string' } } },
  },
  expand: { anyOf: [{ type: 'array', items: { type: 'string' } }, { enum: [''] }] },
};
const form: Description = { type, schema: { type: 'object', properties, additionalProperties: { type: 'integer' } } };

describe('forms', () => {
  it.each([
    ['name=A+B%26C&age=7&ok=true', { name: 'A B&C', age: 7, ok: true }],
    ['name=7&age=x', { name: '7', age: 'x' }],
    ['age=1&age=2', { age: 1 }],
    ['tags=a&tags=b', { tags: ['a', 'b'] }],
    ['tags=a', { tags: ['a'] }],
    ['tags[]=a&tags[]=b', { tags: ['a', 'b'] }],
    ['tags[1]=b&tags[0]=a', { tags: ['a', 'b'] }],
    ['tags=["a","b"]', { tags: ['a', 'b'] }],
    ['ids=1&ids=x', { ids: [1, 'x'] }],
    ['ids=', { ids: [] }],
    ['address[city]=B&address[zip]=7', { address: { city: 'B', zip: 7 } }],
    ['address={"city":"B"}', { address: { city: 'B' } }],
    ['items[0][price]=1.5&items[1][price]=2', { items: [{ price: 1.5 }, { price: 2 }] }],
    ['items[][price]=1&items[][sku]=a&items[][price]=2', { items: [{ price: 1, sku: 'a' }, { price: 2 }] }],
    ['items[999999999][price]=1', { items: [{ price: 1 }] }],
    ['expand=', { expand: '' }],
    ['expand[]=x', { expand: ['x'] }],
    ['expand=x', { expand: ['x'] }],
    ['extra=5', { extra: 5 }],
    ['name', { name: '' }],
    ['', {}],
  ])('%s', (text, value) => {
    expect(decode(form, text)).toEqual({ ok: true, value });
  });

  it('reads properties by pattern', () => {
    const schema: Schema = {
      type: 'object',
      patternProperties: { '^n': { type: 'integer' }, '^s': { type: 'string' } },
    };
    expect(decode({ type, schema }, 'n1=5&s1=5&x=5')).toEqual({ ok: true, value: { n1: 5, s1: '5', x: '5' } });
  });

  it('takes declared names literally', () => {
    const schema: Schema = { type: 'object', properties: { 'files[0]': { type: 'string' } } };
    expect(decode({ type, schema }, 'files[0]=a')).toEqual({ ok: true, value: { 'files[0]': 'a' } });
  });

  it('keeps what strangers name __proto__ as plain data', () => {
    const result = decode({ type }, '__proto__=1&a[__proto__][b]=2&a[constructor]=3');
    expect(JSON.stringify(result)).toBe(
      '{"ok":true,"value":{"__proto__":"1","a":{"__proto__":{"b":"2"},"constructor":"3"}}}',
    );
  });

  it('reads a required array or object that is absent as empty: a form cannot write it', () => {
    const required = {
      ...properties,
      lines: { type: 'object', required: ['ids'], properties: { ids: properties['ids'] ?? true } },
    } as const;
    const schema: Schema = { type: 'object', required: ['tags', 'address', 'name'], properties: required };
    const value = { tags: [], address: {}, age: 7, lines: { ids: [], x: '1' } };
    expect(decode({ type, schema }, 'age=7&lines[x]=1')).toEqual({ ok: true, value });
  });

  it('refuses broken percent-encoding', () => {
    expect(decode(form, 'name=%zz')).toMatchObject({ kind: 'malformed', violation: { keyword: 'encoding' } });
  });

  it('stays quick with 100,000 fields and brackets without end', () => {
    const started = performance.now();
    expect(decode(form, 'ids=1&'.repeat(100_000))).toMatchObject({ ok: true });
    expect(decode(form, `${'tags[]=x&'.repeat(100_000)}a${'[b]'.repeat(30_000)}=1`)).toMatchObject({ ok: true });
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('the Encoding Object of forms', () => {
  it.each([
    [{ ids: { explode: false } }, 'ids=1,2', { ids: [1, 2] }],
    [{ ids: { explode: false } }, 'ids=1%2C2', { ids: [1, 2] }],
    [{ tags: { explode: false } }, 'tags=a%2Cb,c', { tags: ['a,b', 'c'] }],
    [{ tags: { style: 'spaceDelimited' } }, 'tags=a+b%20c', { tags: ['a', 'b', 'c'] }],
    [{ tags: { style: 'pipeDelimited' } }, 'tags=a|b%7Cc', { tags: ['a', 'b', 'c'] }],
    [{ address: { style: 'deepObject', explode: true } }, 'address[zip]=7', { address: { zip: 7 } }],
    [{ address: { style: 'form', explode: true } }, 'city=B&zip=7', { address: { city: 'B', zip: 7 } }],
    [{ address: { explode: false } }, 'address=city,B,zip,7', { address: { city: 'B', zip: 7 } }],
    [{ address: { contentType: 'application/json' } }, 'address={"zip":7}', { address: { zip: 7 } }],
  ] as const)('%j reads %s', (encoding, text, value) => {
    expect(decode({ ...form, encoding }, text)).toEqual({ ok: true, value });
  });

  it('says which property is not the JSON that it must be', () => {
    const encoding = { address: { contentType: 'application/json' } };
    expect(decode({ ...form, encoding }, 'address={')).toMatchObject({
      kind: 'malformed',
      violation: { pointer: '/address', keyword: 'parse' },
    });
  });
});

describe('the law of forms', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((value) => !/^\s*[[{]/.test(value));
  const value = fc.record(
    {
      name: text,
      age: fc.integer(),
      ok: fc.boolean(),
      tags: fc.array(text, { minLength: 1 }),
      ids: fc.array(fc.integer(), { minLength: 1 }),
      address: fc.record({ city: text, zip: fc.integer() }),
    },
    { requiredKeys: [] },
  );
  /** A delimited style cannot carry its own delimiter, one empty item, or the difference between none and one. */
  const isCarried = ({ tags = ['a', 'b'] }: { readonly tags?: readonly string[] }): boolean =>
    tags.length > 1 && tags.every((tag) => tag !== '' && !/[ |]/.test(tag));

  it('is decode(encode(value)) = value', () => {
    fc.assert(fc.property(value, (sent) => void expect(roundTrip(form, sent)).toEqual(sent)));
  });

  it.each([{ explode: false }, { style: 'spaceDelimited' }, { style: 'pipeDelimited' }] as const)(
    'holds for arrays in %j',
    (style) => {
      const described = { ...form, encoding: { tags: style, ids: style } };
      fc.assert(fc.property(value.filter(isCarried), (sent) => void expect(roundTrip(described, sent)).toEqual(sent)));
    },
  );

  it('holds for deepObject', () => {
    const encoding = { address: { style: 'deepObject' }, items: { style: 'deepObject' } } as const;
    const items = fc.array(fc.record({ price: fc.integer(), sku: text }), { minLength: 1 });
    fc.assert(
      fc.property(fc.record({ address: fc.record({ city: text, zip: fc.integer() }), items }), (sent) => {
        expect(roundTrip({ ...form, encoding }, sent)).toEqual(sent);
      }),
    );
  });

  it('leaves null out', () => {
    expect(encode(form, { name: null, age: 1 }).body).toBe('age=1');
  });
});
