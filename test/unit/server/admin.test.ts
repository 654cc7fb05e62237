import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { adminListener, lazyListener } from '../../../src/server/admin.ts';

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('the admin API is loaded when it is asked for', async () => {
  const url = await listen(adminListener(() => []));
  expect(await (await fetch(`${url}/__admin/health/ready`)).json()).toEqual({ status: 'up', contracts: [] });
});

test('a listener that cannot be loaded answers so, and is loaded again', async () => {
  const loads = [
    () => Promise.reject<RequestListener>(new Error('too many open files')),
    async (): Promise<RequestListener> => (_request, response) => response.end('loaded'),
  ];
  const url = await listen(lazyListener(() => loads.shift()?.() ?? Promise.reject(new Error('loaded twice'))));
  const failed = await fetch(url);
  expect([failed.status, await failed.text()]).toEqual([500, 'It cannot be answered: Error: too many open files']);
  expect(await (await fetch(url)).text()).toBe('loaded');
  expect(await (await fetch(url)).text()).toBe('loaded');
});
