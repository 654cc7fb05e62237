import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadContract } from '../../../src/contract/load.ts';
import { loadFiles, refusal } from './contract-files.ts';

/** A server of JSON documents by path; `seen` lists what was asked for with which authorization. */
async function serve(documents: Readonly<Record<string, object | string>>) {
  const seen: (readonly [path: string, authorization: string | undefined])[] = [];
  const origin = await listen((request, response) => {
    const path = request.url ?? '';
    seen.push([path, request.headers.authorization ?? String(request.headers['x-key'] ?? '')]);
    const document = documents[path];
    if (typeof document === 'string') response.writeHead(302, { location: document }).end();
    else if (document === undefined) response.writeHead(404).end();
    else response.end(JSON.stringify(document));
  });
  return { origin, seen };
}

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const api = (ref: string) => ({
  openapi: '3.0.3',
  servers: [{ url: 'v1' }],
  paths: { '/x': { get: { responses: { 200: { $ref: ref } } } } },
});
const OK = { description: 'fine', content: { 'application/json': { schema: { $ref: 'schema.json' } } } };

describe('a contract at a URL', () => {
  test('reads what stands beside it, before it is used', async () => {
    const { origin, seen } = await serve({
      '/api/a.json?key=1': api('ok.json'),
      '/api/ok.json': OK,
      '/api/schema.json': { type: 'string' },
    });
    const contract = await loadContract(`${origin}/api/a.json?key=1`);
    expect(seen.map(([path]) => path)).toEqual(['/api/a.json?key=1', '/api/ok.json', '/api/schema.json']);
    expect(contract.name).toBe(`${origin}/api/a.json`);
    expect(contract.files).toEqual([]);
    expect(contract.operations[0]?.bases).toEqual(['/api/v1']);
    const [response] = contract.operations[0]?.resolve().responses ?? [];
    expect(response?.description).toBe('fine');
    expect(contract.schema(response?.content[0]?.schema ?? '')).toEqual({ type: 'string' });
  });

  test('reads nothing from elsewhere: not its parent folder, not another host, not a local file', async () => {
    const other = await serve({ '/ok.json': OK });
    for (const ref of ['../ok.json', `${other.origin}/ok.json`, 'file:///etc/hostname']) {
      const { origin, seen } = await serve({ '/api/a.json': api(ref), '/ok.json': OK });
      const contract = await loadContract(`${origin}/api/a.json`);
      expect(contract.operations[0]?.resolve().flaw?.code).toMatch(/^(remote-reference|reference-outside)$/);
      expect(seen).toHaveLength(1);
    }
    expect(other.seen).toEqual([]);
  });

  test('headers go to its own origin only, redirections included', async () => {
    const other = await serve({ '/ok.json': { description: 'fine' } });
    const { origin, seen } = await serve({ '/a.json': api('/moved.json'), '/moved.json': `${other.origin}/ok.json` });
    const headers = [
      ['authorization', 'Bearer secret'],
      ['x-key', 'secret'],
    ] as const;
    const contract = await loadContract(`${origin}/a.json`, { headers, allowRemoteRefs: true });
    expect(contract.operations[0]?.resolve().responses[0]?.description).toBe('fine');
    expect(seen.map(([, authorization]) => authorization)).toEqual(['Bearer secret', 'Bearer secret']);
    expect(other.seen).toEqual([['/ok.json', '']]);
  });

  test('headers and credentials stay with the origin that was asked for when it redirects elsewhere', async () => {
    const other = await serve({ '/d/a.json': api('ok.json'), '/d/ok.json': { description: 'fine' } });
    const { origin, seen } = await serve({ '/a.json': `${other.origin}/d/a.json` });
    const headers = [['x-key', 'secret']] as const;
    const contract = await loadContract(`${origin}/a.json`, { headers });
    expect(contract.operations[0]?.resolve().responses[0]?.description).toBe('fine');
    await loadContract(`${origin.replace('//', '//me:secret@')}/a.json`);
    expect(seen.map(([, secret]) => secret)).toEqual(['secret', `Basic ${btoa('me:secret')}`]);
    expect(other.seen.map(([path, secret]) => [path, secret])).toEqual([
      ['/d/a.json', ''],
      ['/d/ok.json', ''],
      ['/d/a.json', ''],
      ['/d/ok.json', ''],
    ]);
  });

  test('credentials in the URL reach what stands beside it, and no Diagnostic', async () => {
    const { origin, seen } = await serve({ '/d/a.json': api('ok.json'), '/d/ok.json': OK });
    const withPassword = origin.replace('//', '//me:secret@');
    await loadContract(`${withPassword}/d/a.json`);
    expect(seen.map(([path, secret]) => [path, secret])).toEqual(
      ['/d/a.json', '/d/ok.json', '/d/schema.json'].map((path) => [path, `Basic ${btoa('me:secret')}`]),
    );
    for (const ref of ['../up.json', 'file:///etc/hostname']) {
      const { origin: plain } = await serve({ '/d/a.json?token=secret': api(ref) });
      const contract = await loadContract(`${plain.replace('//', '//me:secret@')}/d/a.json?token=secret`);
      const { flaw } = contract.operations[0]?.resolve() ?? {};
      expect(flaw?.message).toContain('is not followed');
      expect(JSON.stringify([flaw, contract.diagnostics(), [...contract.readings.keys()]])).not.toContain('me:secret');
    }
  });

  test('what was fetched is not fetched again', async () => {
    const { origin, seen } = await serve({ '/a.json': api('ok.json'), '/ok.json': { description: 'fine' } });
    await (await loadContract(`${origin}/a.json`)).readAll();
    expect(seen.map(([path]) => path)).toEqual(['/a.json', '/ok.json']);
  });

  test('credentials in the URL are sent as a header and never shown', async () => {
    const { origin, seen } = await serve({});
    const diagnostic = await refusal(loadContract(`${origin.replace('//', '//me:secret@')}/a.json?token=secret`));
    expect(seen[0]?.[1]).toBe(`Basic ${btoa('me:secret')}`);
    expect(JSON.stringify(diagnostic)).not.toContain('secret');
    expect(diagnostic.message).toMatch(/the server answered 404/);
  });

  test('silence and refusal are said in plain words', async () => {
    const silent = await listen(() => {});
    const slow = await refusal(loadContract(silent, { timeoutMs: 50 }));
    expect(slow.message).toMatch(/no answer within 0.05 s/);
    const closed = await refusal(loadContract('http://127.0.0.1:1/a.json'));
    expect(closed.message).toMatch(/refused|bad port/);
  });

  test('a redirection without end', async () => {
    const { origin } = await serve({ '/a.json': '/a.json' });
    expect((await refusal(loadContract(`${origin}/a.json`))).message).toMatch(/redirects too often/);
  });
});

test('a local contract reads remote documents where that is allowed', async () => {
  const { origin, seen } = await serve({ '/ok.json': { description: 'fine' } });
  const files = { 'api.json': api(`${origin}/ok.json`) };
  expect((await loadFiles(files)).operations[0]?.resolve().flaw?.code).toBe('remote-reference');
  expect(seen).toEqual([]);
  const contract = await loadFiles(files, { allowRemoteRefs: true });
  expect(contract.operations[0]?.resolve().responses[0]?.description).toBe('fine');
});
