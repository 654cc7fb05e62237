import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect } from 'vitest';
import { eventually, PETSTORE, ROOT, test } from './run.ts';

const ESCAPE = '\u001b[';

describe('pretty', () => {
  test('shows a table of what is served, then a line for each request', async ({ cli }) => {
    const { url, stdout, says } = await cli.serve(['fixtures/petstore.yaml']);
    const steady = (text: string): string => text.replaceAll(url, 'URL').replace(/[\d.]+ ms/g, 'N ms');
    await says('try ');
    const table = stdout();
    expect(steady(table)).toMatchInlineSnapshot(`
      "Petstore 1.0.0 (OpenAPI 3.1.0, petstore.yaml)
        GET     /pets                listPets
        POST    /pets                createPet
        GET     /pets/{petId}        getPet
        DELETE  /pets/{petId}        deletePet
        GET     /pets/{petId}/photo  getPhoto
        POST    /orders              placeOrder

      mockgen 0.1.0 listens on URL (started in N ms)
      try     curl -i URL/v1/pets

      "
    `);
    await fetch(`${url}/v1/pets/7`);
    await fetch(`${url}/pets/x?verbose=1`);
    await fetch(`${url}/nowhere`);
    await says('/nowhere');
    expect(steady(stdout().slice(table.length))).toMatchInlineSnapshot(`
      "GET    /v1/pets/7 getPet 200 example N ms
      GET    /pets/x?verbose=1 getPet 422 problem N ms
               path petId must be an integer, not the string "x" [type] (fixtures/petstore.yaml:70:19)
      GET    /nowhere - 404 problem N ms
               path is no path of the contract [paths] (fixtures/petstore.yaml:11:1)
      "
    `);
  });

  test('has no colours off a terminal, unless they are asked for', async ({ cli }) => {
    const [plain, forced, refused] = await Promise.all([
      cli.serve([PETSTORE]),
      cli.serve([PETSTORE], { env: { FORCE_COLOR: '1' } }),
      cli.serve([PETSTORE], { env: { FORCE_COLOR: '0' } }),
    ]);
    expect(plain.stdout()).not.toContain(ESCAPE);
    expect(forced.stdout()).toContain(ESCAPE);
    expect(refused.stdout()).not.toContain(ESCAPE);
  });

  test.skipIf(!existsSync('/usr/bin/script'))('has colours on a terminal, unless NO_COLOR is set', async () => {
    const inTerminal = async (env: Readonly<Record<string, string>>): Promise<string> => {
      const program = `${process.execPath} ${join(ROOT, 'bin/mockgen.js')} validate /nowhere/missing.yaml`;
      const { FORCE_COLOR: _force, NO_COLOR: _no, ...inherited } = process.env;
      const { stdout } = await promisify(execFile)('script', ['-qec', `${program} || true`, '/dev/null'], {
        env: { ...inherited, TERM: 'xterm', ...env },
      });
      return stdout;
    };
    expect(await inTerminal({})).toContain(ESCAPE);
    expect(await inTerminal({ NO_COLOR: '1' })).not.toContain(ESCAPE);
  });

  test('shows nothing that could drive a terminal', async ({ cli }) => {
    const evil = JSON.stringify({
      openapi: '3.0.0',
      info: { title: 'Evil\u001b]0;owned\u0007', version: '\u009b31m' },
      paths: { '/\u001b[2J': { get: { operationId: 'x\u001b[2J', responses: {} } } },
    });
    const cwd = cli.folder({ 'evil.json': evil });
    const { url, stdout, stderr, says } = await cli.serve(['evil.json'], { cwd });
    await fetch(`${url}/%1b[2J?a=%1b[2J`);
    await says('%1b[2J');
    const validated = await cli.run(['validate', 'evil.json'], { cwd });
    const explained = await cli.run(['explain', 'evil.json', 'GET /%1b[2J'], { cwd });
    for (const text of [stdout(), stderr(), validated.stdout, validated.stderr, explained.stdout])
      expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  test('keeps a line a line, whatever requests and contracts hold', async ({ cli }) => {
    const forged = 'a\nGET    /forged getIt 200 example 0.1 ms\t\u2028\u202e\u009b';
    const closed = { content: { 'application/json': { schema: { type: 'object', additionalProperties: false } } } };
    const evil = JSON.stringify({
      openapi: '3.1.0',
      info: { title: forged, version: forged },
      servers: [{ url: `https://example.com/\u202e` }],
      paths: { '/e': { post: { operationId: forged, requestBody: closed, responses: { 204: { description: '' } } } } },
    });
    const cwd = cli.folder({ 'evil\n.json': evil, 'b.json': evil });
    const pretty = await cli.serve(['evil\n.json', '/b=b.json'], { cwd });
    const json = await cli.serve(['b.json', '--log', 'json'], { cwd });
    const request = { method: 'POST', headers: { 'content-type': 'application/json' } };
    for (const url of [`${pretty.url}/b/e`, `${json.url}/e`])
      await fetch(url, { ...request, body: JSON.stringify({ [forged]: 1 }) });
    await pretty.says('additionalProperties');
    await json.says('additionalProperties');
    const args = ['explain', 'evil\n.json', 'POST /e', '-d', JSON.stringify({ [forged]: 1 })];
    const explained = await cli.run(args, { cwd });
    for (const text of [pretty.stdout(), json.stdout(), explained.stdout]) {
      expect(text).toContain('a\\');
      expect(text).not.toMatch(/^GET/m);
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\u2028]/u);
    }
    for (const line of json.stdout().trimEnd().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  });
});

describe('json', () => {
  test('is a line of JSON for each event', async ({ cli }) => {
    const { url, stdout, events } = await cli.serve([PETSTORE, '--log', 'json']);
    await fetch(`${url}/pets/7?a=b`);
    await fetch(`${url}/pets/x`);
    await eventually(() => events().length === 3, stdout);
    for (const line of stdout().trimEnd().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
    const [listening, good, bad] = events();
    expect(listening).toMatchObject({ event: 'listening', url, contracts: [{ title: 'Petstore', operations: 6 }] });
    expect(good).toMatchObject({
      id: 1,
      method: 'GET',
      path: '/pets/7',
      search: 'a=b',
      operationId: 'getPet',
      status: 200,
      source: 'example',
      ms: expect.any(Number),
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
    expect(bad).toMatchObject({
      status: 422,
      source: 'problem',
      violations: [{ in: 'path', name: 'petId', keyword: 'type' }],
    });
  });
});

describe('silent', () => {
  test('says nothing at all', async ({ cli }) => {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const program = cli.run(['serve', PETSTORE, '--log', 'silent', '--port', String(port)]);
    await eventually(
      async () => (await answers(`http://127.0.0.1:${port}/pets/7`)) === 200,
      () => 'no answer',
    );
    await fetch(`http://127.0.0.1:${port}/pets/x`);
    cli.signal('SIGTERM');
    expect(await program).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });
});

async function answers(url: string): Promise<number | undefined> {
  try {
    return (await fetch(url)).status;
  } catch {
    return undefined;
  }
}

describe('where it listens', () => {
  test('is --port, before PORT', async ({ cli }) => {
    const { url } = await cli.serve([PETSTORE, '--log', 'json'], { env: { PORT: '1' } });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d{2,}$/);
  });

  test('is PORT where there is no --port', async ({ cli }) => {
    const { url } = await cli.serve([PETSTORE, '--log', 'json'], { env: { PORT: '0' }, anyPort: false });
    expect((await fetch(`${url}/pets/7`)).status).toBe(200);
  });

  test('is --host', async ({ cli }) => {
    const all = await cli.serve([PETSTORE, '--host', '0.0.0.0']);
    expect(all.url).toMatch(/^http:\/\/localhost:\d+$/);
    expect((await fetch(all.url.replace('localhost', '127.0.0.1'))).status).toBe(404);
    const six = await cli.serve([PETSTORE, '--host', '::1']);
    expect(six.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect((await fetch(`${six.url}/pets/7`)).status).toBe(200);
  });
});

describe('a reader that has seen enough', () => {
  test('does not end the server', async ({ cli }) => {
    const server = await cli.serve([PETSTORE]);
    server.closeOutput();
    for (let i = 0; i < 3; i++) expect((await fetch(`${server.url}/pets/7`)).status).toBe(200);
    expect(await server.stop('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
  });
});
