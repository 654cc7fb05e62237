import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { type Description, decode, encode, roundTrip } from './described.ts';

const type = 'multipart/form-data';
const sent = { type: 'multipart/form-data; boundary=B' };
const binary: Schema = { type: 'string', format: 'binary' };
const properties: Record<string, Schema> = {
  name: { type: 'string' },
  age: { type: 'integer' },
  tags: { type: 'array', items: { type: 'string' } },
  meta: { type: 'object', properties: { a: { type: 'integer' } } },
  metas: { type: 'array', items: { type: 'object' } },
  file: binary,
  files: { type: 'array', items: binary },
};
const form: Description = { type, schema: { type: 'object', properties } };

/** Writes parts, each a header block and its content, between boundaries. */
const multipart = (...parts: readonly (readonly [headers: string, content: string])[]): string =>
  `${parts.map(([headers, content]) => `--B\r\n${headers}\r\n\r\n${content}\r\n`).join('')}--B--\r\n`;
const field = (name: string, more = ''): string => `Content-Disposition: form-data; name="${name}"${more}`;

describe('multipart/form-data', () => {
  it.each<[string, string, unknown]>([
    ['text is typed by the schema', multipart([field('name'), '7'], [field('age'), '7']), { name: '7', age: 7 }],
    ['repeated names', multipart([field('tags'), 'a'], [field('tags'), 'b']), { tags: ['a', 'b'] }],
    ['one item', multipart([field('tags'), 'a']), { tags: ['a'] }],
    ['bracketed names', multipart([field('tags[]'), 'a'], [field('meta[a]'), '1']), { tags: ['a'], meta: { a: 1 } }],
    ['objects are JSON', multipart([field('meta'), '{"a":1}']), { meta: { a: 1 } }],
    ['a JSON part', multipart([`${field('meta')}\r\nContent-Type: application/json`, '{"a":1}']), { meta: { a: 1 } }],
    ['an array as JSON', multipart([`${field('tags')}\r\nContent-Type: application/json`, '["a"]']), { tags: ['a'] }],
    ['objects repeated', multipart([field('metas'), '{"a":1}'], [field('metas'), '{}']), { metas: [{ a: 1 }, {}] }],
    [
      'a file',
      multipart([field('file', '; filename="x.json"\r\nContent-Type: application/json'), '{}']),
      { file: '{}' },
    ],
    [
      'files',
      multipart([field('files', '; filename=a'), '1'], [field('files', '; filename=b'), '2']),
      { files: ['1', '2'] },
    ],
    ['one file of many', multipart([field('files', '; filename=a'), '[1]']), { files: ['[1]'] }],
    ['unknown names', multipart([field('x'), '1']), { x: '1' }],
    ['escaped names', multipart([field('a%22b\\"c'), '1']), { 'a"b"c': '1' }],
    [
      'a preamble, padding and an epilogue',
      `ignored\r\n--B  \r\n${field('name')}\r\n\r\nA\r\n--B--\r\nignored`,
      { name: 'A' },
    ],
    ['LF alone', `--B\n${field('name')}\n\nA\nB\n--B--\n`, { name: 'A\nB' }],
    ['no parts', '--B--\r\n', {}],
  ])('%s', (_, body, value) => {
    expect(decode(form, body, sent)).toEqual({ ok: true, value });
  });

  it('reads octets as one character each, so that length keywords count bytes', () => {
    const bytes = new TextEncoder().encode(multipart([field('file', '; filename=x'), '€']));
    expect(decode(form, bytes, sent)).toEqual({ ok: true, value: { file: expect.stringMatching(/^.{3}$/s) } });
  });

  it.each([
    ['no boundary', multipart(), { type }, 'boundary'],
    ['another boundary', multipart(), { type: `${type}; boundary=C` }, 'parse'],
    ['truncated', `--B\r\n${field('name')}\r\n\r\nA`, sent, 'parse'],
    ['garbage', 'garbage', sent, 'parse'],
    ['a broken header', multipart(['no colon here', 'A']), sent, 'parse'],
    ['endless parts', '--B\r\n\r\n\r\n'.repeat(20_000), sent, 'parse'],
    ['an object that is not JSON', multipart([field('meta'), '{']), sent, 'parse'],
  ])('%s is malformed', (_, body, how, keyword) => {
    expect(decode(form, body, how)).toMatchObject({ ok: false, kind: 'malformed', violation: { keyword } });
  });

  it('keeps what strangers name __proto__ as plain data', () => {
    const result = decode(form, multipart([field('__proto__'), 'x']), sent);
    expect(JSON.stringify(result)).toBe('{"ok":true,"value":{"__proto__":"x"}}');
  });
});

describe('the Encoding Object of multipart', () => {
  const encoding = {
    file: {
      contentType: 'image/png, image/jpeg',
      headers: [{ name: 'X-Rate', required: true, explode: false, examples: [], source: 'c#/x-rate' }],
    },
  };
  const part = (contentType: string, header = 'x-rate: 1'): string =>
    multipart([`${field('file', '; filename=a')}\r\nContent-Type: ${contentType}\r\n${header}`, 'PNG']);

  it.each(['image/png', 'IMAGE/JPEG', 'application/octet-stream'])('accepts %s', (contentType) => {
    expect(decode({ ...form, encoding }, part(contentType), sent)).toMatchObject({ ok: true });
  });

  it('refuses a media type that is not listed', () => {
    expect(decode({ ...form, encoding }, part('text/html'), sent)).toMatchObject({
      ok: false,
      violation: { pointer: '/file', keyword: 'contentType', contract: 'c#/media/encoding/file/contentType' },
    });
  });

  it('asks for required headers', () => {
    expect(decode({ ...form, encoding }, part('image/png', 'x-other: 1'), sent)).toMatchObject({
      ok: false,
      violation: { pointer: '/file', keyword: 'required', contract: 'c#/x-rate/required' },
    });
  });
});

describe('other multipart types', () => {
  it('makes an array of the parts where the schema describes one', () => {
    const mixed = { type: 'multipart/mixed', schema: { type: 'array' as const, items: { type: 'integer' as const } } };
    const body = '--B\r\n\r\n1\r\n--B\r\nContent-Type: text/plain\r\n\r\n2\r\n--B--';
    expect(decode(mixed, body, { type: 'multipart/mixed; boundary=B' })).toEqual({ ok: true, value: [1, 2] });
  });

  it('finds the property of a part by Content-ID, then by media type', () => {
    const related: Description = {
      type: 'multipart/related',
      schema: { type: 'object', properties: { json: { type: 'object' }, n1: binary, n2: binary } },
      encoding: { json: { contentType: 'application/json' }, n2: { contentType: 'application/x-n2' } },
    };
    const body = multipart(
      ['Content-Type: application/json', '{"a":1}'],
      ['Content-ID: <n1>', 'x'],
      ['Content-Type: application/x-n2\r\nContent-ID: <other>', 'y'],
    );
    expect(decode(related, body, { type: 'multipart/related; boundary=B' })).toEqual({
      ok: true,
      value: { json: { a: 1 }, n1: 'x', n2: 'y' },
    });
  });
});

describe('multipart responses', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((value) => !/^\s*[[{]/.test(value));
  const value = fc.record(
    {
      name: text,
      age: fc.integer(),
      tags: fc.array(text, { minLength: 1 }),
      meta: fc.record({ a: fc.integer() }),
      file: fc.string(),
    },
    { requiredKeys: [] },
  );

  it.each([type, 'multipart/related'])('are read back as they were written: %s', (written) => {
    fc.assert(
      fc.property(value, (sample) => void expect(roundTrip({ ...form, type: written }, sample)).toEqual(sample)),
    );
  });

  it('always have the same bytes, and a boundary that the content does not contain', () => {
    const { contentType, body } = encode(form, { name: '--mockgen-boundary' });
    expect(contentType).toBe('multipart/form-data; boundary=mockgen-boundary-');
    expect(body).toBe(
      '--mockgen-boundary-\r\nContent-Disposition: form-data; name="name"\r\n\r\n--mockgen-boundary\r\n--mockgen-boundary---\r\n',
    );
  });
});
