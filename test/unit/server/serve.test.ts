import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { LoadOptions } from '../../../src/contract/load.ts';
import { type Serving, serve } from '../../../src/server/serve.ts';
import { write } from '../../cli/run.ts';
import { writeFiles } from '../contract/contract-files.ts';

/** A contract whose one answer stands in another document. */
const referring = (ref: string): string =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 't', version: '1' },
    paths: {
      '/x': {
        get: { responses: { 200: { description: '', content: { 'application/json': { schema: { $ref: ref } } } } } },
      },
    },
  });

async function start(from: string, load: LoadOptions = {}): Promise<Serving> {
  const serving = await serve({ contracts: [{ from }], load, mock: {}, port: 0, host: '127.0.0.1' });
  onTestFinished(() => serving.close(0));
  return serving;
}

const answer = async ({ url }: Serving): Promise<unknown> => (await fetch(`${url}/x`)).json();

test.each(['-', 'a file'])('a broken save of a document that %s refers to is refused', async (from) => {
  const folder = writeFiles({ 'b.json': '{"const": "one"}' });
  const ref = path.join(folder, 'b.json');
  write(folder, { 'api.json': referring(ref) });
  const stdin = async (): Promise<Uint8Array> => Buffer.from(referring(ref));
  const serving = await start(from === '-' ? '-' : path.join(folder, 'api.json'), { stdin, allowRefs: [folder] });
  await serving.readAll();
  write(folder, { 'b.json': '{"const": ' });
  await expect(serving.reload()).rejects.toThrow('cannot be parsed');
  expect(await answer(serving)).toBe('one');
  rmSync(ref);
  await expect(serving.reload()).rejects.toThrow('there is no such file');
  write(folder, { 'b.json': '{"const": "two"}' });
  expect(await serving.reload()).toBe(true);
  expect(await answer(serving)).toBe('two');
});

test('a document that was broken from the start may be saved broken, and mended', async () => {
  const folder = writeFiles({ 'api.json': referring('b.json'), 'b.json': '{' });
  const serving = await start(path.join(folder, 'api.json'));
  await serving.readAll();
  write(folder, { 'b.json': '{"' });
  expect(await serving.reload()).toBe(true);
  write(folder, { 'b.json': '{"const": "mended"}' });
  expect(await serving.reload()).toBe(true);
  expect(await answer(serving)).toBe('mended');
});

test('a change of whatever the contract refers to is news, and nothing else is', async () => {
  const documents = new Map([
    ['/a.json', referring('b.json')],
    ['/b.json', '{"const": "one"}'],
  ]);
  const server = createServer((request, response) => response.end(documents.get(request.url ?? '')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  const serving = await start(`http://127.0.0.1:${(server.address() as AddressInfo).port}/a.json`);
  await serving.readAll();
  expect(await answer(serving)).toBe('one');
  expect(await serving.reloadChanged()).toBe(false);
  documents.set('/b.json', '{"const": "two"}');
  expect(await serving.reloadChanged()).toBe(true);
  expect(await answer(serving)).toBe('two');
  expect(await serving.reloadChanged()).toBe(false);
  documents.set('/b.json', '{');
  await expect(serving.reloadChanged()).rejects.toThrow('cannot be parsed');
  expect(await answer(serving)).toBe('two');
});

test('each look at all operations is told from its beginning to its end, whatever comes of it', async () => {
  const folder = writeFiles({ 'api.json': referring('b.json'), 'b.json': '{"const": "one"}' });
  const told: string[] = [];
  const serving = await serve({
    contracts: [{ from: path.join(folder, 'api.json') }],
    load: {},
    mock: {},
    port: 0,
    host: '127.0.0.1',
    onUnsatisfiable: 'fail',
    onChecking: (operations) => {
      told.push(`of ${operations}`);
      return { step: () => void told.push('step'), done: () => void told.push('done') };
    },
  });
  onTestFinished(() => serving.close(0));
  write(folder, { 'b.json': '{"const": "two", "type": "integer"}' });
  await expect(serving.reload()).rejects.toThrow('cannot be made');
  expect(told).toEqual(['of 1', 'step', 'done', 'of 1', 'step', 'done']);
  expect(await answer(serving)).toBe('one');
});
