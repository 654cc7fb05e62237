import { expect, it } from 'vitest';
import { describeMatrix, type Received, type Send } from './matrix.ts';
import { inProcess } from './process.ts';

const LINES = ['GET /pets/7', 'GET /pets/8', 'GET /lines', 'GET /headers', 'GET /xml', 'GET /prefer?__dynamic=true'];

async function bytesOf(send: Send, lines: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const line of lines) {
    const { status, headers, text } = await send(line);
    const { date: _, connection: __, 'keep-alive': ___, 'content-length': ____, ...fields } = headers;
    found[line] = JSON.stringify({ status, fields, text });
  }
  return found;
}

describeMatrix('the same request gets the same bytes', 'behaviour/answers.yaml', (start) => {
  it('in any order, any number of times, from any mock', async () => {
    const first = await bytesOf((await start()).send, LINES);
    const { send } = await start();
    expect(await bytesOf(send, LINES.toReversed())).toEqual(first);
    expect(await bytesOf(send, LINES)).toEqual(first);
  });

  it('whatever else the client sends', async () => {
    const { send } = await start();
    const plain = await send('GET /pets/7');
    const other = await send('GET /pets/7?utm=1', {
      headers: { traceparent: '00-1', cookie: 'a=b', 'user-agent': 'x' },
    });
    expect(other.text).toBe(plain.text);
  });

  it('for content with the same meaning', async () => {
    const { send } = await start();
    const one = await send('POST /search', { body: '{"a":1,"b":2}', headers: { 'content-type': 'application/json' } });
    const two = await send('POST /search', {
      body: '{ "a": 1.0,\n"b": 2 }',
      headers: { 'content-type': 'application/json' },
    });
    expect(two.text).toBe(one.text);
    expect((await send('POST /search', { body: { a: 2 } })).text).not.toBe(one.text);
  });

  it('other ids, queries and seeds get other data', async () => {
    const { send } = await start();
    const { send: seeded } = await start({ seed: 'other' });
    const texts = [await send('GET /pets/7'), await send('GET /pets/8'), await seeded('GET /pets/7')].map(
      ({ text }) => text,
    );
    expect(new Set(texts).size).toBe(3);
    const ids = await Promise.all(Array.from({ length: 20 }, async (_, i) => (await send(`GET /pets/${i}`)).text));
    expect(new Set(ids).size).toBe(20);
  });

  it('time is of the seed, not of the clock', async () => {
    const now = Date.UTC(2030, 5, 1);
    const [fixed, later] = [await start(), await start({ now })];
    const lease = async (send: Send): Promise<Record<string, string>> =>
      (await send('GET /lease')).json as Record<string, string>;
    const [a, b] = [await lease(fixed.send), await lease(later.send)];
    for (const [value, today] of [
      [a, Date.UTC(2026, 0, 1)],
      [b, now],
    ] as const) {
      expect(Date.parse(value['createdAt'] ?? '')).toBeLessThanOrEqual(today);
      expect(Date.parse(value['expiresAt'] ?? '')).toBeGreaterThan(today);
      expect(Date.parse(value['validUntil'] ?? '')).toBeGreaterThan(today);
    }
  });
});

const FIELDS: readonly Readonly<Record<string, string>>[] = [
  {},
  { accept: 'application/xml' },
  { accept: 'text/csv' },
  { accept: 'image/png' },
  { prefer: 'code=404' },
  { prefer: 'example=cat' },
  { prefer: 'dynamic' },
  { origin: 'https://a.example' },
  { origin: 'https://b.example', accept: 'application/xml' },
  { 'x-api-key': 'k' },
  { cookie: 'a=b' },
];

describeMatrix('an answer that was given before', 'behaviour/answers.yaml', (start) => {
  it('is given again only to a request that is the same in all that counts', async () => {
    const { send: shared } = await start();
    const paths = [
      '/negotiate',
      '/prefer',
      '/prefer?__code=404',
      '/prefer?q=1',
      '/broken-only',
      '/nowhere',
      '/headers',
    ];
    const requests = ['GET', 'HEAD', 'OPTIONS'].flatMap((method) =>
      paths.flatMap((path) => FIELDS.map((headers) => ({ line: `${method} ${path}`, headers }))),
    );
    const { send: fresh } = await start();
    const seen = ({ status, headers, text }: Received): unknown => ({
      status,
      headers: { ...headers, date: '' },
      text,
    });
    const first = [];
    for (const { line, headers } of requests) first.push(seen(await fresh(line, { headers })));
    for (const index of [...requests.keys(), ...requests.keys()].toReversed()) {
      const { line = '', headers = {} } = requests[index] ?? {};
      expect(seen(await shared(line, { headers })), line).toEqual(first[index]);
    }
  });
});

describeMatrix('the same request gets the same bytes', 'behaviour/answers.yaml', (start) => {
  it('in another process', async () => {
    const { send } = await start();
    const elsewhere = { TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8' };
    const there = await inProcess('fixtures/behaviour/answers.yaml', LINES, elsewhere);
    for (const line of LINES) expect([line, there[line]]).toEqual([line, (await send(line)).text]);
  });
});
