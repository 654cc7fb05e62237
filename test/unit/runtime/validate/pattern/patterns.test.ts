import { describe, expect, test } from 'vitest';
import { createMeter } from '../../../../../src/runtime/validate/meter.ts';
import { createPatterns } from '../../../../../src/runtime/validate/pattern/patterns.ts';

const matches = (pattern: string, text: string): boolean | undefined =>
  createPatterns(createMeter()).get(pattern)?.test(text);

describe('patterns mean what ECMA-262 says', () => {
  test.each([
    ['b', 'abc', true],
    ['^b', 'abc', false],
    ['^\\d+$', '١٢', false],
    ['^\\w+$', 'é', false],
    ['^\\p{L}+$', 'é', true],
    ['^.{1}$', '😀', true],
    ['^\\u{1F600}$', '😀', true],
    ['^[\\w\\-_\\:]+$', 'a-b:c', true],
    ['^[\\w-.]+$', 'a-b.c', true],
    ['^a$', 'a\n', false],
  ])('%s on %j', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });
});

describe('other dialects are understood', () => {
  test.each([
    ['(?i)^abc$', 'ABC', 'ABD'],
    ['^(?i)abc$', 'ABC', 'xABC'],
    ['(?s)^a.b$', 'a\nb', 'ab'],
    ['\\Aabc\\z', 'abc', 'abcd'],
    ['\\Aabc\\Z', 'abc\n', 'abc\n\n'],
    ['^[[:alpha:]_]+$', 'a_b', 'a1'],
    ['^[^[:space:]]+$', 'ab', 'a b'],
    ['^(?P<year>\\d{4})$', '2026', '26'],
    ['^(?P<a>x)(?P=a)$', 'xx', 'x'],
    ['^\\h+$', ' \t', '\n'],
    ['^\\Qa.b\\E$', 'a.b', 'axb'],
    ['^\\d++$', '12', 'a'],
    ['^(?>a|b)c$', 'ac', 'cc'],
    ['^a(?#a comment)b$', 'ab', 'a'],
    ['^\\pL+$', 'é', '1'],
    ['^\\p{Alnum}+$', 'a1', '-'],
    ['^\\p{L}[\\p{L}\\-\\:]*$', 'é-:', '-é'],
    ['^\\x{1F600}$', '😀', 'x'],
    ['/^[a-z]+$/i', 'AbC', '1'],
    ['^[]a]+$', ']a', 'b'],
    ['^\\R$', '\r\n', 'R'],
  ])('%s takes %j and not %j', (pattern, valid, invalid) => {
    expect([matches(pattern, valid), matches(pattern, invalid)]).toEqual([true, false]);
  });

  test.each(['(', '[a', '(?<n>a)(?<n>b)(', '*', '(?z)a', 'a{2,1}'])('%s is no regular expression', (pattern) => {
    expect(createPatterns(createMeter()).get(pattern)).toBeUndefined();
  });
});

describe('no pattern takes long', () => {
  const a = 'a'.repeat(50_000);
  test.each([
    ['^(a+)+$', `${a}!`, false],
    ['^(a|a)*$', `${a}!`, false],
    ['^(a|aa)+$', `${a}!`, false],
    ['(a*)*b', a, false],
    ['(.*a){12}$', `${a}!`, false],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', a, false],
    ['^(?=(a+)+$)b', `${a}!`, false],
    ['(x+x+)+y', 'x'.repeat(50_000), false],
    ['a*a*a*a*a*b', a, false],
    ['^(\\w+\\s?)*$', `${'word '.repeat(10_000)}!`, false],
    ['^((a{0,20}){0,20}){0,20}$', `${a}!`, true],
    ['\\s+$', `${' '.repeat(50_000)}x`, false],
    ['(?<=a+)b(?<=(a|b)+c)', `${a}b`, false],
    ['^(a+)+\\1$', `${a}!`, true],
  ])('%s', (pattern, text, expected) => {
    const start = performance.now();
    expect(matches(pattern, text)).toBe(expected);
    expect(performance.now() - start).toBeLessThan(2_500);
  });

  test('a whole check has one budget', () => {
    const meter = createMeter();
    const matcher = createPatterns(meter).get('^(a+)+$');
    const start = performance.now();
    for (let i = 0; i < 2_000; i++) matcher?.test(`${'a'.repeat(5_000)}!`);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test('what cannot be judged in time says so', () => {
    expect(createPatterns(createMeter()).get('^(a+)+\\1$')?.bounded).toBe(true);
    expect(createPatterns(createMeter()).get('^(a+)+$')?.bounded).toBe(false);
  });
});
