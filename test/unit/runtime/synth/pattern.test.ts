import { describe, expect, it } from 'vitest';
import { patternMaker } from '../../../../src/runtime/synth/pattern/maker.ts';
import { matches } from '../../../../src/runtime/synth/pattern/match.ts';
import { Run } from '../../../../src/runtime/synth/run.ts';
import { NOW } from './judge.ts';

const STRATEGY = { examples: true, optional: 0.8, shift: 0, loose: false, told: false, relations: true, names: true };
const runOf = (seed: number): Run =>
  new Run(seed, STRATEGY, { now: NOW, maxDepth: 8, maxBytes: 20_000, locale: 'en' }, undefined);

const PATTERNS: readonly (string | readonly [pattern: string, min: number, max: number])[] = [
  'abc',
  '^abc$',
  '^$',
  '',
  '^[A-Z]{3}-\\d{4}$',
  '^[^/]+$',
  '^[\\w\\-_:]+$',
  '^(?:a|bc|def)+$',
  '^a*b+c?$',
  '^a|b$',
  '^(foo|bar)\\.(json|ya?ml)$',
  '^\\+?[1-9]\\d{1,14}$',
  '^#(?:[0-9a-fA-F]{3}){1,2}$',
  '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
  '^\\d+(\\.\\d{1,2})?$',
  '^arn:aws[a-zA-Z-]*:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+$',
  '^(\\S(.*\\S)?)?$',
  '\\bword\\b',
  '^\\bword\\b',
  '^\\s\\S\\D\\W.$',
  '^\\x41\\u0042\\u{43}\\t\\n$',
  '^\\cC\\cj$',
  '^\\p{L}+$',
  '^\\p{Lu}\\p{Ll}+\\p{N}$',
  '^\\p{Script=Greek}{3}$',
  '^[\\p{L}\\p{M}\\- ]+$',
  '^[^\\x00-\\x7F]{2,4}$',
  '^[\\u4e00-\\u4e10]{3}$',
  '^😀{2}$',
  '^[😀-😎]{2}$',
  '^(?=.*[A-Z])(?=.*[a-z])(?=.*\\d)(?=.*[@$!%*?&])[A-Za-z\\d@$!%*?&]{8,}$',
  '^(?=abc)',
  '^(?=.{3,10}$)[a-z]+$',
  '^(?!-)[a-z-]+$',
  '^(?!.*--)[a-z][a-z-]{5}$',
  '^[a-z]+(?<!x)$',
  '(?<=a)b',
  '^(\\w)\\1$',
  '^(?<quote>[\'"])[a-z]+\\k<quote>$',
  '^([a-c])([d-f])\\2\\1$',
  '(?i)^abc$',
  '^(?P<year>\\d{4})$',
  '\\A[a-z]{4}\\z',
  '^[[:alpha:]]{3}$',
  '/^[a-z]{3}$/i',
  '^[]a]$',
  '^a{2}b{1,}c{0,3}$',
  '^(a{1,3}){2}$',
  '^.{1,}@.{1,}$',
  '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}$',
  '^(a+)+$',
  ['^[a-z]+$', 30, 40],
  ['^[a-z]+$', 0, 2],
  ['^[a-z]+$', 1, 1],
  ['^(ab)+$', 7, 9],
  ['^([a-z]{2,5}-)*[a-z]{1,4}$', 20, 24],
  ['abc', 10, 12],
  ['^abc', 10, 12],
  ['abc$', 10, 12],
  ['^a|b$', 5, 6],
  ['^[a-z]+|[0-9]{9}$', 9, 9],
  ['^(\\S(.*\\S)?)?$', 3, 5],
  ['.*', 3, 5],
];

describe('patternMaker', () => {
  it.each(PATTERNS.map((entry) => (typeof entry === 'string' ? ([entry, 0, 1000] as const) : entry)))(
    '%s of %i to %i characters',
    (pattern, min, max) => {
      const make = patternMaker([pattern], min, max);
      for (let seed = 0; seed < 50; seed++) {
        const text = make?.(runOf(seed)) ?? '<none>';
        expect(matches(pattern, text), text).toBe(true);
        expect([...text].length, text).toBeGreaterThanOrEqual(min);
        expect([...text].length, text).toBeLessThanOrEqual(max);
      }
    },
  );

  it('meets several patterns', () => {
    const make = patternMaker(['^[a-z0-9]+$', '[0-9]', '^.{4}$'], 0, 100);
    for (let seed = 0; seed < 50; seed++) expect(make?.(runOf(seed))).toMatch(/^(?=.*[0-9])[a-z0-9]{4}$/);
  });

  it('says nothing of what is no pattern', () => {
    expect(patternMaker(['(('], 0, 10)).toBeUndefined();
    expect(patternMaker([], 0, 10)).toBeUndefined();
  });

  it('ends soon on patterns of monstrous size', () => {
    const start = performance.now();
    for (const pattern of [
      '^(?:(?:a{1000}){1000}){1000}$',
      `^${'(a?)'.repeat(2000)}$`,
      '^(a|a)*(?=b{1000})b{1000}$',
      '^(?!x*x*x*x*x*$)x{200}$',
    ])
      patternMaker([pattern], 0, 1000)?.(runOf(1));
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('reads well where the pattern lets it', () => {
    expect(patternMaker(['^[\\w-]+$'], 0, 100)?.(runOf(3))).toMatch(/^[a-z0-9]+$/);
  });
});
