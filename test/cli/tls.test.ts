import { once } from 'node:events';
import { connect } from 'node:http2';
import { request } from 'node:https';
import { generate } from 'selfsigned';
import { describe, expect } from 'vitest';
import { PETSTORE, test } from './run.ts';

/** One GET over HTTP/2. */
async function overHttp2(url: string, path: string, ca?: string): Promise<{ status: unknown; body: string }> {
  const session = connect(url, ca === undefined ? { rejectUnauthorized: false } : { ca });
  const stream = session.request({ ':path': path });
  const [headers] = await once(stream, 'response');
  let body = '';
  for await (const chunk of stream.setEncoding('utf8')) body += chunk;
  session.close();
  return { status: headers[':status'], body };
}

/** One GET over HTTP/1.1. */
async function overHttp1(url: string, ca?: string): Promise<number | undefined> {
  const [response] = await once(
    request(url, { agent: false, ...(ca === undefined ? { rejectUnauthorized: false } : { ca }) }).end(),
    'response',
  );
  response.resume();
  return response.statusCode;
}

describe('--tls', () => {
  test('speaks HTTPS and HTTP/2 with a certificate of its own', async ({ cli }) => {
    const { url, stdout } = await cli.serve([PETSTORE, '--tls']);
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(stdout()).toContain(`curl -i -k ${url}/v1/pets`);
    expect(await overHttp1(`${url}/pets/7`)).toBe(200);
    const { status, body } = await overHttp2(url, '/pets/7');
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ name: 'Misty' });
    const plain = await fetch(url.replace('https', 'http')).catch(() => 'refused');
    expect(plain === 'refused' || (plain instanceof Response && plain.status >= 400)).toBe(true);
    expect(await overHttp1(`${url}/pets/7`), 'it lives on').toBe(200);
  });

  test('uses --cert and --key', async ({ cli }) => {
    const pair = await generate([{ name: 'commonName', value: 'localhost' }], {
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
    });
    const other = await generate([{ name: 'commonName', value: 'other' }]);
    const cwd = cli.folder({ 'cert.pem': pair.cert, 'key.pem': pair.private, 'other.pem': other.private });
    const { url } = await cli.serve([PETSTORE, '--cert', 'cert.pem', '--key', 'key.pem'], { cwd });
    expect(await overHttp1(`${url}/pets/7`, pair.cert)).toBe(200);
    expect((await overHttp2(url, '/pets/7', pair.cert)).status).toBe(200);
    const mixed = await cli.run(['serve', PETSTORE, '--cert', 'cert.pem', '--key', 'other.pem'], { cwd });
    expect(mixed).toMatchObject({ code: 2, stderr: 'mockgen: other.pem is not the key of cert.pem\n' });
    const swapped = await cli.run(['serve', PETSTORE, '--cert', 'cert.pem', '--key', 'cert.pem'], { cwd });
    expect(swapped.stderr).toBe('mockgen: cert.pem holds no private key in PEM without a passphrase\n');
  });
});
