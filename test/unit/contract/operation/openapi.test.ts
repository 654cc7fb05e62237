import { describe, expect, test } from 'vitest';
import { codes, load, loadFiles, operationOf } from '../contract-files.ts';

describe('parameters', () => {
  const parameterOf = async (parameter: object, fields: object = {}) =>
    (await operationOf({ parameters: [parameter] }, fields)).parameters[0];

  test.each([
    ['path', 'simple', false, true],
    ['query', 'form', true, false],
    ['header', 'simple', false, false],
    ['cookie', 'form', true, false],
  ])('the defaults of %s', async (place, style, explode, required) => {
    const paths = { '/{a}': { get: { parameters: [{ name: 'a', in: place }] } } };
    const contract = await load({ openapi: '3.0.3', paths });
    expect(contract.operations[0]?.resolve().parameters[0]).toMatchObject({ name: 'a', style, explode, required });
  });

  test.each([
    ['spaceDelimited', false],
    ['pipeDelimited', false],
    ['deepObject', true],
  ])('the default explode of %s is %s', async (style, explode) => {
    expect(await parameterOf({ name: 'a', in: 'query', style })).toMatchObject({ style, explode });
  });

  test('schema, content and examples', async () => {
    expect(await parameterOf({ name: 'a', in: 'query', schema: {}, example: 1 })).toEqual({
      name: 'a',
      in: 'query',
      required: false,
      style: 'form',
      explode: true,
      allowReserved: false,
      allowEmptyValue: false,
      schema: 'stdin#/paths/~1x/get/parameters/0/schema',
      examples: [{ name: '', value: 1, source: 'stdin#/paths/~1x/get/parameters/0/example' }],
      source: 'stdin#/paths/~1x/get/parameters/0',
    });
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/A' } } };
    const components = { schemas: { A: {} } };
    expect(await parameterOf({ name: 'a', in: 'query', content }, { components })).toMatchObject({
      content: { type: 'application/json', schema: 'stdin#/components/schemas/A' },
    });
  });

  test('of the path item are overridden by name and place, headers in any case', async () => {
    const parameters = [
      { name: 'a', in: 'query', required: true },
      { name: 'X-A', in: 'header' },
      { name: 'b', in: 'query' },
    ];
    const get = {
      parameters: [
        { name: 'a', in: 'query' },
        { name: 'x-a', in: 'header', required: true },
      ],
    };
    const contract = await load({ openapi: '3.0.3', paths: { '/x': { parameters, get } } });
    const found = contract.operations[0]?.resolve().parameters.map(({ name, required }) => [name, required]);
    expect(found).toEqual([
      ['a', false],
      ['x-a', true],
      ['b', false],
    ]);
  });

  test.each([
    ['Accept', { name: 'Accept', in: 'header' }, 'ignored-parameter'],
    ['Authorization', { name: 'authorization', in: 'header' }, 'ignored-parameter'],
    ['one without a name', { in: 'query' }, 'invalid-parameter'],
    ['one in a body', { name: 'a', in: 'body' }, 'invalid-parameter'],
    ['querystring before OAS 3.2', { name: 'a', in: 'querystring' }, 'invalid-parameter'],
    ['a path parameter that the path does not name', { name: 'a', in: 'path' }, 'unused-path-parameter'],
  ])('%s is ignored', async (_, parameter, code) => {
    const contract = await load({ openapi: '3.0.3', paths: { '/x': { get: { parameters: [parameter] } } } });
    expect(contract.operations[0]?.resolve().parameters).toEqual([]);
    expect(codes(contract)).toContain(code);
  });

  test('querystring in OAS 3.2 needs no name', async () => {
    const parameter = { in: 'querystring', content: { 'application/json': {} } };
    expect(await parameterOf(parameter, { openapi: '3.2.0' })).toMatchObject({ name: '', in: 'querystring' });
  });

  test('a path parameter that nothing describes is reported', async () => {
    const contract = await load({ openapi: '3.0.3', paths: { '/{a}': { get: {} } } });
    contract.operations[0]?.resolve();
    expect(codes(contract)).toContain('undeclared-path-parameter');
  });

  test('a style of another place is read as the default', async () => {
    expect(await parameterOf({ name: 'a', in: 'header', style: 'form' })).toMatchObject({ style: 'simple' });
  });
});

describe('path items', () => {
  test('with a $ref keep what stands beside it', async () => {
    const contract = await loadFiles({
      'api.json': {
        openapi: '3.1.0',
        paths: {
          '/x': { $ref: 'x.json#/item', get: { operationId: 'own' }, parameters: [{ name: 'a', in: 'query' }] },
        },
      },
      'x.json': {
        item: { get: { operationId: 'theirs' }, put: { operationId: 'put' }, parameters: [{ name: 'b', in: 'query' }] },
      },
    });
    expect(contract.operations.map(({ id }) => id)).toEqual(['own', 'put']);
    expect(contract.operations[1]?.source).toBe('x.json#/item/put');
    expect(contract.operations[0]?.resolve().parameters.map(({ name }) => name)).toEqual(['b', 'a']);
  });

  test('that cannot be read answer the usual methods with their flaw', async () => {
    const contract = await load({ openapi: '3.0.3', paths: { '/x': { $ref: '#/no' }, '/y': { get: {} } } });
    expect(contract.operations.map(({ id }) => id)).toEqual([
      'GET /x',
      'POST /x',
      'PUT /x',
      'PATCH /x',
      'DELETE /x',
      'GET /y',
    ]);
    expect(contract.operations[0]?.resolve().flaw?.code).toBe('unresolved-reference');
    expect(contract.operations[5]?.resolve().flaw).toBeUndefined();
  });

  test('that refer to themselves are flaws', async () => {
    const paths = { '/x': { $ref: '#/paths/~1y' }, '/y': { $ref: '#/paths/~1x' } };
    const contract = await load({ openapi: '3.0.3', paths });
    expect(contract.operations[0]?.resolve().flaw?.code).toBe('circular-reference');
  });
});

describe('request bodies and media types', () => {
  test('are read with their encodings', async () => {
    const encoding = { file: { contentType: 'image/png', headers: { 'X-A': { required: true } }, explode: false } };
    const content = { ' Multipart/Form-Data ; boundary=X': { schema: {}, encoding } };
    const { requestBody } = await operationOf({ requestBody: { required: true, content } });
    expect(requestBody).toMatchObject({
      required: true,
      content: [
        {
          type: 'multipart/form-data; boundary=X',
          encoding: {
            file: { contentType: 'image/png', explode: false, headers: [{ name: 'X-A', required: true }] },
          },
        },
      ],
    });
  });

  test('itemSchema and components.mediaTypes are of OAS 3.2', async () => {
    const requestBody = { content: { 'application/jsonl': { $ref: '#/components/mediaTypes/Lines' } } };
    const components = { mediaTypes: { Lines: { itemSchema: { type: 'string' } } } };
    const operation = await operationOf({ requestBody }, { openapi: '3.2.0', components });
    expect(operation.requestBody?.content[0]).toMatchObject({
      type: 'application/jsonl',
      itemSchema: 'stdin#/components/mediaTypes/Lines/itemSchema',
    });
  });

  test('a dangling reference costs the operation', async () => {
    const { flaw } = await operationOf({ requestBody: { $ref: '#/no' } });
    expect(flaw).toMatchObject({ code: 'unresolved-reference', source: 'stdin#/paths/~1x/get/requestBody/$ref' });
  });
});

describe('examples', () => {
  const examplesOf = async (mediaType: object, openapi = '3.0.3', components = {}) => {
    const responses = { 200: { description: '', content: { 'application/json': mediaType } } };
    const { responses: found } = await operationOf({ responses }, { openapi, components });
    return found[0]?.content[0]?.examples.map(({ name, value, serialized }) => [name, value, serialized]);
  };

  test('of every kind', async () => {
    const components = { examples: { B: { value: 2 } } };
    const examples = { a: { value: null }, b: { $ref: '#/components/examples/B' }, c: {}, d: { $ref: '#/no' } };
    expect(await examplesOf({ example: 0, examples }, '3.0.3', components)).toEqual([
      ['', 0, undefined],
      ['a', null, undefined],
      ['b', 2, undefined],
    ]);
    const newer = { data: { dataValue: 1, serializedValue: '1' }, text: { serializedValue: '01' } };
    expect(await examplesOf({ examples: newer }, '3.2.0')).toEqual([
      ['data', 1, undefined],
      ['text', '01', true],
    ]);
  });

  test('in files of the folder', async () => {
    const examples = {
      a: { externalValue: 'a.json' },
      b: { externalValue: 'b.yaml' },
      c: { externalValue: '../c.json' },
      d: { externalValue: 'https://mockgen.invalid/d.json' },
    };
    const csv = { t: { externalValue: 'a.csv' } };
    const content = { 'application/json': { examples }, 'text/csv': { examples: csv } };
    const paths = { '/x': { get: { responses: { 200: { description: '', content } } } } };
    const contract = await loadFiles({
      'in/api.json': { openapi: '3.0.3', paths },
      'in/a.json': '{"a": 1}',
      'in/b.yaml': 'b: 2',
      'in/a.csv': 'a,b',
      'c.json': '{}',
    });
    const [json, text] = contract.operations[0]?.resolve().responses[0]?.content ?? [];
    expect(json?.examples.map(({ value }) => value)).toEqual([{ a: 1 }, { b: 2 }]);
    expect(text?.examples).toMatchObject([{ value: 'a,b', serialized: true }]);
    expect(codes(contract)).toEqual(['unreadable-example', 'unreadable-example']);
  });
});

describe('responses', () => {
  test('status codes and ranges', async () => {
    const ok = { description: 'ok' };
    const responses = { '2xx': ok, 404: ok, default: ok, okay: ok, 600: ok, 'x-a': ok };
    const contract = await load({ openapi: '3.0.3', paths: { '/x': { get: { responses } } } });
    expect(contract.operations[0]?.resolve().responses.map(({ status }) => status)).toEqual(['404', '2XX', 'default']);
    expect(codes(contract)).toEqual(['invalid-status', 'invalid-status']);
  });

  test('a dangling one costs itself while another remains', async () => {
    const responses = { 200: { description: '' }, 404: { $ref: '#/no' } };
    const contract = await load({ openapi: '3.0.3', paths: { '/x': { get: { responses } } } });
    expect(contract.operations[0]?.resolve().responses.map(({ status }) => status)).toEqual(['200']);
    expect(contract.diagnostics()).toMatchObject([{ code: 'unresolved-reference', severity: 'error' }]);
    expect((await operationOf({ responses: { 404: { $ref: '#/no' } } })).flaw?.code).toBe('unresolved-reference');
  });

  test('headers, and links through their references', async () => {
    const responses = {
      200: {
        description: 'ok',
        headers: { 'X-A': { required: true, schema: { type: 'string' } }, 'content-type': {} },
        links: { next: { $ref: '#/components/links/Next' }, no: { $ref: '#/no' } },
      },
    };
    const components = { links: { Next: { operationId: 'next' } } };
    const operation = await operationOf({ responses }, { components });
    expect(operation.responses[0]?.headers).toMatchObject([{ name: 'X-A', required: true }]);
    expect(operation.responses[0]?.links).toEqual({ next: { operationId: 'next' } });
  });
});

describe('security', () => {
  const components = {
    securitySchemes: {
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      http: { type: 'http', scheme: 'Bearer', bearerFormat: 'JWT' },
      oauth: { $ref: '#/components/securitySchemes/other' },
      other: { type: 'oauth2' },
      odd: { type: 'magic' },
    },
  };

  test.each([
    ['none', undefined, undefined, []],
    [
      'of the root',
      [{ key: [] }],
      undefined,
      [[{ name: 'key', scheme: { type: 'apiKey', in: 'header', name: 'X-Key' }, scopes: [] }]],
    ],
    ['removed by the operation', [{ key: [] }], [], []],
    [
      'optional',
      undefined,
      [{}, { oauth: ['read'] }],
      [[], [{ name: 'oauth', scheme: { type: 'oauth2' }, scopes: ['read'] }]],
    ],
    [
      'http',
      undefined,
      [{ http: [] }],
      [[{ name: 'http', scheme: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, scopes: [] }]],
    ],
    [
      'unknown',
      undefined,
      [{ no: [], odd: [] }],
      [
        [
          { name: 'no', scopes: [] },
          { name: 'odd', scopes: [] },
        ],
      ],
    ],
  ])('%s', async (_, root, own, expected) => {
    const fields = { components, ...(root && { security: root }) };
    expect((await operationOf(own ? { security: own } : {}, fields)).security).toEqual(expected);
  });

  test('schemes may be in another file', async () => {
    const contract = await loadFiles({
      'api.json': {
        openapi: '3.0.3',
        components: { securitySchemes: { $ref: 'schemes.json' } },
        paths: { '/x': { get: { security: [{ mine: [] }] } } },
      },
      'schemes.json': { mine: { type: 'mutualTLS' } },
    });
    expect(contract.operations[0]?.resolve().security).toEqual([
      [{ name: 'mine', scheme: { type: 'mutualTLS' }, scopes: [] }],
    ]);
  });
});

describe('the rest', () => {
  test('summary, tags and extensions', async () => {
    const operation = await operationOf({ summary: 'S', tags: ['a', 1], 'x-mockgen': { a: 1 } });
    expect(operation).toMatchObject({ summary: 'S', tags: ['a'], extensions: { 'x-mockgen': { a: 1 } } });
  });

  test('an operation that is no object is a flaw', async () => {
    const contract = await load({ openapi: '3.0.3', paths: { '/x': { get: 'hello' } } });
    expect(contract.operations[0]?.resolve().flaw?.code).toBe('invalid-operation');
  });
});
