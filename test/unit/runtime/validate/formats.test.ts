import { describe, expect, test } from 'vitest';
import { formatsOf } from '../../../../src/runtime/validate/formats/formats.ts';

/** Valid and invalid instances of each format, from the grammar that it refers to. */
const TABLE: Readonly<Record<string, { readonly valid: readonly unknown[]; readonly invalid: readonly unknown[] }>> = {
  'date-time': {
    valid: [
      '1985-04-12T23:20:50.52Z',
      '1996-12-19T16:39:57-08:00',
      '1990-12-31T23:59:60Z',
      '1990-12-31T15:59:60-08:00',
      '2026-01-31t08:30:00z',
      '2024-02-29T00:00:00+00:00',
      '2026-01-01T00:00:00.123456789+14:00',
      7,
    ],
    invalid: [
      '2026-01-31 08:30:00Z',
      '2026-01-31T08:30:00',
      '2026-01-31T08:30Z',
      '2026-01-31T24:00:00Z',
      '2026-01-31T08:60:00Z',
      '2026-01-31T08:30:61Z',
      '1998-12-31T22:59:60Z',
      '2026-02-29T00:00:00Z',
      '2026-01-31T08:30:00+0100',
      '2026-01-31T08:30:00+24:00',
      '06/19/1963 08:30:06 PST',
      '２026-01-31T08:30:00Z',
      '',
    ],
  },
  date: {
    valid: ['2026-01-31', '2000-02-29', '0001-01-01'],
    invalid: ['1900-02-29', '2026-13-01', '2026-00-01', '2026-04-31', '2026-1-1', '26-01-01', '2026-01-01T00:00:00Z'],
  },
  time: {
    valid: ['08:30:06Z', '08:30:06.283185z', '23:59:60Z', '15:59:60-08:00', '08:30:06+00:20'],
    invalid: ['08:30:06', '8:30:06Z', '24:00:00Z', '22:59:60Z', '08:30:06+0020', '08:30'],
  },
  duration: {
    valid: ['P4DT12H30M5S', 'P4Y', 'PT0S', 'P0D', 'P1M', 'PT1M', 'P2W', 'PT36H', 'P1DT12H', 'PT0.5S'],
    invalid: ['PT1D', 'P', 'P1YT', 'PT', 'P2D1Y', 'P1D2H', 'P2S', 'P1Y2W', '4DT12H', '30'],
  },
  email: {
    valid: [
      'joe.bloggs@example.com',
      'te~st@example.com',
      '"joe bloggs"@example.com',
      'joe@[127.0.0.1]',
      'joe@[IPv6:::1]',
      'root@localhost',
    ],
    invalid: [
      '2962',
      'joe',
      '@example.com',
      'joe@',
      '.test@example.com',
      'test.@example.com',
      'te..st@example.com',
      'joe@-example.com',
      'joe@[127.0.0.300]',
      'jöe@example.com',
      'a b@example.com',
      `${'a'.repeat(65)}@example.com`,
    ],
  },
  'idn-email': { valid: ['실례@실례.테스트', 'joe@example.com'], invalid: ['2962', '@example.com'] },
  hostname: {
    valid: ['www.example.com', 'xn--4gbwdl.xn--wgbh1c', 'localhost', '1host', 'a-b.c', 'example.com.'],
    invalid: [
      '-a-host-name-that-starts-with--',
      'not_a_valid_host_name',
      'a..b',
      '',
      'a-.b',
      `${'a'.repeat(64)}.com`,
      '.',
      'exämple.com',
      'a b',
    ],
  },
  'idn-hostname': { valid: ['실례.테스트', 'example.com', 'a。b'], invalid: ['〮〮', '-a', '', 'a b'] },
  ipv4: {
    valid: ['192.168.0.1', '0.0.0.0', '255.255.255.255'],
    invalid: [
      '127.0.0.0.1',
      '256.1.1.1',
      '127.0',
      '0x7f.1.1.1',
      '2130706433',
      '087.10.0.1',
      '1.1.1.1/24',
      '1.1.1.',
      '',
    ],
  },
  ipv6: {
    valid: [
      '::1',
      '::',
      '1::',
      '2001:db8::8:800:200c:417a',
      '1:2:3:4:5:6:7:8',
      '::ffff:192.168.0.1',
      '1:2:3:4:5:6:1.2.3.4',
      '1:2:3:4:5:6:7::',
      '::42:ff:1',
    ],
    invalid: [
      '12345::',
      '1:1:1:1:1:1:1:1:1',
      '::1::1',
      '::laptop',
      ':2:3:4:5:6:7:8',
      '1:2:3:4:5:6:7:',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8::',
      '::1.2.3.256',
      '1.2.3.4::',
      'fe80::1%eth0',
      '::1/64',
      ' ::1',
      '1:2:3:4:5:6:7:1.2.3.4',
      '',
    ],
  },
  uri: {
    valid: [
      'http://foo.bar/?baz=qux#quuz',
      'https://example.com',
      'urn:isbn:0451450523',
      'mailto:joe@example.com',
      'http://user:pw@[::1]:8080/a%20b',
      'tel:+1-816-555-1212',
      'ftp://ftp.is.co.za/rfc/rfc1808.txt',
      'http://[v1.x]/',
      'data:,x',
      'file:///a',
    ],
    invalid: [
      '//foo.bar/?baz',
      '/abc',
      'abc',
      'http:// shouldfail.com',
      ':// should fail',
      'bar,baz:foo?',
      'http://a b',
      'http://example.com/<x>',
      'http://example.com/{id}',
      'http://[::g]/',
      'http://exämple.com',
      'http://a/%zz',
      '1http://a',
      'http://a#b#c',
      'https://[@example.org/',
      '',
    ],
  },
  'uri-reference': {
    valid: ['http://foo.bar/', '//foo.bar/x', '/abc', 'abc', '#frag', '', '?q=1', 'a:b', './a:b'],
    invalid: ['\\\\WINDOWS\\file', 'a b', '#a#b', '1a:b', '"'],
  },
  iri: {
    valid: ['http://ƒøø.ßår/?∂éœ=πîx#πîüx', 'http://example.com'],
    invalid: ['/abc', 'âππ', 'http:// x', 'http://[2001::g]'],
  },
  'iri-reference': { valid: ['/âππ', 'âππ', '#ƒräg', ''], invalid: ['\\\\WINDOWS\\filëßåré', '#a#b'] },
  'uri-template': {
    valid: ['http://example.com/dictionary/{term:1}/{term}', '/pets/{id}{?limit,offset*}', '{+path}', 'x'],
    invalid: ['http://example.com/{term', '}', '{a b}', '{}'],
  },
  uuid: {
    valid: [
      '2eb8aa08-aa98-11ea-b4aa-73b441d16380',
      '2EB8AA08-AA98-11EA-B4AA-73B441D16380',
      '00000000-0000-0000-0000-000000000000',
    ],
    invalid: [
      '2eb8aa08-aa98-11ea-b4aa-73b441d1638',
      '2eb8aa08aa9811eab4aa73b441d16380',
      '2eb8aa08-aa98-11ea-b4ga-73b441d16380',
      '{2eb8aa08-aa98-11ea-b4aa-73b441d16380}',
    ],
  },
  'json-pointer': { valid: ['', '/', '/foo/0', '/a~1b', '/~0~1', '//'], invalid: ['foo', '/foo~', '/~2', '#/a'] },
  'relative-json-pointer': {
    valid: ['1', '0/foo/bar', '2/0/baz', '0#', '120', '0+1'],
    invalid: ['/foo', '-1/foo', '01', '0##', '+1', ''],
  },
  regex: { valid: ['([abc])+\\s+$', '^a-b\\-$'], invalid: ['^(abc]', '*'] },
  byte: { valid: ['', 'YQ==', 'YWI=', 'YWJj', 'YWJj\r\nYWJj'], invalid: ['YQ', 'Y', 'YWJj=', '_-_-', 'YQ==YQ=='] },
  int32: { valid: [0, -2147483648, 2147483647, 'x'], invalid: [2147483648, -2147483649, 0.5] },
  int64: {
    valid: [2 ** 53, 2 ** 63, -(2 ** 63), '9223372036854775807'],
    invalid: [1e19, 0.5],
  },
  float: { valid: [0.1, 3.4e38, 'x'], invalid: [1e39] },
  double: { valid: [1e308, -0.1], invalid: [] },
};

describe.each(Object.entries(TABLE))('format %s', (name, { valid, invalid }) => {
  const format = formatsOf('3.1.0')(name);
  test.each(valid)('accepts %j', (value) => {
    expect(format?.test(value)).toBe(true);
  });
  test.each(invalid)('refuses %j', (value) => {
    expect(format?.test(value)).toBe(false);
  });
  test('has an example that it accepts', () => {
    expect(format?.test(JSON.parse(format.example))).toBe(true);
  });
});

test.each(['binary', 'password', 'phone', '', '__proto__', 'constructor'])('"%s" is not asserted', (name) => {
  expect(formatsOf('3.1.0')(name)).toBeUndefined();
});

test.each(['time', 'duration', 'uri-reference', 'regex', 'json-pointer'])(
  '%s is free in OpenAPI 3.0 and 2.0',
  (name) => {
    expect([formatsOf('3.0.3')(name), formatsOf('2.0')(name)]).toEqual([undefined, undefined]);
    expect([formatsOf('3.2.0')(name), formatsOf(undefined)(name)]).not.toContain(undefined);
  },
);

test('long texts are judged fast', () => {
  const long = 'a'.repeat(200_000);
  const start = performance.now();
  for (const name of Object.keys(TABLE)) {
    for (const text of [
      long,
      `http://${long}@`,
      `${long}@${long}`,
      '1'.repeat(200_000),
      ':'.repeat(200_000),
      '{a'.repeat(100_000),
    ]) {
      formatsOf(undefined)(name)?.test(text);
    }
  }
  expect(performance.now() - start).toBeLessThan(2_000);
});
