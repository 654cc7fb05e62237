import { describe, expect, it } from 'vitest';
import { compileSynthesizer } from '../../../../src/runtime/synth/synthesize.ts';
import { formatsOf } from '../../../../src/runtime/validate/formats/formats.ts';
import { contractOf, NOW } from './judge.ts';

const ASSERTED = `date-time date time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri
  iri-reference uri-template uuid json-pointer relative-json-pointer regex byte`.split(/\s+/);
const FREE: Readonly<Record<string, RegExp>> = {
  binary: /^[a-z ]+$/,
  password: /^[a-z0-9]{16}$/,
  base64url: /^[\w-]+$/,
  int32: /^\d+$/,
  int64: /^\d+$/,
  float: /^\d+\.\d\d$/,
  double: /^\d+\.\d\d$/,
  decimal: /^\d+\.\d\d$/,
  char: /^.$/,
  'http-date': /^\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT$/,
  'unheard-of': /^[a-z ]+$/,
};

const valuesOf = (name: string, format: string, count = 100): readonly string[] => {
  const schema = { properties: { [name]: { type: 'string', format } }, required: [name] } as const;
  const make = compileSynthesizer('t#/A', 'response', contractOf({ A: schema }), { now: NOW });
  return Array.from({ length: count }, (_, seed) => (make(seed) as Record<string, string>)[name] ?? '');
};

describe('formats', () => {
  const formats = formatsOf(undefined);

  it.each(ASSERTED)('%s is what the validator takes for one, and varies', (format) => {
    const values = valuesOf('value', format);
    expect(values.filter((value) => formats(format)?.test(value) !== true)).toEqual([]);
    expect(new Set(values).size).toBeGreaterThan(20);
  });

  it.each(Object.entries(FREE))('%s looks as it should', (format, shape) => {
    for (const value of valuesOf('value', format)) expect(value).toMatch(shape);
  });

  it('puts dates within a year before now, and of what expires after it', () => {
    const YEAR = 366 * 86_400_000;
    for (const text of valuesOf('createdAt', 'date-time')) {
      expect(Date.parse(text)).toBeLessThan(NOW);
      expect(Date.parse(text)).toBeGreaterThan(NOW - YEAR);
    }
    for (const name of [
      'expiresAt',
      'expires',
      'expiry_date',
      'validUntil',
      'valid_to',
      'dueDate',
      'end',
      'endDate',
      'end_time',
    ]) {
      for (const text of valuesOf(name, 'date-time', 10)) expect(Date.parse(text), name).toBeGreaterThan(NOW);
    }
    for (const name of ['endpointCreated', 'updatedAt', 'vendor', 'nextel']) {
      for (const text of valuesOf(name, 'date-time', 10)) expect(Date.parse(text), name).toBeLessThan(NOW);
    }
  });
});
