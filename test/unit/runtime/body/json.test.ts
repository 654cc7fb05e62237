import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { decode, encode } from './described.ts';

const json = { type: 'application/json' };
const TOO_DEEP = {
  ok: false,
  kind: 'invalid',
  violation: { in: 'body', pointer: '', keyword: 'depth', detail: 'must not be nested more than 500 levels deep' },
};

describe('JSON request bodies', () => {
  it('reads a document, with or without a byte order mark', () => {
    expect(decode(json, '{"a":[1]}')).toEqual({ ok: true, value: { a: [1] } });
    expect(decode(json, '\ufeff[]')).toEqual({ ok: true, value: [] });
  });

  it('keeps __proto__ as plain data', () => {
    const result = decode(json, '{"__proto__":{"admin":true},"constructor":1}');
    expect(JSON.stringify(result)).toBe('{"ok":true,"value":{"__proto__":{"admin":true},"constructor":1}}');
  });

  it.each([
    ['{"broken": ', 'expected a value, found the end at line 1, column 12'],
    ['{"a":1,}', 'expected a member name in double quotes, found "}" at line 1, column 8'],
    ['{a:1}', 'expected a member name in double quotes or "}", found "a" at line 1, column 2'],
    ['[1,\n 2 3]', 'expected "," or the end of the array or object, found "3" at line 2, column 4'],
    ['[1,]', 'expected a value, found "]" at line 1, column 4'],
    ['{"a" 1}', 'expected ":", found "1" at line 1, column 6'],
    ['{"a":1} x', 'expected the end of the text, found "x" at line 1, column 9'],
    ['"a\nb"', 'expected an escape sequence for this control character, found "\\n" at line 1, column 3'],
    ['"\\x"', 'expected an escape sequence of JSON, found "\\\\" at line 1, column 2'],
    ['"abc', 'expected the closing quote of the string, found the end at line 1, column 5'],
    ['01', 'expected the end of the text, found "1" at line 1, column 2'],
    ['nul', 'expected a value, found "n" at line 1, column 1'],
    ['[1}', 'expected "," or the end of the array or object, found "}" at line 1, column 3'],
    ['  ', 'expected a value, found the end at line 1, column 3'],
  ])('says where %j breaks', (text, reason) => {
    expect(decode(json, text)).toMatchObject({
      ok: false,
      kind: 'malformed',
      violation: { in: 'body', pointer: '', keyword: 'parse', detail: `must be JSON: ${reason}` },
    });
  });

  it('survives documents nested 100,000 deep, whole and broken', () => {
    expect(decode(json, '['.repeat(100_000) + ']'.repeat(100_000))).toMatchObject(TOO_DEEP);
    expect(decode(json, '{"a":'.repeat(100_000))).toMatchObject({ ok: false, kind: 'malformed' });
  });

  it.each([
    ['arrays', 'application/json', '[', '[]', ']'],
    ['objects', 'application/json', '{"a":', '{}', '}'],
    ['XML elements', 'application/xml', '<a>', '<a/>', '</a>'],
  ])('lets %s nest 500 levels deep and no deeper', (_, type, open, middle, close) => {
    const nested = (levels: number): string => open.repeat(levels - 1) + middle + close.repeat(levels - 1);
    expect(decode({ type }, nested(500))).toMatchObject({ ok: true });
    expect(decode({ type }, nested(501))).toMatchObject(TOO_DEEP);
  });

  it('holds the JSON texts inside of other contents to the same depth', () => {
    const deep = '['.repeat(500) + ']'.repeat(500);
    const schema: Schema = { type: 'object', properties: { a: { type: 'array' } } };
    expect(decode({ type: 'application/x-www-form-urlencoded', schema }, `a=${deep}`)).toMatchObject(TOO_DEEP);
    expect(decode({ type: 'application/jsonl' }, `1\n${deep}`)).toMatchObject(TOO_DEEP);
  });

  it('knows charsets, and refuses unknown ones and bytes that break them', () => {
    const utf16 = new Uint8Array(new Uint16Array([...'"é"'].map((char) => char.charCodeAt(0))).buffer);
    expect(decode(json, utf16, { type: 'application/json; charset=utf-16' })).toEqual({ ok: true, value: 'é' });
    expect(decode(json, '1', { type: 'application/json; charset=klingon' })).toMatchObject({ kind: 'unsupported' });
    expect(decode(json, new Uint8Array([0x22, 0xff, 0x22]))).toMatchObject({
      kind: 'malformed',
      violation: { keyword: 'charset' },
    });
  });

  it('reads a media range by the actual Content-Type', () => {
    const range = { type: '*/*' };
    expect(decode(range, '{"a":1}', { type: 'application/vnd.x+json' })).toMatchObject({ value: { a: 1 } });
    expect(decode(range, 'a=1', { type: 'application/x-www-form-urlencoded' })).toMatchObject({ value: { a: '1' } });
    expect(decode(range, '<a><b>1</b></a>', { type: 'text/xml' })).toMatchObject({ value: { b: '1' } });
    expect(decode(range, '{}', { type: null })).toMatchObject({ value: '{}' });
    expect(decode({ ...range, schema: { type: 'object' } }, '{}', { type: null })).toMatchObject({ value: {} });
  });
});

describe('JSON response bodies', () => {
  it('are compact, and keep the media type with its parameters', () => {
    const type = 'application/vnd.x+json; version=1';
    expect(encode({ type }, { a: [1, null], b: undefined })).toEqual({ contentType: type, body: '{"a":[1,null]}' });
    expect(encode({ type }, undefined).body).toBe('null');
  });
});
