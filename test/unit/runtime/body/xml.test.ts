import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { type Description, decode, encode, roundTrip } from './described.ts';

const type = 'application/xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const strings: Schema = { type: 'array', items: { type: 'string' } };
const described = (schema: Schema, components: Description['components'] = {}): Description => ({
  type,
  schema,
  components,
});
const object = (properties: Record<string, Schema>, more: object = {}): Schema => ({
  type: 'object',
  properties,
  ...more,
});

/** The examples of OAS 3.2 §4.8.26.3, with the elements of the property `animals` as the Object writes them. */
const ARRAYS: readonly (readonly [name: string, animals: Schema, xml: string])[] = [
  ['no names', strings, '<animals>a</animals><animals>b</animals>'],
  [
    'an item name',
    { type: 'array', items: { type: 'string', xml: { name: 'animal' } } },
    '<animal>a</animal><animal>b</animal>',
  ],
  [
    'an array name without wrapping has no effect',
    { type: 'array', items: { type: 'string', xml: { name: 'animal' } }, xml: { name: 'aliens' } },
    '<animal>a</animal><animal>b</animal>',
  ],
  [
    'wrapped',
    { ...(strings as object), xml: { wrapped: true } },
    '<animals><animals>a</animals><animals>b</animals></animals>',
  ],
  [
    'nodeType element',
    { ...(strings as object), xml: { nodeType: 'element' } },
    '<animals><animals>a</animals><animals>b</animals></animals>',
  ],
  [
    'wrapped, both named',
    { type: 'array', items: { type: 'string', xml: { name: 'animal' } }, xml: { name: 'aliens', wrapped: true } },
    '<aliens><animal>a</animal><animal>b</animal></aliens>',
  ],
  [
    'wrapped, array named',
    { ...(strings as object), xml: { name: 'aliens', wrapped: true } },
    '<aliens><aliens>a</aliens><aliens>b</aliens></aliens>',
  ],
];

describe.each(ARRAYS)('an XML array with %s', (_, animals, xml) => {
  const zoo = described(object({ animals }));
  it('is written and read', () => {
    expect(encode(zoo, { animals: ['a', 'b'] }).body).toBe(`${DECLARATION}<root>${xml}</root>`);
    expect(decode(zoo, `<root>\n${xml}\n</root>`)).toEqual({ ok: true, value: { animals: ['a', 'b'] } });
  });

  it('keeps one item an array', () => {
    expect(roundTrip(zoo, { animals: ['a'] })).toEqual({ animals: ['a'] });
  });
});

describe('XML request bodies', () => {
  const pet = object(
    {
      id: { type: 'integer', xml: { attribute: true } },
      name: { type: 'string', xml: { prefix: 's', namespace: 'urn:s' } },
      price: { type: ['number', 'null'] },
      tags: {
        type: 'array',
        items: object({ label: { type: 'string' } }, { xml: { name: 'tag' } }),
        xml: { wrapped: true },
      },
      owner: { oneOf: [{ type: 'string' }, object({ city: { type: 'string' } })] },
      size: object({
        unit: { type: 'string', xml: { attribute: true } },
        value: { type: 'number', xml: { nodeType: 'text' } },
      }),
    },
    { xml: { name: 'pet' } },
  );

  it.each([
    ['<pet id="7"><s:name xmlns:s="urn:s">A &amp; &#x42;</s:name></pet>', { id: 7, name: 'A & B' }],
    ['<x:pet xmlns:x="urn:x"><name>A</name></x:pet>', { name: 'A' }],
    ['<pet><price> 1.5\n</price></pet>', { price: 1.5 }],
    ['<pet><price/></pet>', { price: null }],
    ['<pet xmlns:xsi="x"><price xsi:nil="true"/></pet>', { price: null }],
    ['<pet><tags><tag><label>x</label></tag></tags></pet>', { tags: [{ label: 'x' }] }],
    ['<pet><tags/></pet>', { tags: [] }],
    ['<pet><owner>me</owner></pet>', { owner: 'me' }],
    ['<pet><owner><city>B</city></owner></pet>', { owner: { city: 'B' } }],
    ['<pet><size unit="kg">5</size></pet>', { size: { unit: 'kg', value: 5 } }],
    ['<pet><size/></pet>', { size: { value: '' } }],
    ['<pet><name>a</name><name>b</name></pet>', { name: ['a', 'b'] }],
    ['<pet><name><b/></name></pet>', { name: { b: '' } }],
    ['<pet><other>1</other></pet>', { other: '1' }],
    ['<?xml version="1.0"?><!DOCTYPE pet><!-- x --><pet><name><![CDATA[<&>]]></name></pet>', { name: '<&>' }],
    ['<pet/>', {}],
  ])('%s', (xml, value) => {
    expect(decode(described(pet), xml)).toEqual({ ok: true, value });
  });

  it('holds the name of the root against the contract', () => {
    expect(decode(described(pet), '<dog/>')).toMatchObject({
      kind: 'invalid',
      violation: { keyword: 'xml', detail: 'must have the root element pet, not dog' },
    });
  });

  it('lets the root be any alternative', () => {
    const cat = object({}, { xml: { name: 'cat' } });
    expect(decode(described({ oneOf: [cat, object({ bark: { type: 'boolean' } })] }), '<Dog/>')).toMatchObject({
      ok: true,
    });
    expect(decode(described({ allOf: [cat] }), '<Dog/>')).toMatchObject({ ok: false });
  });

  it('takes an absent array that has no wrapper and is required for an empty one', () => {
    expect(decode(described(object({ a: strings }, { required: ['a'] })), '<root/>')).toEqual({
      ok: true,
      value: { a: [] },
    });
  });

  it('reads the charset that the declaration states', () => {
    const bytes = Uint8Array.from('<?xml version="1.0" encoding="iso-8859-1"?><a>\u00e9</a>', (c) => c.charCodeAt(0));
    expect(decode({ type }, bytes)).toEqual({ ok: true, value: 'é' });
  });

  it('keeps what strangers name __proto__ as plain data', () => {
    const result = decode({ type }, '<a __proto__="1"><constructor>2</constructor></a>');
    expect(JSON.stringify(result)).toBe('{"ok":true,"value":{"__proto__":"1","constructor":"2"}}');
  });

  it.each([
    ['', 'There is no root element.'],
    ['<a>', 'The element a is not closed.'],
    ['<a></b>', 'A closing tag b where a is open at line 1, column 4.'],
    ['<a/>\n<b/>', 'A second root element at line 2, column 1.'],
    ['<a/>x', 'Text outside of the root element at line 1, column 5.'],
    ['<a b="1" b="2"/>', 'A second attribute b at line 1, column 9.'],
    ['<a b=1/>', 'A malformed tag of the element a at line 1, column 3.'],
    ['<a>&nbsp;</a>', 'An unknown entity or a bare "&" in the text at line 1, column 4.'],
    ['<a>&#0;</a>', 'An unknown entity or a bare "&" in the text at line 1, column 4.'],
    ['<a>a & b</a>', 'An unknown entity or a bare "&" in the text at line 1, column 4.'],
    ['<a>\u0001</a>', 'A character that XML does not allow stands at line 1, column 4.'],
    ['<a><!-- </a>', 'Markup that lacks its "-->" at line 1, column 4.'],
    ['<1/>', 'A "<" that starts no tag at line 1, column 1.'],
  ])('%s is malformed', (xml, reason) => {
    expect(decode({ type }, xml)).toMatchObject({
      kind: 'malformed',
      violation: { keyword: 'parse', detail: `must be XML: ${reason}` },
    });
  });

  it('refuses entity declarations, external ones and expansion bombs among them', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c SYSTEM "file:///etc/passwd">]><a>&b;</a>';
    expect(decode({ type }, bomb)).toMatchObject({ kind: 'malformed' });
  });

  it('survives elements nested 100,000 deep and a million of them', () => {
    expect(decode({ type }, '<a>'.repeat(100_000))).toMatchObject({ kind: 'malformed' });
    const started = performance.now();
    expect(
      decode({ type, schema: object({ a: strings }) }, `<r>${'<a>x</a>'.repeat(100_000)}</r>`, { maxBody: 1e7 }),
    ).toMatchObject({ ok: true });
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('XML response bodies', () => {
  const root = (name: string, inner: string): string => `${DECLARATION}<${name}>${inner}</${name}>`;

  it('name the root by xml.name, the component or root', () => {
    const ref: Schema = { $ref: 'c#/components/schemas/Pet' };
    expect(encode(described(object({}, { xml: { name: 'p' } })), { a: 1 }).body).toBe(root('p', '<a>1</a>'));
    expect(encode(described(ref, { Pet: object({}) }), { a: 1 }).body).toBe(root('Pet', '<a>1</a>'));
    expect(encode(described(object({}, { xml: { name: '##default' } })), { a: 1 }).body).toBe(root('root', '<a>1</a>'));
    expect(encode(described({ type: 'array', items: { type: 'integer', xml: { name: 'n' } } }), [1, 2]).body).toBe(
      root('root', '<n>1</n><n>2</n>'),
    );
  });

  it('write attributes and namespaces, each declared once', () => {
    const schema = object(
      {
        id: { type: 'integer', xml: { attribute: true, prefix: 'p', namespace: 'urn:p' } },
        a: { type: 'string', xml: { prefix: 'p', namespace: 'urn:p' } },
        b: { type: 'string', xml: { prefix: 'q' } },
      },
      { xml: { name: 'r', namespace: 'urn:d' } },
    );
    expect(encode(described(schema), { id: 1, a: '<', b: '' }).body).toBe(
      `${DECLARATION}<r p:id="1" xmlns="urn:d" xmlns:p="urn:p"><p:a>&lt;</p:a><q:b xmlns:q="urn:q"/></r>`,
    );
  });

  it('leave null out unless it is required', () => {
    const schema = object({ a: { type: ['string', 'null'] }, b: { type: ['string', 'null'] } }, { required: ['b'] });
    expect(encode(described(schema), { a: null, b: null }).body).toBe(
      root('root', '<b xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'),
    );
    expect(roundTrip(described(schema), { a: null, b: null })).toEqual({ b: null });
  });

  it('stay as they are where they are XML already', () => {
    expect(encode(described({ type: 'string' }), '<a>1</a>').body).toBe('<a>1</a>');
    expect(encode(described({ type: 'string' }), '<3').body).toBe(root('root', '&lt;3'));
  });

  it('write CDATA', () => {
    const schema = object({ a: { type: 'string', xml: { nodeType: 'cdata' } } });
    expect(encode(described(schema), { a: 'x]]>y' }).body).toBe(root('root', '<![CDATA[x]]]]><![CDATA[>y]]>'));
    expect(roundTrip(described(schema), { a: 'x]]>y' })).toEqual({ a: 'x]]>y' });
  });
});

describe('the law of XML', () => {
  const legal = fc
    .string({ unit: 'grapheme' })
    .filter((text) => !/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text));
  const line = legal.map((text) => text.replace(/\r/g, ''));
  const schema = object(
    {
      id: { type: 'string', xml: { attribute: true } },
      name: { type: 'string', xml: { name: 'n' } },
      count: { type: 'integer' },
      'odd name': { type: 'boolean' },
      'x:y_x0041_': { type: 'number' },
      tags: { ...(strings as object), xml: { wrapped: true } },
      list: { type: 'array', items: { $ref: 'c#/components/schemas/Node' } },
      grid: { type: 'array', items: { type: 'array', items: { type: 'integer' } } },
      next: { $ref: 'c#/components/schemas/Node', xml: { name: 'next' } },
    },
    { additionalProperties: { type: 'integer' }, xml: { name: 'node', namespace: 'urn:n', prefix: 'n' } },
  );
  const { node } = fc.letrec((tie) => ({
    node: fc.record(
      {
        id: legal,
        name: line,
        count: fc.integer(),
        'odd name': fc.boolean(),
        'x:y_x0041_': fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
        tags: fc.array(line),
        list: fc.array(fc.option(tie('node'), { nil: {}, maxDepth: 2 }), { minLength: 1, maxLength: 3 }),
        grid: fc.array(fc.array(fc.integer(), { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        next: fc.option(tie('node'), { nil: {}, maxDepth: 2 }),
        __proto: fc.integer(),
      },
      { requiredKeys: [] },
    ),
  }));

  it('is decode(encode(value)) = value', () => {
    fc.assert(
      fc.property(node, (value) => {
        expect(roundTrip(described({ $ref: 'c#/components/schemas/Node' }, { Node: schema }), value)).toEqual(value);
      }),
    );
  });

  it('holds for any property name', () => {
    const counts = object({}, { additionalProperties: { type: 'integer' } });
    const names = fc.dictionary(fc.string({ unit: 'binary' }), fc.integer());
    fc.assert(fc.property(names, (value) => void expect(roundTrip(described(counts), value)).toEqual(value)));
  });

  it('is well-formed for any value and no schema', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(decode({ type }, encode({ type }, value).body)).toMatchObject({ ok: true });
      }),
    );
  });
});
