import { type ClientHttp2Session, connect, type IncomingHttpHeaders, type IncomingHttpStatusHeader } from 'node:http2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContract } from '../../src/contract/load.ts';
import { createListener } from '../../src/host/listener.ts';
import { createMock } from '../../src/runtime/mock.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import { readTls } from '../../src/server/tls.ts';

let server: Listening;
let session: ClientHttp2Session;

interface Answer {
  readonly headers: IncomingHttpHeaders & IncomingHttpStatusHeader;
  readonly text: string;
}

/** Sends one request over the session. */
function send(method: string, path: string, fields: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stream = session.request({ ':method': method, ':path': path, ...fields }, { endStream: body === undefined });
    let headers: Answer['headers'] = {};
    let text = '';
    stream.setEncoding('utf8');
    stream.on('response', (received) => {
      headers = received;
    });
    stream.on('data', (chunk) => {
      text += chunk;
    });
    stream.on('end', () => resolve({ headers, text }));
    stream.on('error', reject);
    if (body !== undefined) stream.end(body);
  });
}

beforeAll(async () => {
  const mock = createMock(await loadContract('fixtures/behaviour/security.yaml'));
  const tls = await readTls({ tls: true, host: '127.0.0.1' });
  server = await listen(createListener(mock.handle, 1000), { port: 0, host: '127.0.0.1', ...(tls ? { tls } : {}) });
  session = connect(server.url, { rejectUnauthorized: false });
});
afterAll(async () => {
  session.close();
  await server.close(0);
});

describe('HTTP/2', () => {
  it('answers', async () => {
    expect((await send('GET', '/public')).headers[':status']).toBe(204);
    expect((await send('HEAD', '/public')).headers[':status']).toBe(204);
    expect((await send('GET', '/nowhere')).headers[':status']).toBe(404);
  });

  it('sends a repeated field as often as it is there', async () => {
    const { headers } = await send('GET', '/or');
    expect(headers[':status']).toBe(401);
    expect(headers['www-authenticate']).toContain('ApiKey');
    expect(headers['www-authenticate']).toContain('Basic');
  });

  it('reads contents, and leaves large ones', async () => {
    const fields = { 'x-api-key': 'k', 'content-type': 'application/json' };
    expect((await send('POST', '/documented', fields, '{}')).headers[':status']).toBe(204);
    expect((await send('POST', '/documented', fields, '{')).headers[':status']).toBe(400);
    expect((await send('POST', '/documented', fields, ' '.repeat(100_000))).headers[':status']).toBe(413);
    expect((await send('POST', '/nowhere', fields, ' '.repeat(100_000))).headers[':status']).toBe(404);
  });

  it('survives streams that are reset', async () => {
    for (let i = 0; i < 50; i++) {
      const stream = session.request({ ':method': 'POST', ':path': '/documented', 'x-api-key': 'k' });
      stream.on('error', () => undefined);
      stream.write('{');
      stream.close(8);
    }
    expect((await send('GET', '/public')).headers[':status']).toBe(204);
  });
});
