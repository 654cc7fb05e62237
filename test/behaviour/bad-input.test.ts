import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadContract, UnusableContract } from '../../src/contract/load.ts';
import { createListener } from '../../src/host/listener.ts';
import { createMock, type Mock } from '../../src/runtime/mock.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import { overHttp, type Send } from './matrix.ts';
import { raw, written } from './raw.ts';

let mock: Mock;
let server: Listening;
let send: Send;

beforeAll(async () => {
  mock = createMock(await loadContract('fixtures/behaviour/bad-input.yaml'));
  server = await listen(createListener(mock.handle), { port: 0, host: '127.0.0.1' });
  send = overHttp(server.port);
});
afterAll(() => server.close(0));

/** Whatever was sent: the next one is served at once, and nothing failed inside. */
afterEach(async () => {
  const started = process.cpuUsage();
  expect((await send('GET /alive')).status).toBe(204);
  expect(milliseconds(started)).toBeLessThan(1000);
  const failures = mock.journal.entries().filter(({ response }) => String(response.body).includes('internal-error'));
  expect(failures.map(({ response }) => response.body)).toEqual([]);
});

/** CPU time since then: what else the machine does meanwhile is no matter of the input. What hangs runs into the test's own limit. */
function milliseconds(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** Fails where the work takes longer than `ms`. */
async function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const started = process.cpuUsage();
  const result = await work();
  expect(milliseconds(started)).toBeLessThan(ms);
  return result;
}

describe('paths and queries', () => {
  it.each([
    ['/users/%zz', 400],
    ['/users/%', 400],
    ['/users/%c3%28', 400],
    ['/users/%00', 200],
    ['/%00', 404],
    ['/%zz', 404],
    ['/users/..%2f..%2fetc%2fpasswd', 200],
    ['/../../etc/passwd', 404],
    ['//users/7', 404],
    ['/users/__proto__', 200],
    ['/__proto__', 404],
    ['/constructor/prototype', 404],
    ['/users/7?__proto__[x]=1&constructor[prototype][x]=1', 200],
    ['/users/7?filter[__proto__]=1&filter[constructor]=2', 200],
    ['/users/7?filter[a][b][c]=1&filter[]=2&filter[[[=3&filter=4', 422],
    ['/users/7?tags=%zz', 400],
    ['/users/7?%zz=1&%=2&=&&&=3&tags', 200],
    ['/users/7?__code=%zz', 404],
    ['/users/7?__code', 200],
    ['?', 400],
    ['/?', 404],
  ])('GET %s is %i', async (target, status) => {
    expect((await send(`GET ${target}`)).status).toBe(status);
  });

  it.each(['a', '/', '%41', '/a', '..', '%zz', '{'])(
    '100 kB of %j in the path: an answer, or 431 from the parser',
    async (text) => {
      const target = `/users/${text.repeat(100_000 / text.length)}`;
      const answer = await within(1000, () => raw(server.port, written(`GET ${target}`)));
      expect(answer.statuses).toEqual([431]);
      const inside = await within(1000, async () =>
        mock.handle({
          method: 'GET',
          path: target,
          search: '',
          header: () => null,
          headers: () => [],
          body: async () => new Uint8Array(),
        }),
      );
      expect(inside.status).toBeLessThan(500);
      expect(inside.body?.length ?? 0).toBeLessThan(20_000);
    },
  );

  it.each(['tags=x', 'filter[x]=1', 'a=1', '=', '&', 'tags[]=1', '__code=1'])(
    '10,000 query parameters of %j',
    async (pair) => {
      const search = Array.from({ length: 10_000 }, () => pair).join('&');
      const inside = await within(1000, async () =>
        mock.handle({
          method: 'GET',
          path: '/users/7',
          search,
          header: () => null,
          headers: () => [],
          body: async () => new Uint8Array(),
        }),
      );
      expect(inside.status).toBeLessThan(500);
      const outside = await within(1000, () => raw(server.port, written(`GET /users/7?${search}`)));
      expect(outside.statuses).toHaveLength(1);
      expect(outside.statuses[0]).toBeLessThan(500);
    },
  );

  it('10,000 different query parameters', async () => {
    const search = Array.from({ length: 10_000 }, (_, i) => `filter[k${i}]=${i}&k${i}=${i}`).join('&');
    const inside = await within(1000, async () =>
      mock.handle({
        method: 'GET',
        path: '/users/7',
        search,
        header: () => null,
        headers: () => [],
        body: async () => new Uint8Array(),
      }),
    );
    expect(inside.status).toBe(200);
  });
});

const json = 'application/json';
const multipart = 'multipart/form-data; boundary=b';
const form = 'application/x-www-form-urlencoded';
const deep = (open: string, close: string): string => open.repeat(100_000) + close.repeat(100_000);

/** Contents that no client should send: what they are, their media type, and how they are answered. */
const CONTENTS: readonly (readonly [name: string, type: string, body: string, status: number])[] = [
  ['JSON arrays 100,000 deep', json, deep('[', ']'), 422],
  ['JSON objects 100,000 deep', json, `${'{"child":'.repeat(100_000)}{}${'}'.repeat(100_000)}`, 422],
  ['JSON that never closes', json, '['.repeat(100_000), 400],
  ['truncated JSON', json, '{"name":"x', 400],
  ['two JSON texts', json, '{}{}', 400],
  ['NUL', json, '\0', 400],
  ['a lone surrogate', json, '{"name":"\\ud800"}', 200],
  ['a byte order mark', json, '\ufeff{"name":"x"}', 200],
  ['__proto__ and constructor keys', json, '{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}},"name":"x"}', 200],
  ['a huge number', json, '{"name":1e999999}', 422],
  ['a long number', json, `{"name":${'9'.repeat(100_000)}}`, 422],
  [
    '10,000 keys',
    json,
    JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, i]))),
    200,
  ],
  ['XML that is none', 'application/xml', '<a', 400],
  ['XML 100,000 deep', 'application/xml', deep('<child>', '</child>'), 422],
  [
    'an XML entity bomb',
    'application/xml',
    '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><Thing><name>&c;</name></Thing>',
    400,
  ],
  [
    'an external XML entity',
    'application/xml',
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><Thing><name>&b;</name></Thing>',
    400,
  ],
  [
    'XML called __proto__',
    'application/xml',
    '<Thing><__proto__>1</__proto__><constructor>2</constructor></Thing>',
    200,
  ],
  ['a form of noise', form, '%zz=%zz', 400],
  ['a form called __proto__', form, '__proto__[x]=1&constructor[prototype][x]=1&name=x', 200],
  ['a form 10,000 deep', form, `a${'[a]'.repeat(10_000)}=1`, 200],
  ['a form of 100,000 fields', form, 'name[]=1&'.repeat(100_000), 422],
  ['multipart without an end', multipart, '--b\r\nContent-Disposition: form-data; name="name"\r\n\r\nx', 400],
  ['multipart of noise', multipart, '\0\xff'.repeat(1000), 400],
  ['multipart of 100,000 empty parts', multipart, `${'--b\r\n\r\n\r\n'.repeat(100_000)}--b--`, 400],
  ['multipart with a header of 100 kB', multipart, `--b\r\nX: ${'x'.repeat(100_000)}\r\n\r\nx\r\n--b--`, 400],
  [
    'multipart called __proto__',
    multipart,
    '--b\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n--b--\r\n',
    200,
  ],
  ['multipart with half a boundary', 'multipart/form-data; boundary="', 'x', 400],
  ['JSON Lines of noise', 'application/jsonl', '{}\n{\n', 400],
  ['100,000 JSON Lines', 'application/jsonl', '{"name":7}\n'.repeat(100_000), 422],
  ['no media type', 'nonsense;;;', 'x', 415],
  ['a media type of 10 kB', `a/${'b'.repeat(10_000)}`, 'x', 415],
  ['an unknown charset', 'text/plain; charset=klingon', 'x', 415],
  ['bytes that are not of the charset', 'application/json; charset=utf-16', '{}x', 400],
];

describe('contents', () => {
  it.each(CONTENTS)('%s', async (_, type, body, status) => {
    const answer = await within(2000, () => send('POST /things', { body, headers: { 'content-type': type } }));
    expect(answer.status).toBe(status);
    expect(answer.bytes.length).toBeLessThan(100_000);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it.each(['report', 'off'] as const)('none of them breaks a mock that does not refuse: %s', async (validate) => {
    const lenient = createMock(mock.contract, { validate });
    const quiet = await listen(createListener(lenient.handle), { port: 0, host: '127.0.0.1' });
    for (const [name, type, body] of CONTENTS) {
      const answer = await overHttp(quiet.port)('POST /things', { body, headers: { 'content-type': type } });
      expect(answer.status, name).toBe(200);
    }
    await quiet.close(0);
  });

  it('bytes that are not UTF-8', async () => {
    const body = Uint8Array.of(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d);
    expect((await send('POST /things', { body, headers: { 'content-type': json } })).status).toBe(400);
  });

  it.each([
    ['noise', new Uint8Array(1000).fill(7), 400],
    ['cut off', gzipSync('{"name":"x"}').subarray(0, 15), 400],
    ['with a wrong checksum', Buffer.concat([gzipSync('{"name":"x"}').subarray(0, -8), Buffer.alloc(8)]), 400],
    ['empty', gzipSync(''), 400],
    ['of 100 MB of blanks', gzipSync(new Uint8Array(100_000_000).fill(32)), 413],
    ['packed twice', gzipSync(gzipSync('{"name":"x"}')), 400],
  ])('gzip %s', async (_, body, status) => {
    const headers = { 'content-type': json, 'content-encoding': 'gzip' };
    expect((await within(3000, () => send('POST /things', { body, headers }))).status).toBe(status);
  });

  it('a bomb inside of a bomb, and a hundred codings', async () => {
    const bomb = gzipSync(gzipSync(new Uint8Array(100_000_000)));
    const headers = { 'content-type': json, 'content-encoding': 'gzip, gzip' };
    expect((await within(3000, () => send('POST /things', { body: bomb, headers }))).status).toBe(413);
    const many = { ...headers, 'content-encoding': Array.from({ length: 100 }, () => 'gzip').join(', ') };
    expect((await within(3000, () => send('POST /things', { body: bomb, headers: many }))).status).toBeLessThan(500);
  });

  it('more than the limit: 413, whether it says so or not', async () => {
    const large = new Uint8Array(11_000_000).fill(32);
    expect(
      (await within(5000, () => send('POST /things', { body: large, headers: { 'content-type': json } }))).status,
    ).toBe(413);
    const chunk = `${(1_000_000).toString(16)}\r\n${' '.repeat(1_000_000)}\r\n`;
    const head = written('POST /things', ['Content-Type: application/json', 'Transfer-Encoding: chunked']);
    const answer = await within(5000, () => raw(server.port, [head, ...Array.from({ length: 11 }, () => chunk)]));
    expect(answer.statuses).toEqual([413]);
  });
});

describe('catastrophic patterns in the contract', () => {
  const long = 'a'.repeat(50_000);
  it.each([
    ['nested', `${long}!`],
    ['nested', long],
    ['alternatives', `${long}!`],
    ['words', `${long}!`],
    ['reference', `${long}!`],
    ['ahead', `${long}!`],
    ['counted', `${long}!`],
    ['mail', `${'a.'.repeat(50_000)}@`],
    ['host', `${'a-'.repeat(50_000)}.`],
    ['uri', `http://${'a%'.repeat(50_000)}`],
    ['list', Array.from({ length: 20_000 }, (_, i) => ({ i }))],
    ['x'.repeat(50_000), 1],
  ])('%s', async (name, value) => {
    const answer = await within(2000, () => send('POST /patterns', { body: { [name]: value } }));
    expect(answer.status).toBeLessThan(500);
  });
});

describe('connections', () => {
  const get = written('GET /users/7');

  it('a body on GET, and the next request on the same connection', async () => {
    const withBody = written('GET /users/7', ['Content-Length: 5'], 'hello');
    const answer = await raw(server.port, withBody + get, { answers: 2 });
    expect(answer.statuses).toEqual([200, 200]);
  });

  it('a body for a path that does not exist, and the next request', async () => {
    const lost = written('POST /nowhere', ['Content-Length: 5'], 'hello');
    expect((await raw(server.port, lost + get, { answers: 2 })).statuses).toEqual([404, 200]);
  });

  it('a hundred requests at once, answered in order', async () => {
    const post = (body: string): string =>
      written('POST /things', ['Content-Type: application/json', `Content-Length: ${body.length}`], body);
    const pipeline = Array.from({ length: 50 }, (_, i) => get + (i % 2 ? post('{"name":"x"}') : post('{'))).join('');
    const answer = await raw(server.port, pipeline, { answers: 100 });
    expect(answer.statuses).toEqual(Array.from({ length: 100 }, (_, i) => (i % 4 === 1 ? 400 : 200)));
  });

  it('a client that closes its half gets its answer', async () => {
    const body = '{"name":"x"}';
    const post = written('POST /things', ['Content-Type: application/json', `Content-Length: ${body.length}`], body);
    expect((await raw(server.port, get, { half: true })).statuses).toEqual([200]);
    expect((await raw(server.port, post, { half: true })).statuses).toEqual([200]);
  });

  it('a client that closes its half too early is let go', async () => {
    const post = written('POST /things', ['Content-Type: application/json', 'Content-Length: 100'], '{');
    const answer = await raw(server.port, post, { half: true });
    expect(answer.closed || answer.statuses[0] === 400).toBe(true);
  });

  it('a client that leaves in the middle', async () => {
    const head = written('POST /things', ['Content-Type: application/json', 'Content-Length: 100'], '{');
    const gone = Array.from(
      { length: 50 },
      () =>
        new Promise<void>((resolve) => {
          const socket = connect(server.port, '127.0.0.1', () => {
            socket.write(head, () => {
              socket.resetAndDestroy();
              resolve();
            });
          });
          socket.on('error', () => undefined);
        }),
    );
    await Promise.all(gone);
  });

  it('a client that never reads', async () => {
    const socket = connect(server.port, '127.0.0.1');
    socket.pause();
    socket.on('error', () => undefined);
    for (let i = 0; i < 2000; i++) socket.write(get);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await send('GET /alive')).status).toBe(204);
    socket.destroy();
  });

  it('a hundred slow senders hold nobody up', async () => {
    const slow = Array.from({ length: 100 }, () => connect(server.port, '127.0.0.1'));
    for (const [i, socket] of slow.entries()) {
      socket.on('error', () => undefined);
      socket.write(
        i % 2 ? 'GET /ali' : written('POST /things', ['Content-Type: application/json', 'Content-Length: 100'], '{'),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await within(500, () => send('GET /alive'))).status).toBe(204);
    for (const socket of slow) socket.destroy();
  });

  it.each([
    ['a chunk size that is none', 'zz\r\n{}\r\n0\r\n\r\n'],
    ['a negative chunk size', '-1\r\n{}\r\n0\r\n\r\n'],
    ['a huge chunk size', 'ffffffffffffffffff\r\n{}'],
    ['a chunk that is longer than it says', '1\r\n{"name":"x"}\r\n0\r\n\r\n'],
    ['a chunk extension of 100 kB', `2;${'x'.repeat(100_000)}\r\n{}\r\n0\r\n\r\n`],
  ])('chunked garbage: %s', async (_, body) => {
    const head = written('POST /things', ['Content-Type: application/json', 'Transfer-Encoding: chunked']);
    const answer = await within(2500, () => raw(server.port, head + body));
    expect(answer.statuses[0] ?? 400).toBeGreaterThanOrEqual(400);
    expect(answer.statuses[0] ?? 400).toBeLessThan(500);
  });

  it.each([
    ['not HTTP', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc'],
    ['no version', 'GET /\r\n\r\n'],
    ['no host', 'GET /alive HTTP/1.1\r\n\r\n'],
    ['two hosts', written('GET /alive', ['Host: other'])],
    ['an unknown method', written('FROBNICATE /alive')],
    ['two lengths', written('POST /things', ['Content-Length: 2', 'Content-Length: 3'], '{}')],
    ['length and chunks', written('POST /things', ['Content-Length: 2', 'Transfer-Encoding: chunked'], '0\r\n\r\n')],
    ['a header without a name', written('GET /alive', [': x'])],
    ['a folded header', 'GET /alive HTTP/1.1\r\nHost: x\r\nX: 1\r\n 2\r\n\r\n'],
    ['a header of 100 kB', written('GET /alive', [`X: ${'x'.repeat(100_000)}`])],
    ['CONNECT', written('CONNECT example.com:80')],
    ['an upgrade', written('GET /alive', ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Key: x'])],
    ['an expectation', written('POST /things', ['Expect: 200-ok', 'Content-Length: 2'], '{}')],
    ['Accept noise', written('GET /users/7', ['Accept: ;;;,,,/,*/,q=;q=;', 'Prefer: ="";;code=,example="'])],
    ['Accept of 10 kB', written('GET /users/7', [`Accept: ${'a/b;q=0.1,'.repeat(1000)}`])],
    ['Cookie noise', written('GET /users/7', ['Cookie: ;;==;=;%zz=%zz'])],
    ['Latin-1 in fields', written('GET /users/7', ['Origin: \xff\xfe', 'Prefer: example=\xe9'])],
  ])('%s is answered or cut off, in time', async (_, bytes) => {
    const answer = await within(2500, () => raw(server.port, Buffer.from(bytes, 'latin1')));
    expect(answer.closed || answer.statuses.length > 0).toBe(true);
    for (const status of answer.statuses) expect(status).toBeLessThan(500);
  });

  it('duplicated headers', async () => {
    const twice = (...fields: string[]): Promise<{ readonly statuses: readonly number[] }> =>
      raw(server.port, written('GET /users/7', fields));
    expect((await twice('X-Count: 7', 'X-Count: 8')).statuses).toEqual([422]);
    expect((await twice('Accept: text/html', 'Accept: application/json')).statuses).toEqual([200]);
    expect((await twice('Origin: https://a.example', 'Origin: https://b.example')).statuses).toEqual([200]);
    expect((await twice('Authorization: Basic eA==', 'Authorization: Bearer x')).statuses).toEqual([200]);
  });
});

describe('contracts', () => {
  it('a YAML alias bomb is unusable, or harmless, in bounded time', async () => {
    const outcome = await within(3000, async () => {
      try {
        const bomb = createMock(await loadContract('fixtures/behaviour/bombs/aliases.yaml'));
        return (await bomb.fetch(new Request('http://localhost/bomb'))).status;
      } catch (error) {
        return error;
      }
    });
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnusableContract);
    else expect(outcome).toBeGreaterThanOrEqual(200);
  });

  it('a $ref to itself is a Problem', async () => {
    const answer = await within(500, () => send('GET /cyclic'));
    expect(answer.json).toMatchObject({ type: 'urn:mockgen:problem:flawed-operation' });
  });
});
