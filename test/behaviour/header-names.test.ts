import { connect } from 'node:http2';
import { expect, it } from 'vitest';
import { loadContract } from '../../src/contract/load.ts';
import { createListener } from '../../src/host/listener.ts';
import { createMock } from '../../src/runtime/mock.ts';
import { listen } from '../../src/server/listen.ts';
import { readTls } from '../../src/server/tls.ts';
import { describeMatrix } from './matrix.ts';

describeMatrix('header names that are hard to send', 'behaviour/header-names.yaml', (start) => {
  it('leaves out what belongs to the connection', async () => {
    const { send } = await start();
    const { status, headers } = await send('GET /hop-by-hop');
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('proxy-connection');
    expect(headers).not.toHaveProperty('http2-settings');
  });

  it('names the origin once, whatever the contract says of CORS', async () => {
    const { send } = await start();
    const { headers } = await send('GET /hop-by-hop', { headers: { origin: 'https://app.example' } });
    expect(headers['access-control-allow-origin']).toBe('https://app.example');
    expect(headers['vary']).toBe('Accept-Language, Origin');
  });

  it("leaves CORS to the contract where it is off: its fields are the contract's", async () => {
    const { send } = await start({ cors: false });
    const { headers } = await send('GET /hop-by-hop', { headers: { origin: 'https://app.example' } });
    expect(headers['access-control-allow-origin']).toBe('*');
  });
});

it('answers over HTTP/2, which forbids some names', async () => {
  const mock = createMock(await loadContract('fixtures/behaviour/header-names.yaml'));
  const tls = await readTls({ tls: true, host: '127.0.0.1' });
  const server = await listen(createListener(mock.handle), { port: 0, host: '127.0.0.1', ...(tls ? { tls } : {}) });
  const session = connect(server.url, { rejectUnauthorized: false });
  const stream = session.request({ ':path': '/hop-by-hop' });
  const status = await new Promise((resolve) => stream.on('response', (fields) => resolve(fields[':status'])));
  session.destroy();
  await server.close(0);
  expect(status).toBe(200);
});

it('answers a web Request whose contract has a header parameter that no header can be called', async () => {
  const mock = createMock(await loadContract('fixtures/behaviour/header-names.yaml'));
  expect((await mock.fetch(new Request('http://mock/spaced'))).status).toBe(204);
});
