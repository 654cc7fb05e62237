import { describe, expect, test } from 'vitest';
import type { Operation } from '../../../../src/runtime/model/contract.ts';
import { codes, load } from '../contract-files.ts';

/** The operation `POST /x` of a Swagger 2.0 document, and its contract. */
async function swagger(post: object, fields: object = {}) {
  const contract = await load({
    swagger: '2.0',
    paths: { '/x': { post: { responses: { 200: { description: '' } }, ...post } } },
    ...fields,
  });
  const operation = contract.operations[0]?.resolve() as Operation;
  return { contract, operation };
}

const AT = 'stdin#/paths/~1x/post';

describe('parameters', () => {
  const cases: readonly [format: string | undefined, place: string, style: string, explode: boolean][] = [
    [undefined, 'query', 'form', false],
    ['csv', 'query', 'form', false],
    ['csv', 'header', 'simple', false],
    ['ssv', 'query', 'spaceDelimited', false],
    ['tsv', 'query', 'tabDelimited', false],
    ['pipes', 'query', 'pipeDelimited', false],
    ['multi', 'query', 'form', true],
    ['magic', 'query', 'form', false],
  ];
  test.each(cases)('collectionFormat %s in %s', async (collectionFormat, place, style, explode) => {
    const parameters = [{ name: 'a', in: place, type: 'array', items: { type: 'string' }, collectionFormat }];
    const { operation } = await swagger({ parameters });
    expect(operation.parameters[0]).toMatchObject({ style, explode });
  });

  test('are their own schemas', async () => {
    const parameters = [{ name: 'a', in: 'query', required: true, type: 'integer', minimum: 1 }];
    const { contract, operation } = await swagger({ parameters });
    expect(operation.parameters[0]).toMatchObject({ required: true, schema: `${AT}/parameters/0` });
    expect(contract.schema(`${AT}/parameters/0`)).toEqual({ type: 'integer', minimum: 1 });
    expect(codes(contract)).toEqual([]);
  });
});

describe('a body parameter', () => {
  const parameters = [{ name: 'any', in: 'body', required: true, schema: { $ref: '#/definitions/A' } }];
  const definitions = { A: { type: 'object' } };

  test.each([
    ['JSON where nothing is said', {}, {}, ['application/json']],
    ['what the root consumes', {}, { consumes: ['application/xml'] }, ['application/xml']],
    [
      'what the operation consumes',
      { consumes: ['text/plain', 'Text/Plain'] },
      { consumes: ['application/xml'] },
      ['text/plain'],
    ],
  ])('takes %s', async (_, post, root, types) => {
    const { operation } = await swagger({ parameters, ...post }, { definitions, ...root });
    expect(operation.parameters).toEqual([]);
    expect(operation.requestBody?.required).toBe(true);
    expect(operation.requestBody?.content.map(({ type, schema }) => [type, schema])).toEqual(
      types.map((type) => [type, 'stdin#/definitions/A']),
    );
  });
});

describe('form parameters', () => {
  const parameters = [
    { name: 'a', in: 'formData', type: 'string', required: true },
    { name: 'b', in: 'formData', type: 'array', items: { type: 'integer' }, collectionFormat: 'multi' },
  ];
  const file = { name: 'f', in: 'formData', type: 'file' };

  test('become the properties of one object', async () => {
    const { contract, operation } = await swagger({ parameters });
    const [form] = operation.requestBody?.content ?? [];
    expect(operation.requestBody?.required).toBe(true);
    expect(form).toMatchObject({
      type: 'application/x-www-form-urlencoded',
      schema: `${AT}/formData`,
      encoding: { b: { style: 'form', explode: true } },
    });
    expect(contract.schema(`${AT}/formData`)).toEqual({
      type: 'object',
      properties: { a: { $ref: `${AT}/parameters/0` }, b: { $ref: `${AT}/parameters/1` } },
      required: ['a'],
    });
    expect(contract.schema(`${AT}/formData/properties/a`)).toEqual({ $ref: `${AT}/parameters/0` });
    expect(contract.locate(`${AT}/formData/required`)).toBeDefined();
  });

  test.each([
    ['multipart with a file', [...parameters, file], {}, ['multipart/form-data']],
    ['what is consumed', parameters, { consumes: ['multipart/form-data'] }, ['multipart/form-data']],
    [
      'a form, though JSON is consumed',
      parameters,
      { consumes: ['application/json'] },
      ['application/x-www-form-urlencoded'],
    ],
  ])('are %s', async (_, all, root, types) => {
    const { operation } = await swagger({ parameters: all }, root);
    expect(operation.requestBody?.content.map(({ type }) => type)).toEqual(types);
  });

  test('a file is a binary string', async () => {
    const { contract } = await swagger({ parameters: [file] });
    expect(contract.schema(`${AT}/parameters/0`)).toEqual({ type: 'string', format: 'binary' });
  });
});

describe('responses', () => {
  const contentOf = async (response: object, root: object = {}) => {
    const { operation } = await swagger({ responses: { 200: { description: '', ...response } } }, root);
    return operation.responses[0]?.content.map(({ type, examples }) => [type, examples.map(({ value }) => value)]);
  };

  test.each([
    ['JSON where nothing is said', { schema: {} }, {}, [['application/json', []]]],
    ['a file', { schema: { type: 'file' } }, {}, [['application/octet-stream', []]]],
    ['no content without a schema', {}, { produces: ['application/json'] }, []],
    [
      'the examples of their types',
      { schema: {}, examples: { 'application/json': 1 } },
      { produces: ['application/json', 'text/csv'] },
      [
        ['application/json', [1]],
        ['text/csv', []],
      ],
    ],
    ['the types of the examples', { schema: {}, examples: { 'text/csv': 'a' } }, {}, [['text/csv', ['a']]]],
  ])('have %s', async (_, response, root, expected) => {
    expect(await contentOf(response, root)).toEqual(expected);
  });

  test('headers are their own schemas', async () => {
    const headers = { 'X-A': { type: 'integer', description: 'd' } };
    const { contract, operation } = await swagger({ responses: { 200: { description: '', headers } } });
    const [header] = operation.responses[0]?.headers ?? [];
    expect(header).toMatchObject({ name: 'X-A', required: false });
    expect(contract.schema(header?.schema ?? '')).toEqual({ type: 'integer', description: 'd' });
  });
});

test('basic authentication is an HTTP scheme', async () => {
  const { operation } = await swagger({ security: [{ b: [] }] }, { securityDefinitions: { b: { type: 'basic' } } });
  expect(operation.security).toEqual([[{ name: 'b', scheme: { type: 'http', scheme: 'basic' }, scopes: [] }]]);
});
