import { describe, expect, test } from 'vitest';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { codes, load } from '../contract-files.ts';

const VERSIONS = { '2.0': 'swagger', '3.0.3': 'openapi', '3.1.0': 'openapi', '3.2.0': 'openapi' } as const;
type Version = keyof typeof VERSIONS;

/** The normalised schema `X` of a document of that version, and the codes of what was found wrong with it. */
async function normalize(version: Version, schema: unknown, others: object = {}) {
  const schemas = { X: schema, ...others };
  const fields = version === '2.0' ? { paths: {}, definitions: schemas } : { components: { schemas } };
  const contract = await load({ [VERSIONS[version]]: version, ...fields });
  const place = version === '2.0' ? 'stdin#/definitions/' : 'stdin#/components/schemas/';
  const normalized = contract.schema(`${place}X`) as Schema;
  return { contract, place, schema: normalized, codes: codes(contract) };
}

describe('a schema is rewritten to JSON Schema 2020-12', () => {
  const string = { type: 'string' };
  const cases: readonly [title: string, version: Version, from: unknown, to: unknown][] = [
    ['nullable with a type', '3.0.3', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    [
      'nullable with an enum',
      '3.0.3',
      { type: 'string', nullable: true, enum: ['a'] },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    ['nullable with an enum alone', '3.0.3', { nullable: true, enum: ['a', null] }, { enum: ['a', null] }],
    [
      'nullable beside allOf',
      '3.0.3',
      { nullable: true, description: 'd', allOf: [string] },
      { description: 'd', anyOf: [{ type: 'null' }, { allOf: [string] }] },
    ],
    ['nullable: false', '3.0.3', { type: 'string', nullable: false }, string],
    ['nullable in 3.1 says nothing', '3.1.0', { type: 'string', nullable: true }, string],
    ['x-nullable', '2.0', { type: 'string', 'x-nullable': true }, { type: ['string', 'null'], 'x-nullable': true }],
    ['nullable in 2.0 says nothing', '2.0', { type: 'string', nullable: true }, string],
    ['exclusiveMinimum: true', '3.0.3', { minimum: 1, exclusiveMinimum: true }, { exclusiveMinimum: 1 }],
    ['exclusiveMaximum: true', '2.0', { maximum: 1, exclusiveMaximum: true }, { exclusiveMaximum: 1 }],
    ['exclusiveMinimum: false', '3.0.3', { minimum: 1, exclusiveMinimum: false }, { minimum: 1 }],
    ['exclusiveMinimum without a minimum', '3.0.3', { exclusiveMinimum: true }, {}],
    ['a number as exclusiveMinimum', '3.1.0', { exclusiveMinimum: 1 }, { exclusiveMinimum: 1 }],
    ['type: file', '2.0', { type: 'file' }, { type: 'string', format: 'binary' }],
    ['a list of types', '3.1.0', { type: ['string', 'null'] }, { type: ['string', 'null'] }],
    ['an array without items', '3.0.3', { type: 'array' }, { type: 'array' }],
    [
      'a tuple of draft 4',
      '3.1.0',
      { items: [string], additionalItems: false },
      { prefixItems: [string], items: false },
    ],
    [
      'dependencies',
      '3.1.0',
      { dependencies: { a: ['b'], c: string } },
      { dependentRequired: { a: ['b'] }, dependentSchemas: { c: string } },
    ],
    ['a boolean schema', '3.1.0', false, false],
    ['extensions stay', '3.0.3', { 'x-a': { b: 1 } }, { 'x-a': { b: 1 } }],
    [
      '$id, $anchor, $defs and $comment go',
      '3.1.0',
      { $id: 'https://e.com/x', $anchor: 'a', $defs: {}, $comment: 'c', type: 'string' },
      string,
    ],
    ['an example', '3.0.3', { example: { $ref: '#/no' } }, { example: { $ref: '#/no' } }],
    [
      'xml',
      '3.2.0',
      { xml: { name: 'n', wrapped: true, prefix: 1, nodeType: 'cdata', other: 1 } },
      { xml: { name: 'n', wrapped: true, nodeType: 'cdata' } },
    ],
    ['dependentRequired', '3.1.0', { dependentRequired: { a: ['b', 1], c: 'd' } }, { dependentRequired: { a: ['b'] } }],
    ['const', '3.1.0', { const: null }, { const: null }],
    ['examples', '3.1.0', { examples: [1] }, { examples: [1] }],
    [
      'everything inside',
      '3.1.0',
      { properties: { a: { items: { not: { type: 'file' } } } }, additionalProperties: false, if: {}, else: true },
      {
        properties: { a: { items: { not: { type: 'string', format: 'binary' } } } },
        additionalProperties: false,
        if: {},
        else: true,
      },
    ],
    [
      'properties with the names of keywords',
      '3.0.3',
      { properties: { properties: string, $ref: string, required: string } },
      { properties: { properties: string, $ref: string, required: string } },
    ],
  ];
  test.each(cases)('%s in %s', async (_, version, from, to) => {
    const { schema } = await normalize(version, from);
    expect(schema).toEqual(to);
  });
});

describe('a mistake is read in the most likely way, with a Diagnostic', () => {
  const cases: readonly [title: string, version: Version, from: unknown, to: unknown, codes: readonly string[]][] = [
    ['a null schema', '3.0.3', null, true, ['invalid-schema']],
    ['a list as schema', '3.0.3', [], true, ['invalid-schema']],
    ['a text as schema', '3.0.3', { items: 'string' }, { items: true }, ['invalid-schema']],
    ['a type in another case', '3.0.3', { type: 'String' }, { type: 'string' }, ['unknown-type']],
    ['a type that does not exist', '3.0.3', { type: 'any' }, {}, ['unknown-type']],
    ['a list with a type that does not exist', '3.1.0', { type: ['string', 'date'] }, {}, ['unknown-type']],
    [
      'required: true at a property',
      '3.0.3',
      { properties: { a: { required: true } } },
      { properties: { a: {} } },
      ['invalid-keyword'],
    ],
    ['required that is a text', '3.0.3', { required: 'a' }, {}, ['invalid-keyword']],
    ['required with other things', '3.0.3', { required: ['a', 1, 'a'] }, { required: ['a'] }, ['invalid-keyword']],
    ['a negative length', '3.0.3', { minLength: -1 }, {}, ['invalid-keyword']],
    ['a number as text', '3.0.3', { minLength: '1' }, { minLength: 1 }, ['invalid-keyword']],
    ['a bound that is no number', '3.0.3', { minimum: 'low' }, {}, ['invalid-keyword']],
    ['multipleOf: 0', '3.0.3', { multipleOf: 0 }, {}, ['invalid-keyword']],
    ['an empty enum', '3.0.3', { enum: [] }, {}, ['invalid-keyword']],
    ['an enum that is a text', '3.0.3', { enum: 'a' }, {}, ['invalid-keyword']],
    ['properties that are a list', '3.0.3', { properties: [] }, {}, ['invalid-keyword']],
    ['an empty allOf', '3.0.3', { allOf: [] }, {}, ['invalid-keyword']],
    [
      'a keyword of a later version',
      '3.0.3',
      { const: 1, patternProperties: {} },
      {},
      ['ignored-keyword', 'ignored-keyword'],
    ],
    ['oneOf in 2.0', '2.0', { oneOf: [{}] }, {}, ['ignored-keyword']],
  ];
  test.each(cases)('%s in %s', async (_, version, from, to, expected) => {
    const { schema, codes } = await normalize(version, from);
    expect(schema).toEqual(to);
    expect(codes).toEqual(expected);
  });

  test('nesting beyond measure is a flaw', async () => {
    let deep: object = {};
    for (let n = 0; n < 2000; n++) deep = { items: deep };
    const { schema, codes } = await normalize('3.0.3', deep);
    expect(schema).toHaveProperty(['x-mockgen-flaw', 'code'], 'schema-too-deep');
    expect(codes).toEqual(['schema-too-deep']);
  });
});

describe('references', () => {
  const A = { type: 'string' };

  test('name their target, through chains of aliases', async () => {
    const { schema, place } = await normalize(
      '3.0.3',
      { properties: { a: { $ref: '#/components/schemas/Alias', description: 'ignored' } } },
      { Alias: { $ref: '#/components/schemas/A' }, A },
    );
    expect(schema).toEqual({ properties: { a: { $ref: `${place}A` } } });
  });

  test('keep their siblings from OAS 3.1 on', async () => {
    const { schema, place } = await normalize('3.1.0', { $ref: '#/components/schemas/A', minLength: 1 }, { A });
    expect(schema).toEqual({ $ref: `${place}A`, minLength: 1 });
  });

  test('that lead nowhere are ids of flaws', async () => {
    const { contract, schema, place } = await normalize('3.0.3', { items: { $ref: '#/components/schemas/No' } });
    const id = `${place}X/items/$ref`;
    expect(schema).toEqual({ items: { $ref: id } });
    expect(contract.schema(id)).toEqual({
      'x-mockgen-flaw': {
        code: 'unresolved-reference',
        severity: 'error',
        source: id,
        message: 'The reference "#/components/schemas/No" leads nowhere: there is nothing at that place.',
      },
    });
  });

  test.each(['3.0.3', '3.1.0'] as const)('that lead back to themselves are flaws, in %s', async (version) => {
    const X = { $ref: '#/components/schemas/Y' };
    const { schema } = await normalize(version, X, { Y: { $ref: '#/components/schemas/X' } });
    expect(schema).toHaveProperty(['x-mockgen-flaw', 'code'], 'circular-reference');
  });

  test('may recur through properties', async () => {
    const { schema, place } = await normalize('3.0.3', { properties: { next: { $ref: '#/components/schemas/X' } } });
    expect(schema).toEqual({ properties: { next: { $ref: `${place}X` } } });
  });

  test('any place is an id', async () => {
    const { contract, place } = await normalize('3.0.3', { properties: { 'a/b': { items: A } } });
    expect(contract.schema(`${place}X/properties/a~1b/items`)).toEqual(A);
    expect(contract.schema(`${place}X/properties/no`)).toHaveProperty('x-mockgen-flaw');
    expect(contract.schema('no')).toHaveProperty('x-mockgen-flaw');
  });
});
