import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fromDocument } from '../../src/runtime/document.ts';
import { createMock } from '../../src/runtime/mock.ts';
import { describeMatrix, type Received, type Send } from './matrix.ts';

const post = (send: Send, path: string, type: string | undefined, body: string | Uint8Array): Promise<Received> =>
  send(`POST ${path}`, { body, headers: type === undefined ? {} : { 'content-type': type } });

describeMatrix('JSON', 'behaviour/bodies.yaml', (start) => {
  it.each([
    ['/json', 'application/json'],
    ['/json', 'Application/JSON; charset=utf-8'],
    ['/json', undefined],
    ['/suffix', 'application/vnd.pet+json'],
    ['/any-json', 'application/merge-patch+json'],
    ['/anything', 'application/json'],
    ['/anything', 'application/hal+json'],
  ])('judges %s sent as %s', async (path, type) => {
    const { send } = await start();
    expect((await post(send, path, type, '{"name":"Rex","age":7}')).status).toBe(200);
    const refused = await post(send, path, type, '{"name":"Rex","age":"seven"}');
    expect(refused.status).toBe(422);
    expect(refused.json).toMatchObject({ errors: [{ in: 'body', pointer: '/age', keyword: 'type' }] });
  });

  it('accepts readOnly properties and does not demand them', async () => {
    const { send } = await start();
    expect((await send('POST /json', { body: { name: 'Rex' } })).status).toBe(200);
    expect((await send('POST /json', { body: { name: 'Rex', id: 7 } })).status).toBe(200);
  });

  it('accepts writeOnly and undeclared properties', async () => {
    const { send } = await start();
    expect((await send('POST /json', { body: { name: 'Rex', secret: 'x', colour: 'red' } })).status).toBe(200);
  });

  it('demands a required body, and takes none where it is optional', async () => {
    const { send } = await start();
    const refused = await send('POST /json');
    expect(refused.status).toBe(422);
    expect(refused.json).toMatchObject({ errors: [{ in: 'body', pointer: '', keyword: 'required' }] });
    expect((await send('POST /optional')).status).toBe(200);
    expect((await send('POST /optional', { headers: { 'content-type': 'application/json' } })).status).toBe(200);
  });

  it.each(['{', '{"name":}', 'null null', '{"name":"Rex",}', "{'name':'Rex'}", 'NaN'])(
    'answers 400 to malformed JSON: %s',
    async (body) => {
      const { send } = await start();
      const refused = await post(send, '/json', 'application/json', body);
      expect(refused.status).toBe(400);
      expect(refused.json).toMatchObject({ type: 'urn:mockgen:problem:malformed-request', errors: [{ in: 'body' }] });
    },
  );

  it('tells each wrong place once', async () => {
    const { send } = await start();
    const refused = await send('POST /json', { body: { name: 'R', age: 'x' } });
    expect(refused.json).toMatchObject({
      errors: [
        { pointer: '/name', keyword: 'minLength', location: expect.stringMatching(/bodies\.yaml:\d+:\d+/) },
        { pointer: '/age', keyword: 'type' },
      ],
    });
    expect((refused.json as { errors: unknown[] }).errors).toHaveLength(2);
  });

  it('tells media types with different parameters apart', async () => {
    const { send } = await start();
    expect((await post(send, '/versions', 'application/json; version=1', '{"one":1}')).status).toBe(200);
    expect((await post(send, '/versions', 'application/json; version=2', '{"one":1}')).status).toBe(422);
    expect((await post(send, '/versions', 'application/json; version=3', '{"one":1}')).status).toBe(415);
  });
});

describeMatrix('415 and 413', 'behaviour/bodies.yaml', (start) => {
  it.each([
    ['/json', 'text/plain'],
    ['/json', 'application/vnd.pet+json'],
    ['/suffix', 'application/json'],
    ['/any-json', 'application/xml'],
    ['/json', 'nonsense'],
  ])('%s does not take %s', async (path, type) => {
    const { send } = await start();
    const refused = await post(send, path, type, '{"name":"Rex"}');
    expect(refused.status).toBe(415);
    expect(refused.json).toMatchObject({
      type: 'urn:mockgen:problem:unsupported-media-type',
      errors: [{ in: 'body', keyword: 'content' }],
    });
  });

  it('takes any type of a documented range', async () => {
    const { send } = await start();
    expect((await post(send, '/any-json', 'image/webp', 'RIFF')).status).toBe(200);
  });

  it('refuses more than maxBody bytes, packed or not', async () => {
    const { send } = await start({ maxBody: 1000 });
    const large = JSON.stringify({ name: 'x'.repeat(2000) });
    expect((await post(send, '/json', 'application/json', large)).status).toBe(413);
    const packed = await send('POST /json', {
      body: gzipSync(large),
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    });
    expect(packed.status).toBe(413);
    expect(packed.json).toMatchObject({ type: 'urn:mockgen:problem:content-too-large' });
  });
});

describeMatrix('codings and character sets', 'behaviour/bodies.yaml', (start) => {
  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['identity', (text: string) => new TextEncoder().encode(text)],
  ])('undoes %s', async (coding, pack) => {
    const { send } = await start();
    const headers = { 'content-type': 'application/json', 'content-encoding': coding };
    expect((await send('POST /json', { headers, body: pack('{"name":"Rex"}') })).status).toBe(200);
    expect((await send('POST /json', { headers, body: pack('{"name":"R"}') })).status).toBe(422);
  });

  it('answers 400 to broken gzip and 415 to an unknown coding', async () => {
    const { send } = await start();
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    expect((await send('POST /json', { headers, body: '{"name":"Rex"}' })).status).toBe(400);
    expect((await send('POST /json', { headers, body: gzipSync('{"name":"Rex"}').subarray(0, 20) })).status).toBe(400);
    const unknown = { ...headers, 'content-encoding': 'rot13' };
    expect((await send('POST /json', { headers: unknown, body: '{"anzr":"Erk"}' })).status).toBe(415);
  });

  it('reads text in its charset', async () => {
    const { send } = await start();
    const latin1 = Uint8Array.from('ÄÖÜß', (char) => char.charCodeAt(0));
    expect((await post(send, '/text', 'text/plain; charset=iso-8859-1', latin1)).status).toBe(200);
    expect((await post(send, '/text', 'text/plain; charset=utf-8', 'ÄÖÜß')).status).toBe(200);
    expect((await post(send, '/text', 'text/plain; charset=utf-8', latin1)).status).toBe(400);
    expect((await post(send, '/text', 'text/plain; charset=klingon', 'abc')).status).toBe(415);
  });
});

describeMatrix('forms', 'behaviour/bodies.yaml', (start) => {
  const type = 'application/x-www-form-urlencoded';
  it.each([
    ['name=Rex&age=7', 'name=Rex&age=x', '/age'],
    ['name=R%C3%A9x', 'name=R', '/name'],
    ['name=two+words', 'age=7', ''],
    ['name=Rex&tags=calm&tags=wild', 'name=Rex&tags=calm&tags=loud', '/tags/1'],
    ['name=Rex&codes=1|2', 'name=Rex&codes=1|x', '/codes/1'],
    ['name=Rex&address[zip]=7', 'name=Rex&address%5Bzip%5D=x', '/address/zip'],
  ])('accepts %s and refuses %s at %s', async (valid, invalid, pointer) => {
    const { send } = await start();
    expect((await post(send, '/form', type, valid)).status).toBe(200);
    const refused = await post(send, '/form', type, invalid);
    expect(refused.status).toBe(422);
    expect(refused.json).toMatchObject({ errors: [{ in: 'body', pointer }] });
  });
});

/** Writes a multipart body by hand: header lines, a blank line, the content. */
function multipart(...parts: readonly (readonly [headers: readonly string[], content: string])[]): string {
  const written = parts.map(([headers, content]) => `--b\r\n${headers.join('\r\n')}\r\n\r\n${content}\r\n`);
  return `${written.join('')}--b--\r\n`;
}

const named = (name: string, ...more: string[]): string[] => [
  `Content-Disposition: form-data; name="${name}"`,
  ...more,
];
const photo: readonly [string[], string] = [
  ['Content-Disposition: form-data; name="photo"; filename="p.png"', 'Content-Type: image/png', 'X-Exposure: 7'],
  '\x89PNG',
];

describeMatrix('multipart', 'behaviour/bodies.yaml', (start) => {
  const type = 'multipart/form-data; boundary=b';
  it.each([
    ['a file', [photo]],
    ['a number', [photo, [named('width'), '100']]],
    ['an array by repetition', [photo, [named('tags'), 'calm'], [named('tags'), 'wild']]],
    ['several files', [photo, [named('photos', 'Content-Type: image/png'), 'a'], [named('photos'), 'b']]],
    ['a JSON part', [photo, [named('pet', 'Content-Type: application/json'), '{"name":"Rex"}']]],
    ['a JSON part that does not say so', [photo, [named('pet'), '{"name":"Rex"}']]],
    ['an undeclared part', [photo, [named('whatever'), 'x']]],
  ] as const)('accepts %s', async (_, parts) => {
    const { send } = await start();
    expect((await post(send, '/multipart', type, multipart(...parts))).status).toBe(200);
  });

  it.each([
    ['no file', [[named('width'), '100']], ''],
    ['a word for a number', [photo, [named('width'), 'wide']], '/width'],
    ['a wrong item', [photo, [named('tags'), 'calm'], [named('tags'), 'loud']], '/tags/1'],
    ['too many files', [photo, [named('photos'), 'a'], [named('photos'), 'b'], [named('photos'), 'c']], '/photos'],
    ['a wrong JSON part', [photo, [named('pet', 'Content-Type: application/json'), '{"name":"R"}']], '/pet/name'],
    ['a file of another type', [[named('photo', 'Content-Type: text/plain', 'X-Exposure: 7'), 'x']], '/photo'],
    ['a missing part header', [[named('photo', 'Content-Type: image/png'), 'x']], '/photo'],
  ] as const)('refuses %s', async (_, parts, pointer) => {
    const { send } = await start();
    const refused = await post(send, '/multipart', type, multipart(...parts));
    expect(refused.status).toBe(422);
    expect(refused.json).toMatchObject({ errors: [{ in: 'body', pointer }] });
  });

  it.each([
    ['without a boundary', 'multipart/form-data', multipart(photo)],
    ['with another boundary', 'multipart/form-data; boundary=other', multipart(photo)],
    ['that ends too early', type, multipart(photo).slice(0, -8)],
    ['of noise', type, 'noise'],
  ])('answers 400 to a body %s', async (_, sent, body) => {
    const { send } = await start();
    expect((await post(send, '/multipart', sent, body)).status).toBe(400);
  });

  it('reads what FormData writes', async () => {
    const { send } = await start();
    const form = new FormData();
    form.set('photos', new Blob(['x'], { type: 'image/png' }), 'p.png');
    form.set('width', '7');
    const request = new Request('http://localhost/', { method: 'POST', body: form });
    const body = new Uint8Array(await request.arrayBuffer());
    const answer = await post(send, '/multipart', request.headers.get('content-type') ?? '', body);
    expect(answer.json).toMatchObject({
      errors: [{ pointer: '', keyword: 'required', detail: expect.stringContaining('photo') }],
    });
  });
});

describeMatrix('Swagger 2.0 form data', 'behaviour/swagger.yaml', (start) => {
  it('is multipart', async () => {
    const { send } = await start();
    const type = 'multipart/form-data; boundary=b';
    const file: readonly [string[], string] = [
      ['Content-Disposition: form-data; name="photo"; filename="p.png"'],
      'PNG',
    ];
    expect((await post(send, '/api/upload', type, multipart(file, [named('width'), '7']))).status).toBe(200);
    expect((await post(send, '/api/upload', type, multipart(file, [named('width'), 'x']))).status).toBe(422);
    expect((await post(send, '/api/upload', type, multipart([named('width'), '7']))).status).toBe(422);
  });
});

describeMatrix('XML, text, binary and JSON Lines', 'behaviour/bodies.yaml', (start) => {
  it.each([
    ['<pet id="7"><name>Rex</name></pet>', 200],
    ['<?xml version="1.0"?><pet><name>R&amp;x</name><tags><tag>calm</tag></tags></pet>', 200],
    ['<pet id="x"><name>Rex</name></pet>', 422],
    ['<pet><name>R</name></pet>', 422],
    ['<pet/>', 422],
    ['<pet><name>Rex</name><tags><tag>c</tag></tags></pet>', 422],
    ['<pet><name>Rex</pet>', 400],
    ['<pet>', 400],
    ['rex', 400],
  ])('XML %s is %i', async (body, status) => {
    const { send } = await start();
    expect((await post(send, '/xml', 'application/xml', body)).status).toBe(status);
  });

  it.each([
    ['rex', 200],
    ['r', 422],
    ['rexes', 422],
  ])('text %s is %i', async (body, status) => {
    const { send } = await start();
    expect((await post(send, '/text', 'text/plain', body)).status).toBe(status);
  });

  it('takes any octets as binary', async () => {
    const { send } = await start();
    const octets = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7) % 256);
    expect((await post(send, '/binary', 'application/octet-stream', octets)).status).toBe(200);
  });

  it('gives different binaries different answers without a fuss over their size', async () => {
    const { send } = await start();
    const started = performance.now();
    const octets = new Uint8Array(5_000_000).fill(7);
    expect((await post(send, '/binary', 'application/octet-stream', octets)).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it.each([
    ['{"name":"Rex"}\n{"name":"Misty"}\n', 200],
    ['{"name":"Rex"}\n{"name":"M"}', 422],
    ['{"name":"Rex"}\n{"name":', 400],
  ])('JSON Lines %j is %i', async (body, status) => {
    const { send } = await start();
    const answer = await post(send, '/lines', 'application/jsonl', body);
    expect(answer.status).toBe(status);
    if (status === 422) expect(answer.json).toMatchObject({ errors: [{ pointer: '/1/name' }] });
  });
});

describe('JSON Lines by a schema that has no room for an array', () => {
  it('holds every line against it, and names the one that breaks it', async () => {
    const source = 'c.json#/post';
    const media = { type: 'application/jsonl', schema: 'c.json#/S', examples: [], encoding: {}, source };
    const response = { status: '204', description: '', headers: [], content: [], links: {}, source };
    const about = { tags: [], parameters: [], responses: [response], security: [], extensions: {}, bases: [''] };
    const requestBody = { required: true, content: [media], source };
    const mock = createMock(
      fromDocument({
        ...{ name: 'c.json', title: '', version: '', diagnostics: [] },
        operations: [{ id: 'post', method: 'POST', path: '/x', source, requestBody, ...about }],
        schemas: { 'c.json#/S': { type: 'object', required: ['a'] } },
      }),
    );
    const send = (body: string): Promise<Response> =>
      mock.fetch(
        new Request('http://mock/x', { method: 'POST', body, headers: { 'content-type': 'application/jsonl' } }),
      );
    expect((await send('{"a":1}\n{"a":2}\n')).status).toBe(204);
    const refused = await send('{"a":1}\n{"b":1}\n');
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ errors: [{ in: 'body', pointer: '/1', keyword: 'required' }] });
  });
});
