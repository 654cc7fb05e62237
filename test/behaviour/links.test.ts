import { connect } from 'node:http2';
import { request } from 'node:https';
import { expect, onTestFinished, test } from 'vitest';
import { createListener } from '../../src/host/listener.ts';
import { createMock } from '../../src/runtime/mock.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import { readTls } from '../../src/server/tls.ts';
import { loadFiles } from '../unit/contract/contract-files.ts';
import { answers, COUNT, contract, listOf, object, query, ref } from './styles/contract.ts';

const CONTRACT = contract(
  {
    '/pets': {
      get: answers(object({ items: listOf(ref('Pet')), next: { type: ['string', 'null'], format: 'uri' } }), [
        query('page', COUNT),
      ]),
    },
  },
  { Pet: object({ id: COUNT }) },
);

async function start(): Promise<Listening> {
  const mock = createMock(await loadFiles({ 'api.json': JSON.stringify(CONTRACT) }));
  const tls = await readTls({ tls: true, host: '127.0.0.1' });
  const server = await listen(createListener(mock.handle, 1000), {
    port: 0,
    host: '127.0.0.1',
    ...(tls ? { tls } : {}),
  });
  onTestFinished(() => server.close(0));
  return server;
}

const nextOf = (text: string): string => JSON.parse(text).next;

test('absolute links lead back to the mock over TLS', async () => {
  const { url } = await start();
  const text = await new Promise<string>((resolve, reject) => {
    request(`${url}/pets`, { rejectUnauthorized: false, agent: false }, (response) => {
      let all = '';
      response
        .setEncoding('utf8')
        .on('data', (chunk) => (all += chunk))
        .on('end', () => resolve(all));
    })
      .on('error', reject)
      .end();
  });
  expect(nextOf(text)).toMatch(`${url}/pets?page=2`);
});

test('absolute links lead back to the mock over HTTP/2', async () => {
  const { url } = await start();
  const session = connect(url, { rejectUnauthorized: false });
  onTestFinished(() => session.close());
  const text = await new Promise<string>((resolve, reject) => {
    const stream = session.request({ ':path': '/pets' });
    let all = '';
    stream
      .setEncoding('utf8')
      .on('data', (chunk) => (all += chunk))
      .on('end', () => resolve(all))
      .on('error', reject);
  });
  expect(nextOf(text)).toMatch(`${url}/pets?page=2`);
});
