import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
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
  'sf-string': /^"[a-z ]+"$/,
  'sf-token': /^[a-z]+$/,
  'sf-binary': /^:[\w+/]+=*:$/,
  'sf-boolean': /^\?[01]$/,
  'sf-integer': /^\d+$/,
  'sf-decimal': /^\d+\.\d$/,
  'media-range': /^[a-z]+\/(?:[a-z]+|\*)$/,
  ...Object.fromEntries(
    'int8 int16 uint8 uint16 uint32 uint64 double-int'.split(' ').map((format) => [format, /^\d{1,3}$/]),
  ),
  decimal128: /^\d+\.\d\d$/,
  'unheard-of': /^[a-z ]+$/,
};
/** Formats whose grammar fixes how long a text is, or bounds it below forty characters. */
const FIXED = new Set(
  `date-time date time duration date-time-local time-local http-date ipv4 ipv6 uuid char decimal decimal128 float double
  double-int int8 int16 int32 int64 uint8 uint16 uint32 uint64 sf-boolean sf-integer sf-decimal media-range`.split(
    /\s+/,
  ),
);
const NUMBERS: Readonly<Record<string, readonly [low: number, high: number]>> = {
  int8: [-128, 127],
  int16: [-32_768, 32_767],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  uint8: [0, 255],
  uint16: [0, 65_535],
  uint32: [0, 2 ** 32 - 1],
  uint64: [0, Number.MAX_SAFE_INTEGER],
  'double-int': [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
};
/** What the registries name and the validator lets through, and why. */
const NOT_ASSERTED: Readonly<Record<string, string>> = {
  'binary password html commonmark char': 'any text is one, or nearly',
  'base64url sf-string sf-token sf-binary sf-boolean sf-integer sf-decimal media-range http-date':
    'rare: a wrong one is not refused',
  'date-time-local time-local': 'rare, and their names are used for other things',
  'int8 int16 uint8 uint16 uint32 uint64 double-int decimal decimal128':
    'authors name them for what their language stores',
};
const REGISTRY =
  `base64url binary byte char commonmark date-time-local date-time date decimal decimal128 double-int double duration
  email float hostname html http-date idn-email idn-hostname int16 int32 int64 int8 ipv4 ipv6 iri-reference iri json-pointer
  media-range password regex relative-json-pointer sf-binary sf-boolean sf-decimal sf-integer sf-string sf-token time-local time
  uint16 uint32 uint64 uint8 uri-reference uri-template uri uuid`.split(/\s+/);

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

  it('asserts every format of the registries, or has a reason', () => {
    const reasoned = Object.keys(NOT_ASSERTED).flatMap((names) => names.split(' '));
    expect(REGISTRY.filter((format) => formats(format) === undefined).sort()).toEqual(reasoned.sort());
  });

  it.each(REGISTRY)('%s has a length where its grammar leaves one', (format) => {
    const A: Schema = { type: 'string', format, minLength: 40, maxLength: 44 };
    const make = compileSynthesizer('t#/A', 'response', contractOf({ A }), { now: NOW });
    for (let seed = 0; seed < 20; seed++) {
      const text = make(seed);
      const isFixed = FIXED.has(format) && (text === undefined || typeof text === 'string');
      expect(isFixed || (String(text).length >= 40 && String(text).length <= 44), `${text}`).toBe(true);
    }
  });

  it.each(Object.entries(NUMBERS))('%s bounds numbers', (format, [low, high]) => {
    for (const type of ['integer', 'number'] as const) {
      const A: Schema = { type: 'array', minItems: 50, items: { type, format } };
      const values = compileSynthesizer('t#/A', 'response', contractOf({ A }), { now: NOW })(1) as number[];
      for (const value of values)
        expect(Number.isInteger(value) && value >= low && value <= high, `${value}`).toBe(true);
    }
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
