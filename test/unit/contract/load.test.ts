import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContract } from '../../../src/contract/load.ts';
import { codes, load, loadFiles, refusal, writeFiles } from './contract-files.ts';

const PETS = {
  openapi: '3.0.3',
  info: { title: 'Pets', version: '1.2.0' },
  paths: { '/pets': { get: { operationId: 'listPets', responses: { 200: { description: 'ok' } } } } },
};

const PETS_YAML = `openapi: 3.0.3
info: {title: Pets, version: 1.2.0}
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        200: {description: ok}
`;

describe('what a contract is written in', () => {
  const spellings: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
    JSON: { 'api.json': JSON.stringify(PETS) },
    'JSON with a byte order mark': { 'api.json': `\uFEFF${JSON.stringify(PETS)}` },
    'JSON in a .yaml file': { 'api.yaml': JSON.stringify(PETS) },
    YAML: { 'api.yaml': PETS_YAML },
    'YAML in a .json file': { 'api.json': PETS_YAML },
    'UTF-16, little endian': { 'api.yaml': Buffer.from(`\uFEFF${PETS_YAML}`, 'utf16le') },
    'UTF-16, big endian, without a mark': { 'api.yaml': Buffer.from(PETS_YAML, 'utf16le').swap16() },
  };
  test.each(Object.entries(spellings))('%s', async (_, files) => {
    const contract = await loadFiles(files);
    expect(contract.title).toBe('Pets');
    expect(contract.version).toBe('1.2.0');
    expect(contract.operations.map(({ id, method, path }) => [id, method, path])).toEqual([
      ['listPets', 'GET', '/pets'],
    ]);
    expect(contract.operations[0]?.resolve().responses[0]?.status).toBe('200');
    expect(codes(contract)).toEqual([]);
  });

  test('standard input', async () => {
    const contract = await load(PETS);
    expect(contract.name).toBe('stdin');
    expect(contract.files).toEqual([]);
    expect(contract.operations[0]?.source).toBe('stdin#/paths/~1pets/get');
  });

  test('a file: URL', async () => {
    const folder = writeFiles({ 'api.yaml': PETS_YAML });
    const contract = await loadContract(`file://${folder}/api.yaml`);
    expect(contract.files).toEqual([path.join(folder, 'api.yaml')]);
  });
});

describe('what is overlooked, with a warning', () => {
  test.each([
    ['a trailing comma', { 'api.json': '{"openapi": "3.0.3", "paths": {},}' }],
    ['a comment in JSON', { 'api.json': '{"openapi": "3.0.3", # as YAML has it\n"paths": {}}' }],
    ['a second YAML document', { 'api.yaml': 'openapi: 3.0.3\npaths: {}\n---\nmore: true\n' }],
    ['deficient indentation', { 'api.yaml': 'openapi: 3.0.3\ninfo:\n  x-a: [\n    1\n  ]\npaths: {}\n' }],
    ['a scalar that begins with @', { 'api.yaml': 'openapi: 3.0.3\ninfo: {title: @pets}\npaths: {}\n' }],
  ])('%s', async (_, files) => {
    const contract = await loadFiles(files);
    expect(codes(contract)).toEqual(['lenient-parse']);
  });

  test('the line of the overlooked mistake is kept', async () => {
    const contract = await loadFiles({ 'api.yaml': 'openapi: 3.0.3\ninfo:\n  x-a: [\n    1\n  ]\npaths: {}\n' });
    const [{ location, message } = {}] = contract.diagnostics();
    expect(message).toMatch(/deficient indentation/);
    expect(location).toMatchObject({ line: 5, column: 3 });
  });

  test('Latin-1 text', async () => {
    const text = Buffer.from(PETS_YAML.replace('title: Pets', 'title: Caf\xe9'), 'latin1');
    expect(codes(await loadFiles({ 'api.yaml': text }))).toEqual(['invalid-encoding']);
  });

  test('a version of the future', async () => {
    const contract = await load({ ...PETS, openapi: '3.9.0' });
    expect(codes(contract)).toEqual(['unsupported-version']);
    expect(contract.operations).toHaveLength(1);
  });

  test.each([2, '2.0', '2'])('the Swagger version %j', async (swagger) => {
    expect(codes(await load({ swagger, paths: {} }))).toEqual([]);
  });
});

describe('what cannot be used', () => {
  test.each([
    ['an empty file', '', 'unparsable-contract', /empty/],
    ['only space', ' \n\n', 'unparsable-contract', /empty/],
    ['binary data', Buffer.from([0x89, 0x50, 0, 0, 0xff, 0xfe]), 'unparsable-contract', /binary/],
    ['text', 'hello', 'not-openapi', /not an object/],
    ['a list', '[]', 'not-openapi', /not an object/],
    ['another document', '{"name": "mockgen"}', 'not-openapi', /no "openapi"/],
    ['Swagger 1.2', '{"swagger": "1.2", "paths": {}}', 'not-openapi', /"1.2"/],
    ['OpenAPI 4', '{"openapi": "4.0.0", "paths": {}}', 'not-openapi', /"4.0.0"/],
    ['nothing to serve', '{"openapi": "3.0.0", "info": {}}', 'empty-contract', /no paths/],
    ['an alias bomb', aliasBomb(), 'unparsable-contract', /aliases/],
    ['a YAML cycle', 'openapi: 3.0.0\npaths: &a\n  /x: *a\n', 'unparsable-contract', /aliases/],
  ])('%s', async (_, content, code, message) => {
    const diagnostic = await refusal(loadFiles({ 'api.yaml': content }));
    expect(diagnostic.code).toBe(code);
    expect(diagnostic.message).toMatch(message);
  });

  test('broken YAML names the file, line and column, and shows the line', async () => {
    const diagnostic = await refusal(loadFiles({ 'api.yaml': 'openapi: 3.0.0\npaths:\n  /x: [1, 2\nz: }\n' }));
    expect(diagnostic.code).toBe('unparsable-contract');
    expect(diagnostic.location?.file).toMatch(/api\.yaml$/);
    expect(diagnostic.location?.line).toBeGreaterThan(2);
    expect(diagnostic.message).toMatch(/cannot be parsed: .+ in ".+"/);
  });

  test('broken JSON gives the reason of the JSON parser', async () => {
    const diagnostic = await refusal(loadFiles({ 'api.json': '{\n  "openapi": "3.0.0",\n  "paths": {"/x" 1}\n}' }));
    expect(diagnostic.location).toMatchObject({ line: 3 });
    expect(diagnostic.message).toContain('\\"paths\\"');
  });

  test('a missing file and a folder', async () => {
    const folder = writeFiles({ 'sub/api.yaml': PETS_YAML });
    expect((await refusal(loadContract(path.join(folder, 'no.yaml')))).message).toMatch(/there is no such file/);
    expect((await refusal(loadContract(path.join(folder, 'sub')))).message).toMatch(/it is a folder/);
  });

  test('nesting beyond measure', async () => {
    const deep = `{"openapi":"3.0.0","paths":{},"x-deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect((await loadFiles({ 'api.json': deep })).operations).toEqual([]);
    const yaml = `openapi: 3.0.0\npaths: {}\nx-deep: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`;
    expect((await refusal(loadFiles({ 'api.yaml': yaml }))).code).toBe('unparsable-contract');
  });
});

function aliasBomb(): string {
  const levels = Array.from({ length: 30 }, (_, n) => `x-${n + 1}: &l${n + 1} [${Array(9).fill(`*l${n}`).join(', ')}]`);
  return ['openapi: 3.0.0', 'paths: {}', 'x-0: &l0 [lol]', ...levels, ''].join('\n');
}

describe('operations', () => {
  test('documents with webhooks or components only have none', async () => {
    expect((await load({ openapi: '3.1.0', webhooks: {} })).operations).toEqual([]);
    expect((await load({ openapi: '3.1.0', components: {} })).operations).toEqual([]);
  });

  test('the order is that of the text; extensions are no paths', async () => {
    const get = {};
    const contract = await load({
      openapi: '3.0.0',
      paths: { '/b': { post: {}, get }, 'x-a': { get }, '/a': { get } },
    });
    expect(contract.operations.map(({ id }) => id)).toEqual(['POST /b', 'GET /b', 'GET /a']);
  });

  test('a repeated operationId gets another name, and an indistinguishable path is reported', async () => {
    const get = { operationId: 'a' };
    const contract = await load({ openapi: '3.0.0', paths: { '/{a}': { get }, '/{b}': { get } } });
    expect(contract.operations.map(({ id }) => id)).toEqual(['a', 'GET /{b}']);
    expect(codes(contract)).toEqual(['duplicate-path', 'duplicate-operation-id']);
  });

  test('a path without a slash is served with one', async () => {
    const contract = await load({ openapi: '3.0.0', paths: { pets: { get: {} } } });
    expect(contract.operations[0]?.path).toBe('/pets');
    expect(contract.operations[0]?.source).toBe('stdin#/paths/pets/get');
    expect(codes(contract)).toEqual(['path-without-slash']);
  });

  test('RFC 6570 expressions are plain names', async () => {
    const contract = await load({ openapi: '3.0.0', paths: { '/a/{.id*}/{;b}': { get: {} } } });
    expect(contract.operations[0]?.path).toBe('/a/{id}/{b}');
  });

  test('OAS 3.2 adds query and methods of any name', async () => {
    const item = { query: {}, additionalOperations: { COPY: {} }, trace: {} };
    const methods = async (openapi: string): Promise<readonly string[]> =>
      (await load({ openapi, paths: { '/x': item } })).operations.map(({ method }) => method);
    expect(await methods('3.2.0')).toEqual(['QUERY', 'TRACE', 'COPY']);
    expect(await methods('3.1.0')).toEqual(['TRACE']);
  });

  test('names such as __proto__ are plain data', async () => {
    const text =
      '{"openapi":"3.0.0","paths":{"/__proto__":{"get":{"operationId":"__proto__","parameters":[{"name":"constructor","in":"query","schema":{"type":"object","properties":{"__proto__":{"type":"string"}}}}]}}}}';
    const contract = await loadContract('-', { stdin: async () => Buffer.from(text) });
    const operation = contract.operations[0]?.resolve();
    const schema = contract.schema(operation?.parameters[0]?.schema ?? '');
    expect(JSON.stringify(schema)).toBe('{"type":"object","properties":{"__proto__":{"type":"string"}}}');
    expect(operation?.id).toBe('__proto__');
  });

  test('resolve and schema give the same object each time', async () => {
    const contract = await load({ ...PETS, components: { schemas: { A: { type: 'string' } } } });
    expect(contract.operations[0]?.resolve()).toBe(contract.operations[0]?.resolve());
    expect(contract.schema('stdin#/components/schemas/A')).toBe(contract.schema('stdin#/components/schemas/A'));
  });
});

describe('references to other files', () => {
  const path200 = (ref: string) => ({
    openapi: '3.0.3',
    paths: { '/x': { get: { responses: { 200: { $ref: ref } } } } },
  });

  test('are read when they are met, and listed', async () => {
    const folder = writeFiles({
      'api.json': path200('./parts/ok.yaml'),
      'parts/ok.yaml': 'description: fine\n',
      'unused.yaml': 'a: 1\n',
    });
    const contract = await loadContract(path.join(folder, 'api.json'));
    expect(contract.files).toHaveLength(1);
    expect(contract.operations[0]?.resolve().responses[0]).toMatchObject({
      description: 'fine',
      source: 'parts/ok.yaml#',
    });
    expect(contract.files).toEqual([path.join(folder, 'api.json'), path.join(folder, 'parts/ok.yaml')]);
  });

  test.each(['../secret.yaml', '/etc/passwd', 'file:///etc/passwd', './link.yaml', './folder/../../secret.yaml'])(
    'never leave the folder: %s',
    async (ref) => {
      const folder = writeFiles({ 'in/api.json': path200(ref), 'secret.yaml': 'description: secret\n' });
      symlinkSync(path.join(folder, 'secret.yaml'), path.join(folder, 'in/link.yaml'));
      mkdirSync(path.join(folder, 'in/folder'));
      const contract = await loadContract(path.join(folder, 'in/api.json'));
      const { flaw, responses } = contract.operations[0]?.resolve() ?? {};
      expect(flaw?.code).toBe('reference-outside');
      expect(flaw?.help).toMatch(/--allow-refs/);
      expect(responses).toEqual([]);
    },
  );

  test('reach the folders that are allowed', async () => {
    const folder = writeFiles({ 'in/api.json': path200('../shared/ok.yaml'), 'shared/ok.yaml': 'description: fine\n' });
    const allowRefs = [path.join(folder, 'shared')];
    const contract = await loadContract(path.join(folder, 'in/api.json'), { allowRefs });
    expect(contract.operations[0]?.resolve().responses[0]?.description).toBe('fine');
  });

  test('that are remote are not followed', async () => {
    const contract = await load(path200('https://mockgen.invalid/ok.yaml'));
    expect(contract.operations[0]?.resolve().flaw).toMatchObject({
      code: 'remote-reference',
      help: expect.stringContaining('--allow-remote-refs'),
    });
  });

  test('readAll reads everything that is reachable, without normalising it', async () => {
    const folder = writeFiles({
      'api.json': { openapi: '3.0.3', paths: {}, components: { schemas: { A: { $ref: 'a.yaml' } } } },
      'a.yaml': 'properties: {b: {$ref: "b.json#/definitions/B"}, data: {example: {$ref: no.yaml}}}\n',
      'b.json': { definitions: { B: {} } },
      'no.yaml': '{}',
    });
    const contract = await loadContract(path.join(folder, 'api.json'));
    await contract.readAll();
    expect(contract.files.map((file) => path.basename(file))).toEqual(['api.json', 'a.yaml', 'b.json']);
    expect(codes(contract)).toEqual([]);
  });
});
