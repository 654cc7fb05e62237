import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect as connectHttp2 } from 'node:http2';
import { connect } from 'node:net';
import { describe, expect } from 'vitest';
import { PETSTORE, type Server, test } from './run.ts';

const GRACE_MS = 2000;

/** Leaves a connection open after its answer. */
async function keepAlive({ url }: Server): Promise<Agent> {
  const agent = new Agent({ keepAlive: true });
  const [response] = await once(request(`${url}/pets/7`, { agent }).end(), 'response');
  await once(response.resume(), 'end');
  return agent;
}

describe.concurrent('SIGTERM and SIGINT', () => {
  test('end an idle server at once: 0 for the one, 130 for the other', async ({ cli }) => {
    const [a, b] = await Promise.all([cli.serve([PETSTORE]), cli.serve([PETSTORE])]);
    const [terminated, interrupted] = await Promise.all([a.stop('SIGTERM'), b.stop('SIGINT')]);
    expect(terminated).toMatchObject({ code: 0, stderr: '' });
    expect(interrupted).toMatchObject({ code: 130, stderr: '' });
    expect(Math.max(terminated.ms, interrupted.ms)).toBeLessThan(GRACE_MS);
  });

  test('do not wait for connections that are kept alive', async ({ cli }) => {
    const server = await cli.serve([PETSTORE]);
    const agent = await keepAlive(server);
    const { code, ms } = await server.stop('SIGTERM');
    agent.destroy();
    expect(code).toBe(0);
    expect(ms).toBeLessThan(1000);
  });

  test('let a request under way finish, and take no more', async ({ cli }) => {
    const server = await cli.serve([PETSTORE]);
    const sending = request(`${server.url}/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': 'k', 'content-length': 2 },
      agent: new Agent({ keepAlive: true }),
    });
    sending.write('{');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const ended = server.stop('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await expect(fetch(`${server.url}/pets/7`)).rejects.toThrow();
    const answered = once(sending, 'response');
    sending.end('}');
    const [response] = await answered;
    expect(response.statusCode).toBe(422);
    response.resume();
    const { code, ms } = await ended;
    expect(code).toBe(0);
    expect(ms).toBeLessThan(1200);
  });

  test('cut off who is too slow', async ({ cli }) => {
    const server = await cli.serve([PETSTORE]);
    const { hostname, port } = new URL(server.url);
    const slow = connect(Number(port), hostname).on('error', () => undefined);
    slow.write('POST /orders HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{');
    const silent = connect(Number(port), hostname).on('error', () => undefined);
    await once(silent, 'connect');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { code, ms } = await server.stop('SIGINT');
    expect(code).toBe(130);
    expect(ms).toBeLessThan(GRACE_MS);
  });

  test('close HTTP/2 sessions', async ({ cli }) => {
    const server = await cli.serve([PETSTORE, '--tls']);
    const session = connectHttp2(server.url, { rejectUnauthorized: false }).on('error', () => undefined);
    await once(session.request({ ':path': '/pets/7' }).resume(), 'end');
    const { code, ms } = await server.stop('SIGTERM');
    expect(code).toBe(0);
    expect(ms).toBeLessThan(1000);
  });

  test('end at once when they come twice', async ({ cli }) => {
    const server = await cli.serve([PETSTORE]);
    const { hostname, port } = new URL(server.url);
    const slow = connect(Number(port), hostname).on('error', () => undefined);
    slow.write('POST /orders HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{');
    await new Promise((resolve) => setTimeout(resolve, 100));
    setTimeout(() => cli.signal('SIGINT'), 150);
    const { code, ms } = await server.stop('SIGINT');
    expect(code).toBe(130);
    expect(ms).toBeLessThan(1000);
  });
});
