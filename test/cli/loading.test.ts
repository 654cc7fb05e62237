import { readFileSync } from 'node:fs';
import { createServer, type Server as HttpServer, type IncomingMessage } from 'node:http';
import { afterEach, describe, expect } from 'vitest';
import { eventually, PETSTORE, test } from './run.ts';

const json = async (url: string): Promise<unknown> => (await fetch(url)).json();

/** A contract with one operation, which answers a fixed text. */
function contract(title: string, path: string, example: string, base = ''): string {
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title, version: '1' },
    ...(base ? { servers: [{ url: `https://example.com${base}` }] } : {}),
    paths: { [path]: { get: { operationId: title, responses: { 200: answer({ const: example }) } } } },
  });
}

const answer = (schema: unknown): unknown => ({ description: 'ok', content: { 'application/json': { schema } } });

const servers: HttpServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** Serves documents over HTTP; `respond` says what stands at a path. */
async function documents(respond: (path: string, request: IncomingMessage) => string | undefined): Promise<string> {
  const server = createServer((request, response) => {
    const text = respond(request.url ?? '/', request);
    if (text === undefined) response.writeHead(404).end();
    else if (text.startsWith('http')) response.writeHead(302, { location: text }).end();
    else response.end(text);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

describe('standard input', () => {
  test('is read for -', async ({ cli }) => {
    const { url, events } = await cli.serve(['-', '--log', 'json'], { stdin: readFileSync(PETSTORE) });
    expect(events()[0]).toMatchObject({
      event: 'listening',
      contracts: [{ name: 'stdin', title: 'Petstore', operations: 6 }],
    });
    expect(await json(`${url}/pets/7`)).toMatchObject({ name: 'Misty' });
  });

  test('is kept when another contract is reloaded', async ({ cli }) => {
    const cwd = cli.folder({ 'b.json': contract('b', '/b', 'one') });
    const server = await cli.serve(['/a=-', '/b=b.json', '--log', 'json'], { cwd, stdin: contract('a', '/a', 'kept') });
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${cwd}/b.json`, contract('b', '/b', 'two'));
    await server.says('reloaded');
    expect(await json(`${server.url}/b/b`)).toBe('two');
    expect(await json(`${server.url}/a/a`)).toBe('kept');
  });
});

describe('a URL', () => {
  test('gets the header of --contract-header, which is shown nowhere', async ({ cli }) => {
    const seen: (string | undefined)[] = [];
    const elsewhere: (string | undefined)[] = [];
    const other = await documents((_path, { headers }) => {
      elsewhere.push(headers.authorization);
      return contract('private', '/x', 'x');
    });
    const origin = await documents((path, { headers }) => {
      seen.push(headers.authorization);
      return path === '/moved.json' ? `${other}/openapi.json` : contract('private', '/x', 'x');
    });
    const header = ['--contract-header', 'Authorization: Bearer s3cret'];
    const server = await cli.serve([`${origin}/openapi.json`, ...header, '--log', 'json']);
    expect(await json(`${server.url}/x`)).toBe('x');
    const moved = await cli.run(['validate', `${origin}/moved.json`, ...header]);
    const refused = await cli.run(['validate', `${origin}:1/openapi.json`, ...header]);
    expect(seen).toEqual(['Bearer s3cret', 'Bearer s3cret']);
    expect(elsewhere).toEqual([undefined]);
    const said = [moved.stdout, moved.stderr, refused.stderr, server.stdout(), server.stderr()].join('');
    expect(said).not.toContain('s3cret');
  });

  test('is followed by --poll', async ({ cli }) => {
    let text: string | undefined = contract('polled', '/x', 'one');
    const origin = await documents(() => text);
    const server = await cli.serve([`${origin}/openapi.json`, '--poll', '100ms', '--log', 'json']);
    expect(await json(`${server.url}/x`)).toBe('one');
    text = contract('polled', '/x', 'two');
    await server.says('reloaded');
    expect(await json(`${server.url}/x`)).toBe('two');
    text = undefined;
    await server.says('still serving the last good contract');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(server.stderr().match(/404 Not Found/g), 'one failure is told once').toHaveLength(1);
    expect(await json(`${server.url}/x`)).toBe('two');
    text = contract('polled', '/x', 'three');
    await eventually(async () => (await json(`${server.url}/x`)) === 'three', server.stderr);
  });

  test('may refer to documents beside it, and not to files', async ({ cli }) => {
    const origin = await documents((path) =>
      path === '/a/openapi.json'
        ? contract('beside', '/x', 'x').replace('{"const":"x"}', '{"$ref":"schemas.json#/X"}')
        : path === '/a/schemas.json'
          ? JSON.stringify({ X: { const: 'remote' } })
          : undefined,
    );
    const { url } = await cli.serve([`${origin}/a/openapi.json`]);
    expect(await json(`${url}/x`)).toBe('remote');
  });
});

describe('references', () => {
  const root = (ref: string): string =>
    contract('refs', '/x', 'x').replace('{"const":"x"}', JSON.stringify({ $ref: ref }));

  test("are confined to the contract's folder unless --allow-refs lets them out", async ({ cli }) => {
    const cwd = cli.folder({ 'api/openapi.json': root('../shared/x.json'), 'shared/x.json': '{"const":"shared"}' });
    const closed = await cli.serve(['api/openapi.json', '--log', 'json'], { cwd });
    const refused = await fetch(`${closed.url}/x`);
    expect(refused.status).toBe(500);
    expect(await refused.text()).toContain("outside of the contract's folder");
    await closed.says('Allow its folder with --allow-refs shared');
    const open = await cli.serve(['api/openapi.json', '--allow-refs', 'shared'], { cwd });
    expect(await json(`${open.url}/x`)).toBe('shared');
  });

  test('to remote documents are followed with --allow-remote-refs alone', async ({ cli }) => {
    const asked: string[] = [];
    const origin = await documents((path) => {
      asked.push(path);
      return '{"const":"remote"}';
    });
    const cwd = cli.folder({ 'openapi.json': root(`${origin}/x.json`) });
    const closed = await cli.serve(['openapi.json'], { cwd });
    const refused = await fetch(`${closed.url}/x`);
    expect(refused.status).toBe(500);
    expect(asked).toEqual([]);
    await closed.says('--allow-remote-refs');
    const open = await cli.serve(['openapi.json', '--allow-remote-refs'], { cwd });
    expect(await json(`${open.url}/x`)).toBe('remote');
  });
});

describe('several contracts', () => {
  test("are mounted at their servers' base paths or at the prefix given", async ({ cli }) => {
    const cwd = cli.folder({ 'a.json': contract('a', '/x', 'a', '/v1'), 'b.json': contract('b', '/x', 'b', '/v2') });
    const server = await cli.serve(['a.json', '/shop=b.json', '--log', 'json'], { cwd });
    expect(server.events()[0]).toMatchObject({
      contracts: [{ name: 'a.json', prefixes: ['/v1'] }, { prefixes: ['/shop'] }],
    });
    expect(await json(`${server.url}/v1/x`)).toBe('a');
    expect(await json(`${server.url}/shop/x`)).toBe('b');
    for (const path of ['/x', '/v2/x', '/shop/v2/x', '/shopping/x'])
      expect((await fetch(server.url + path)).status).toBe(404);
    const lost = await json(`${server.url}/x`);
    expect(lost).toMatchObject({ detail: 'No contract is mounted at /x. There is a.json at /v1; b.json at /shop.' });
    await server.says('"path":"/shopping/x"');
  });

  test('one alone is met with its base path and without', async ({ cli }) => {
    const cwd = cli.folder({ 'a.json': contract('a', '/x', 'a', '/v1') });
    const { url } = await cli.serve(['a.json'], { cwd });
    expect(await json(`${url}/v1/x`)).toBe('a');
    expect(await json(`${url}/x`)).toBe('a');
  });

  test('may stand inside of each other where no path is claimed twice', async ({ cli }) => {
    const cwd = cli.folder({ 'a.json': contract('a', '/x', 'a'), 'b.json': contract('b', '/y', 'b') });
    const { url } = await cli.serve(['a.json', '/b=b.json'], { cwd });
    expect(await json(`${url}/x`)).toBe('a');
    expect(await json(`${url}/b/y`)).toBe('b');
  });
});

describe('a contract with flaws', () => {
  test('is served, and says what is wrong once, with lines', async ({ cli }) => {
    const cwd = cli.folder({
      'flawed.yaml': [
        'openapi: 3.0.3',
        'info: { title: Flawed, version: "1" }',
        'paths:',
        '  /bad:',
        '    get:',
        '      responses:',
        '        "200": { $ref: "#/components/responses/Missing" }',
        '  /good:',
        '    get:',
        '      responses:',
        '        "200":',
        '          description: ok',
        '          content: { application/json: { schema: { type: integer }, example: nope } }',
      ].join('\n'),
    });
    const { url, stderr, says } = await cli.serve(['flawed.yaml'], { cwd });
    const bad = await fetch(`${url}/bad`);
    expect(bad.status).toBe(500);
    expect(await bad.text()).toContain('flawed.yaml:7:18');
    for (let i = 0; i < 2; i++) expect(typeof (await json(`${url}/good`))).toBe('number');
    await says(/flawed\.yaml:13:\d+ {2}warning invalid-example/);
    expect(stderr().match(/invalid-example/g)).toHaveLength(1);
  });
});
