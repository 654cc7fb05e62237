import { describe, expect, it } from 'vitest';
import {
  isBinary,
  isForm,
  isJson,
  isMultipart,
  isSequential,
  isText,
  isXml,
  matches,
  type ParsedMediaType,
  parseMediaType,
} from '../../../../src/runtime/body/media.ts';

const parsed = (text: string): ParsedMediaType => {
  const type = parseMediaType(text);
  if (type === undefined) throw new Error(`${text} is not a media type`);
  return type;
};

describe('parseMediaType', () => {
  it('reads type, subtype, suffix and parameters', () => {
    const type = parsed('Application/VND.x+JSON; Charset="utf-8"; v=A;broken; v=B');
    expect(type).toMatchObject({ type: 'application', subtype: 'vnd.x+json', suffix: 'json' });
    expect([...type.parameters]).toEqual([
      ['charset', 'utf-8'],
      ['v', 'A'],
    ]);
  });

  it('undoes escapes in quoted values', () => {
    expect(parsed('multipart/mixed; boundary="a;b\\"c"').parameters.get('boundary')).toBe('a;b"c');
  });

  it.each(['', 'json', '/', 'a/', 'a b/c', 'application/json, text/plain'])('refuses %j', (text) => {
    expect(parseMediaType(text)).toBeUndefined();
  });
});

describe('the kinds of media types', () => {
  const kinds = { isJson, isXml, isForm, isMultipart, isSequential, isText, isBinary };
  it.each([
    ['application/json', 'isJson'],
    ['text/json', 'isJson'],
    ['application/merge-patch+json', 'isJson'],
    ['application/*+json', 'isJson'],
    ['application/json;simple', 'isJson'],
    ['text/xml', 'isXml'],
    ['application/problem+xml', 'isXml'],
    ['image/svg+xml', 'isBinary'],
    ['application/x-www-form-urlencoded', 'isForm'],
    ['multipart/related', 'isMultipart'],
    ['application/x-ndjson', 'isSequential'],
    ['application/geo+json-seq', 'isSequential'],
    ['text/event-stream', 'isSequential'],
    ['text/csv', 'isText'],
    ['application/vnd.oai.openapi+yaml', 'isText'],
    ['application/octet-stream', 'isBinary'],
    ['application/vnd.github.diff', 'isBinary'],
  ] as const)('%s is %s', (text, kind) => {
    expect(kinds[kind](parsed(text))).toBe(true);
  });
});

describe('matches', () => {
  it.each([
    ['*/*', 'image/png', true],
    ['image/*', 'image/png', true],
    ['image/*', 'text/plain', false],
    ['application/*+json', 'application/vnd.x+json', true],
    ['application/*+json', 'application/vnd.x+xml', false],
    ['application/json; charset=utf-8', 'application/json', true],
    ['application/json; charset=utf-8', 'application/json; charset=utf-16', true],
    ['application/x; version=1', 'application/x', true],
    ['application/x; version=1', 'application/x; version=2', false],
    ['text/plain', 'text/html', false],
  ])('%s takes in %s: %s', (range, concrete, expected) => {
    expect(matches(parsed(range), parsed(concrete))).toBe(expected);
  });
});
