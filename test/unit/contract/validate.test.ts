import { expect, test } from 'vitest';
import { loadContract } from '../../../src/contract/load.ts';
import { validateContract } from '../../../src/contract/validate.ts';
import { load, loadFiles } from './contract-files.ts';

const found = async (text: string): Promise<readonly (readonly [string, number | undefined])[]> => {
  const contract = await loadContract('-', { stdin: async () => Buffer.from(text) });
  return (await validateContract(contract)).map(({ code, location }) => [code, location?.line]);
};

const HEAD = 'openapi: 3.0.3\ninfo: {title: t, version: "1"}\n';

test('a contract without mistakes', async () => {
  const paths = 'paths:\n  /x:\n    get:\n      responses: {200: {description: ok}}\n';
  expect(await found(HEAD + paths)).toEqual([]);
});

test('everything is read, used or not, in the order of the text', async () => {
  const text = `${HEAD}paths: {}
components:
  schemas:
    A: {type: strung}
    B: {$ref: "#/no"}
  responses:
    R: {description: d, content: {a/b: {schema: {minLength: -1}}}}
  parameters:
    P: {$ref: "#/no"}
`;
  expect(await found(text)).toEqual([
    ['unknown-type', 6],
    ['unresolved-reference', 7],
    ['invalid-keyword', 9],
    ['unresolved-reference', 11],
  ]);
});

test.each([
  [
    'YAML',
    'openapi: 3.0.3\ninfo: {title: t, version: "1"}\npaths: {}\nx-a:\n  a: 1\n  b: {c: 1, c: 2}\n  a: 2\n',
    [6, 7],
  ],
  ['JSON', '{"openapi": "3.0.3", "info": {"title": "t", "version": "1"},\n"paths": {},\n"paths": {}}', [3]],
  ['lenient YAML', 'openapi: 3.0.3\ninfo: {title: t, version: "1"}\nx-a: [\n]\npaths: {}\npaths: {}\n', [6]],
])('keys that are repeated in %s', async (_, text, lines) => {
  const repeated = (await found(text)).filter(([code]) => code === 'duplicate-key');
  expect(repeated.map(([, line]) => line)).toEqual(lines);
});

test('the schema of the OpenAPI version is held against the document, and the cause is named', async () => {
  const contract = await load({
    openapi: '3.0.3',
    info: { title: 't' },
    paths: { '/x': { get: { responses: { 200: {} } } } },
    extra: 1,
  });
  const diagnostics = await validateContract(contract);
  expect(diagnostics.map(({ source, message }) => [source, message])).toEqual([
    ['stdin#/info', "/info must have required property 'version'."],
    ['stdin#/paths/~1x/get/responses/200', "/paths/~1x/get/responses/200 must have required property 'description'."],
    ['stdin#/extra', 'The document has an unknown field "extra".'],
  ]);
});

test('a circular document of several files is read to its end, and nothing outside of its folder', async () => {
  const contract = await loadFiles({
    'in/api.json': {
      openapi: '3.0.3',
      info: { title: 't', version: '1' },
      paths: {},
      components: { schemas: { A: { $ref: 'a.json' }, S: { $ref: '../secret.json' } } },
    },
    'in/a.json': { properties: { a: { $ref: 'api.json#/components/schemas/A' } } },
    'secret.json': { type: 'strung' },
  });
  const diagnostics = await validateContract(contract);
  expect(diagnostics.map(({ code }) => code)).toEqual(['reference-outside']);
  expect(contract.files).toHaveLength(2);
});

test('deep documents and those of OAS 3.2 do no harm', async () => {
  const deep = `{"openapi":"3.0.3","info":{"title":"t","version":"1"},"paths":{},"x-deep":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
  expect(await found(deep)).toEqual([]);
  expect(await found('openapi: 3.2.0\npaths: {}\n')).toEqual([]);
});
