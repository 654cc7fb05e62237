import { describe, expect, it } from 'vitest';
import { sampleFile } from '../../../../src/runtime/body/sample-files.ts';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { decode, encode, roundTrip } from './described.ts';

describe('text', () => {
  it.each([
    ['text/plain', { type: 'integer' }, '7', 7],
    ['text/plain', { type: 'string' }, '7', '7'],
    ['text/plain', { type: 'boolean' }, 'true', true],
    ['text/x-markdown', undefined, '# A', '# A'],
    ['text/plain', { type: 'object' }, '{"a":1}', { a: 1 }],
    ['application/yaml', { type: 'object' }, '{"a":1}', { a: 1 }],
    ['application/logplex-1', { type: 'array', items: {} }, '[{}]', [{}]],
    ['application/octet-stream', { type: 'string', format: 'binary' }, '{"a":1}', '{"a":1}'],
  ] as const)('%s for %j', (type, schema, text, value) => {
    expect(decode(schema ? { type, schema } : { type }, text)).toEqual({ ok: true, value });
  });

  it('counts octets', () => {
    expect(decode({ type: 'image/png' }, new Uint8Array([0x89, 0x81, 0xff]))).toMatchObject({
      value: expect.stringMatching(/^.{3}$/s),
    });
  });
});

describe('text responses', () => {
  it.each([
    ['text/plain', 'a', 'a'],
    ['text/plain', 7, '7'],
    ['text/plain', { a: 1 }, '{"a":1}'],
    ['application/yaml', { a: [1] }, '{"a":[1]}'],
    [
      'text/csv',
      [
        { a: 1, b: 'x,"y"' },
        { b: null, c: { d: 1 } },
      ],
      'a,b,c\r\n1,"x,""y""",\r\n,,"{""d"":1}"\r\n',
    ],
    [
      'text/csv',
      [
        [1, 2],
        ['a', 'b'],
      ],
      '1,2\r\na,b\r\n',
    ],
    ['text/csv', 'a,b\n', 'a,b\n'],
    ['text/html', '<p>x</p>', '<p>x</p>'],
  ])('%s of %j', (type, value, body) => {
    expect(encode({ type }, value)).toEqual({ contentType: type, body });
  });

  it('put on a page what is not HTML, unless a schema says that it is the body', () => {
    expect(encode({ type: 'text/html' }, 'a < b').body).toContain('<pre>a &lt; b</pre>');
    expect(encode({ type: 'text/html', schema: { type: 'string' } }, 'a < b').body).toBe('a < b');
  });
});

describe('sequential media types', () => {
  it.each([
    ['application/jsonl', '{"a":1}\n\n2\r\n', [{ a: 1 }, 2]],
    ['application/x-ndjson', '1', [1]],
    ['application/json-seq', '\u001e{"a":\n1}\n\u001e2\n', [{ a: 1 }, 2]],
  ])('%s is read as an array', (type, text, value) => {
    expect(decode({ type }, text)).toEqual({ ok: true, value });
  });

  it('say which record is broken', () => {
    expect(decode({ type: 'application/jsonl' }, '1\n{')).toMatchObject({
      kind: 'malformed',
      violation: { pointer: '/1', keyword: 'parse' },
    });
  });

  it.each([
    ['an array of items', { type: 'array', items: { type: 'object' } }, [{ a: 1 }, { a: 2 }]],
    ['each item', { type: 'object' }, [{ a: 1 }, { a: 2 }]],
    ['the text', { type: 'string' }, 'data: {"a":1}\n\n: ping\ndata: {"a":\ndata: 2}\n\n'],
    [
      'events',
      { type: 'array', items: { type: 'object', properties: { data: { type: 'string' } } } },
      [{ data: '{"a":1}' }, { data: '{"a":\n2}' }],
    ],
  ] as const)('text/event-stream is read as %s where the schema describes that', (_, schema, value) => {
    const text = 'data: {"a":1}\n\n: ping\ndata: {"a":\ndata: 2}\n\n';
    expect(decode({ type: 'text/event-stream', schema }, text)).toEqual({ ok: true, value });
  });

  it('text/event-stream carries what has been written to it', () => {
    const data: Schema = { type: 'object', properties: { n: { type: 'integer' } } };
    const event: Schema = {
      type: 'object',
      properties: { event: { type: 'string' }, data, retry: { type: 'integer' } },
    };
    const events = [
      { event: 'add', data: { n: 1 } },
      { data: { n: 2 }, retry: 5 },
    ];
    expect(roundTrip({ type: 'text/event-stream', schema: { type: 'array', items: event } }, events)).toEqual(events);
  });

  it.each([
    ['application/jsonl', [{ a: 1 }, 'x'], '{"a":1}\n"x"\n'],
    ['application/x-ndjson', { a: 1 }, '{"a":1}\n'],
    ['application/json-seq', [1, 2], '\u001e1\n\u001e2\n'],
    ['text/event-stream', [{ event: 'add', id: 'a\nb', data: 'x\ny' }], 'event: add\nid: a b\ndata: x\ndata: y\n\n'],
    ['text/event-stream', [{ data: { a: 1 }, retry: 5 }], 'data: {"a":1}\nretry: 5\n\n'],
    ['text/event-stream', { a: 1 }, 'data: {"a":1}\n\n'],
    ['text/event-stream', ['x', { id: 1, other: 2 }], 'data: x\n\ndata: {"id":1,"other":2}\n\n'],
    ['text/event-stream', 'data: x\n\n', 'data: x\n\n'],
    ['text/event-stream', [], ''],
  ])('%s of %j', (type, value, body) => {
    expect(encode({ type }, value).body).toBe(body);
  });
});

describe('binary responses', () => {
  const MAGIC: readonly (readonly [type: string, start: readonly number[]])[] = [
    ['image/png', [0x89, 0x50, 0x4e, 0x47]],
    ['image/gif', [0x47, 0x49, 0x46, 0x38]],
    ['image/jpeg', [0xff, 0xd8, 0xff]],
    ['image/webp', [0x52, 0x49, 0x46, 0x46]],
    ['image/bmp', [0x42, 0x4d]],
    ['image/svg+xml', [0x3c, 0x73, 0x76, 0x67]],
    ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
    ['application/zip', [0x50, 0x4b]],
    ['application/gzip', [0x1f, 0x8b]],
    ['audio/wav', [0x52, 0x49, 0x46, 0x46]],
    ['audio/mpeg', [0xff, 0xf3]],
    ['video/mp4', [0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70]],
  ];

  it.each(MAGIC)('%s is a real, tiny file', (type, start) => {
    const { body } = encode({ type, schema: { type: 'string', format: 'binary' } }, 'whatever');
    if (typeof body === 'string') throw new Error('expected octets');
    expect([...body.subarray(0, start.length)]).toEqual(start);
    expect(body.length).toBeLessThan(400);
  });

  it('has a gzip file that unpacks', async () => {
    const file = new Blob([(sampleFile('application/gzip') ?? new Uint8Array()).slice()]);
    const unpacked = await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
    expect(unpacked).toBe('');
  });

  it('is the value where the schema says more, or no file is at hand', () => {
    expect(encode({ type: 'image/png', schema: { type: 'string', maxLength: 3 } }, 'abc').body).toBe('abc');
    expect(encode({ type: 'application/vnd.github.diff' }, 'diff').body).toBe('diff');
    expect(encode({ type: 'application/vnd.github.object', schema: { type: 'object' } }, { a: 1 }).body).toBe(
      '{"a":1}',
    );
    expect(encode({ type: 'application/octet-stream' }, undefined).body).toBe('sample');
    expect(encode({ type: 'application/octet-stream' }, new Uint8Array([1])).body).toEqual(new Uint8Array([1]));
  });
});
