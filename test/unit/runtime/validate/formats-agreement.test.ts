import { fullFormats } from 'ajv-formats/dist/formats.js';
import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../../../src/runtime/validate/formats/formats.ts';

/** Texts near the borders of the formats, of which another implementation has to think the same. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  date: ['2024-02-29', '2023-02-29', '2024-13-01', '2024-1-01', ''],
  'date-time': ['2024-02-29T23:59:60Z', '2024-02-29T12:00:00+01:00', '2024-02-30T12:00:00Z', '2024-02-29', ''],
  time: ['23:59:60Z', '12:00:00+24:00', '12:00:00.5Z', '12:00'],
  duration: ['P1Y2M3DT4H5M6S', 'P2W', 'P', 'PT', 'P1', '1Y'],
  email: ['a@b.example', 'a b@c.example', 'a@', '@b.example'],
  hostname: ['a-b.example', '-a.example', 'a..b', 'a'.repeat(64)],
  ipv4: ['127.0.0.1', '256.0.0.1', '1.2.3', '01.2.3.4'],
  ipv6: ['::1', 'fe80::1', '1:2:3:4:5:6:7:8', '1:2:3', ':::'],
  uri: ['https://a.example/b?c#d', 'a/b', 'urn:isbn:1', 'http://[::1'],
  'uri-reference': ['../b', '#c', 'a b', '\\'],
  uuid: ['123e4567-e89b-12d3-a456-426614174000', '123E4567-E89B-12D3-A456-426614174000', '123e4567'],
  'json-pointer': ['', '/a~1b', 'a', '/a~2'],
  'relative-json-pointer': ['0', '1/a', '01', '-1'],
};

describe.each(Object.entries(TEXTS))('%s', (format, texts) => {
  it.each(texts)('%j is judged as ajv-formats judges it', (text) => {
    expect(formatsOf(undefined)(format)?.test(text)).toBe(theirs(format, text));
  });
});

function theirs(format: string, text: string): boolean {
  const known = fullFormats[format as keyof typeof fullFormats];
  const test = typeof known === 'object' && 'validate' in known ? known.validate : known;
  if (test instanceof RegExp) return test.test(text);
  if (typeof test === 'function') return (test as (text: string) => boolean)(text);
  throw new Error(`ajv-formats does not know ${format}`);
}
