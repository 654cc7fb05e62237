import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/runtime/model/diagnostic.ts';
import { describeMatrix } from './matrix.ts';

describeMatrix('the status', 'behaviour/answers.yaml', (start) => {
  it.each([
    ['/status/lowest', 202, 'the lowest 2XX'],
    ['/status/range', 200, 'the 2XX range'],
    ['/status/default', 200, 'default'],
    ['/status/redirect', 303, 'a 3XX'],
    ['/status/errors', 404, 'the lowest error, where only errors are documented'],
    ['/status/no-content', 204, 'a 204'],
    ['/status/not-modified', 304, 'a 304'],
    ['/status/none', 204, 'nothing, where nothing is documented'],
    ['/status/switching', 400, 'a status that can be final'],
  ])('of %s is %i: %s', async (path, status) => {
    const { send } = await start();
    expect((await send(`GET ${path}`)).status).toBe(status);
  });

  it('is final, even where the contract documents only an interim one', async () => {
    const { send } = await start();
    const answer = await send('GET /status/only-switching');
    expect(answer.status).toBe(500);
    expect(answer.json).toMatchObject({ type: 'urn:mockgen:problem:unsatisfiable-response', documented: ['101'] });
  });

  it.each(['/status/no-content', '/status/not-modified'])('of %s allows no content', async (path) => {
    const { send } = await start();
    const answer = await send(`GET ${path}`);
    expect(answer.bytes).toHaveLength(0);
    expect(answer.headers).not.toHaveProperty('content-type');
    expect(answer.headers).not.toHaveProperty('content-length');
  });
});

describeMatrix('Prefer', 'behaviour/answers.yaml', (start) => {
  it.each([
    ['code=404', 404, { error: expect.any(String) }],
    ['code=503', 503, { error: expect.any(String) }],
    ['example=cat', 200, { name: 'Misty' }],
    ['example="two words"', 200, { name: 'Tom' }],
    ['code=200, example=cat', 200, { name: 'Misty' }],
    ['respond-async, wait=10, example=cat', 200, { name: 'Misty' }],
  ])('%s', async (prefer, status, content) => {
    const { send } = await start();
    const answer = await send('GET /prefer', { headers: { prefer } });
    expect(answer.status).toBe(status);
    expect(answer.json).toEqual(content);
    expect(answer.headers['preference-applied']).toBe(prefer.replace('respond-async, wait=10, ', ''));
  });

  it('several fields count as one', async () => {
    const { send } = await start();
    const answer = await send('GET /prefer', { headers: { prefer: ['code=200', 'example="two words"'] } });
    expect(answer.json).toEqual({ name: 'Tom' });
  });

  it('dynamic=true leaves the examples out', async () => {
    const { send } = await start();
    for (const prefer of ['dynamic=true', 'dynamic']) {
      const answer = await send('GET /prefer', { headers: { prefer } });
      expect(answer.headers).toMatchObject({ 'mockgen-source': 'synthesized', 'preference-applied': 'dynamic=true' });
    }
    const plain = await send('GET /prefer');
    expect(plain.headers['mockgen-source']).toBe('example');
    expect(plain.headers).not.toHaveProperty('preference-applied');
  });

  it('has aliases in the query, which the operation does not see', async () => {
    const { send } = await start();
    expect((await send('GET /prefer?__code=404')).status).toBe(404);
    expect((await send('GET /prefer?q=1&__example=cat')).json).toEqual({ name: 'Misty' });
    expect((await send('GET /prefer?__example=two%20words')).json).toEqual({ name: 'Tom' });
    expect((await send('GET /prefer?__dynamic=true')).headers['mockgen-source']).toBe('synthesized');
    const [plain, alias] = [await send('GET /pets/7'), await send('GET /pets/7?__code=200')];
    expect(alias.text).toBe(plain.text);
  });

  it.each(['409', '200x', '99', '-1', '__proto__', 'constructor'])(
    'an undocumented code %s is a 404 that lists the documented ones',
    async (code) => {
      const { send } = await start();
      const answer = await send('GET /prefer', { headers: { prefer: `code=${code}` } });
      expect(answer.status).toBe(404);
      expect(answer.headers['mockgen-source']).toBe('problem');
      expect(answer.json).toMatchObject({
        type: 'urn:mockgen:problem:undocumented-response',
        documented: ['200', '404', '5XX'],
      });
    },
  );

  it('an unknown example is a 404 that lists the known ones; an invalid one is not served', async () => {
    const { send } = await start();
    const unknown = await send('GET /prefer', { headers: { prefer: 'example=dog' } });
    expect(unknown.status).toBe(404);
    expect(unknown.json).toMatchObject({ examples: expect.arrayContaining(['cat', 'two words']) });
    const broken = await send('GET /prefer', { headers: { prefer: 'example=broken' } });
    expect(broken.status).toBe(500);
    expect(broken.text).not.toContain('"name":7');
  });

  it('does not read quoted text of other preferences', async () => {
    const { send } = await start();
    expect((await send('GET /prefer', { headers: { prefer: 'note="a, code=404"' } })).status).toBe(200);
  });
});

describeMatrix('negotiation', 'behaviour/answers.yaml', (start) => {
  it.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['application/xml', 'application/xml'],
    ['APPLICATION/XML', 'application/xml'],
    ['application/xml;q=0.5, application/json;q=0.4', 'application/xml'],
    ['application/*;q=0.2, text/csv;q=0.3', 'text/csv'],
    ['text/*', 'text/csv'],
    ['application/json;q=0, */*;q=0.1', 'application/vnd.pet+json; version=2'],
    ['application/json;q=0, application/*+json;q=0, */*;q=0.1', 'application/xml'],
    ['application/vnd.pet+json', 'application/vnd.pet+json; version=2'],
    ['application/vnd.pet+json;version=2', 'application/vnd.pet+json; version=2'],
    ['application/*+json', 'application/vnd.pet+json; version=2'],
    ['text/html, application/xhtml+xml, */*;q=0.8', 'application/json'],
    ['application/json; charset=utf-8', 'application/json'],
    ['image/png, application/json;q=0.001', 'application/json'],
  ])('Accept: %s gets %s', async (accept, type) => {
    const { send } = await start();
    const answer = await send('GET /negotiate', accept === undefined ? {} : { headers: { accept } });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, type]);
  });

  it.each(['image/png', 'application/json;q=0', 'application/vnd.pet+json;version=1', '*/*;q=0'])(
    'Accept: %s is 406 with the list',
    async (accept) => {
      const { send } = await start();
      const answer = await send('GET /negotiate', { headers: { accept } });
      expect(answer.status).toBe(406);
      expect(answer.json).toMatchObject({
        type: 'urn:mockgen:problem:not-acceptable',
        detail: expect.stringContaining(
          'application/xml, application/json, application/vnd.pet+json; version=2, text/csv',
        ),
      });
    },
  );

  it.each([
    ['/wildcards', undefined, 'image/png'],
    ['/wildcards', 'image/gif', 'image/gif'],
    ['/wildcards', 'image/*', 'image/png'],
    ['/wildcards', 'text/*', 'text/plain'],
    ['/wildcards', 'text/markdown', 'text/markdown'],
    ['/anything', undefined, 'application/json'],
    ['/anything', 'application/hal+json', 'application/hal+json'],
    ['/anything', 'application/xml', 'application/xml'],
  ])('%s makes of Accept: %s the concrete %s', async (path, accept, type) => {
    const { send } = await start();
    const answer = await send(`GET ${path}`, accept === undefined ? {} : { headers: { accept } });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, type]);
    expect(answer.bytes.length).toBeGreaterThan(0);
  });
});

describeMatrix('examples', 'behaviour/answers.yaml', (start) => {
  it('come first, the first valid one', async () => {
    const diagnostics: Diagnostic[] = [];
    const { send } = await start({ onDiagnostic: (diagnostic) => diagnostics.push(diagnostic) });
    const answer = await send('GET /broken-first');
    expect(answer.json).toEqual({ id: 7 });
    expect(answer.headers['mockgen-source']).toBe('example');
    expect(diagnostics).toMatchObject([
      {
        code: 'invalid-example',
        severity: 'warning',
        message: expect.stringContaining('"bad"'),
        source: expect.stringMatching(/examples\/bad/),
      },
    ]);
  });

  it('that break their schema are never served, but reported once', async () => {
    const diagnostics: Diagnostic[] = [];
    const { send } = await start({ onDiagnostic: (diagnostic) => diagnostics.push(diagnostic) });
    for (const accept of ['*/*', 'application/json']) {
      const answer = await send('GET /broken-only', { headers: { accept } });
      expect(answer.json).toEqual({ id: expect.any(Number) });
      expect(answer.headers['mockgen-source']).toBe('synthesized');
    }
    expect(diagnostics.map(({ code }) => code)).toEqual(['invalid-example']);
  });

  it('of the schema count too', async () => {
    const { send } = await start();
    expect((await send('GET /schema-example')).json).toEqual({ from: 'schema' });
  });

  it('dynamic: true skips them, and a Prefer for one brings it back', async () => {
    const { send } = await start({ dynamic: true });
    expect((await send('GET /prefer')).headers['mockgen-source']).toBe('synthesized');
    expect((await send('GET /prefer', { headers: { prefer: 'dynamic=false' } })).json).toEqual({ name: 'Misty' });
    expect((await send('GET /prefer', { headers: { prefer: 'example=cat' } })).json).toEqual({ name: 'Misty' });
  });

  it('lose what is writeOnly', async () => {
    const { send } = await start();
    expect((await send('GET /secrets')).json).toEqual({ name: 'ann', keys: [{ id: 1 }] });
  });
});

describeMatrix('writeOnly and readOnly', 'behaviour/answers.yaml', (start) => {
  it('writeOnly is never synthesized, though it is required', async () => {
    const { send } = await start({ dynamic: true });
    expect((await send('GET /secrets')).text).not.toMatch(/password|token/);
  });

  it('readOnly that was sent is not echoed', async () => {
    const { send } = await start();
    const answer = await send('PUT /readonly', { body: { id: 987654, name: 'x', password: 'p' } });
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('987654');
  });
});

describeMatrix('formats', 'behaviour/answers.yaml', (start) => {
  it('XML has its root, attributes, namespaces and wrapping', async () => {
    const { send } = await start();
    const { text } = await send('GET /xml');
    expect(text.replace(/^<\?xml[^>]*>\s*/, '')).toBe(
      '<b:book id="7" xmlns:b="https://example.com/book"><title>A &lt; B &amp; C</title>' +
        '<tags><tag>x</tag><tag>x</tag></tags><author>Ann</author><author>Ann</author></b:book>',
    );
  });

  it('text is text', async () => {
    const { send } = await start();
    const answer = await send('GET /text');
    expect(answer.text).toMatch(/^[^"]+$/);
  });

  it('CSV has a header row and a row for each item', async () => {
    const { send } = await start();
    const [header, ...rows] = (await send('GET /csv')).text.trim().split(/\r?\n/);
    expect(header).toBe('id,name');
    expect(rows.length).toBeGreaterThanOrEqual(2);
    for (const row of rows) expect(row).toMatch(/^\d+,/);
  });

  it.each([
    ['/png', 'image/png', '89504e470d0a1a0a'],
    ['/pdf', 'application/pdf', '255044462d'],
    ['/zip', 'application/zip', '504b0506'],
  ])('%s is a real, tiny file', async (path, type, magic) => {
    const { send } = await start();
    const answer = await send(`GET ${path}`);
    expect(answer.headers['content-type']).toBe(type);
    expect(Buffer.from(answer.bytes).toString('hex').slice(0, magic.length)).toBe(magic);
  });

  it('a stream of events', async () => {
    const { send } = await start();
    const { text, headers } = await send('GET /events');
    expect(headers['content-type']).toBe('text/event-stream');
    const events = text.split('\n\n').filter(Boolean);
    expect(events.length).toBeGreaterThan(1);
    for (const event of events)
      expect(event.split('\n').toSorted()).toEqual([expect.stringMatching(/^data: ?./), 'event: tick']);
  });

  it('JSON Lines', async () => {
    const { send } = await start();
    const lines = (await send('GET /lines')).text.trim().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines)
      expect(JSON.parse(line)).toMatchObject({ id: expect.any(Number), name: expect.any(String) });
  });

  it('what no value can satisfy is a 500 Problem, not a lie', async () => {
    const { send } = await start();
    const answer = await send('GET /unsatisfiable');
    expect(answer.status).toBe(500);
    expect(answer.json).toMatchObject({ type: 'urn:mockgen:problem:unsatisfiable-response' });
  });
});

describeMatrix('header fields', 'behaviour/answers.yaml', (start) => {
  it('are there and valid', async () => {
    const { send } = await start();
    const { status, headers } = await send('GET /headers');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'x-optional': expect.stringMatching(/^.{3,}$/),
      'x-list': 'a,a',
      'x-json': '{"a":1}',
      'x-example': 'shown',
      'x-date': expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      'set-cookie': expect.stringMatching(/^[^=;]+=[^;]+/),
      link: expect.stringMatching(/^<[^>]*>/),
      etag: expect.stringMatching(/^"[^"]*"$/),
    });
    expect(Number(headers['x-rate-limit'])).toBeGreaterThanOrEqual(10);
    expect(Number(headers['x-rate-limit'])).toBeLessThanOrEqual(20);
  });

  it('that describe the message are of the mock alone', async () => {
    const { send } = await start();
    const { headers, bytes } = await send('GET /headers');
    expect(headers['content-type']).toBe('application/json');
    if (headers['content-length'] !== undefined) expect(headers['content-length']).toBe(String(bytes.length));
  });

  it('go with a redirect', async () => {
    const { send } = await start();
    expect((await send('GET /status/redirect')).headers['location']).toMatch(/^https?:\/\//);
  });

  it('say who made the answer', async () => {
    const { send } = await start();
    const source = async (line: string): Promise<string | undefined> => (await send(line)).headers['mockgen-source'];
    expect(await source('GET /prefer')).toBe('example');
    expect(await source('GET /pets/7')).toBe('synthesized');
    expect(await source('GET /prefer?__code=404')).toBe('synthesized');
    expect(await source('GET /nowhere')).toBe('problem');
    expect(await source('POST /pets/7')).toBe('problem');
  });
});
