import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMeter } from '../../../../../src/runtime/validate/meter.ts';
import { automatonSize, growthOf } from '../../../../../src/runtime/validate/pattern/growth.ts';
import { compileLinear } from '../../../../../src/runtime/validate/pattern/linear.ts';
import { parsePattern } from '../../../../../src/runtime/validate/pattern/syntax.ts';

function linear(source: string, flags: string, subject: string): boolean | undefined {
  const tree = parsePattern(source, flags.includes('u'));
  if (tree === undefined) throw new Error(`cannot read ${source}`);
  return compileLinear(tree, flags)(subject, createMeter());
}

const sandbox = createContext({});
const PATIENCE_MS = 500;

/** What the platform says; `undefined` where it goes back and forth for too long, as it may for minutes. */
function platform(source: string, flags: string, subject: string): boolean | undefined {
  const [pattern, options, text] = [source, flags, subject].map((each) => JSON.stringify(each));
  try {
    return runInContext(`new RegExp(${pattern}, ${options}).test(${text})`, sandbox, { timeout: PATIENCE_MS });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    return undefined;
  }
}

const atom = fc.constantFrom(
  ...[
    'a',
    'b',
    '-',
    '1',
    '.',
    '\\d',
    '\\w',
    '\\s',
    '\\W',
    '[ab]',
    '[^a]',
    '[\\w-]',
    '\\.',
    '\\x61',
    '\\u0062',
    'é',
    '^',
    '$',
    '\\b',
    '\\B',
  ],
);
const quantifier = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,2}', '{0,3}', '{1,}', '*?', '+?');
const { pattern } = fc.letrec<{ pattern: string; term: string }>((tie) => ({
  pattern: fc.oneof(
    { weight: 3, arbitrary: fc.array(tie('term'), { minLength: 1, maxLength: 4 }).map((terms) => terms.join('')) },
    { weight: 1, arbitrary: fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `${a}|${b}`) },
  ),
  term: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(atom, quantifier).map(([a, q]) => (/^(?:\^|\$|\\b|\\B)$/i.test(a) ? a : a + q)),
    fc.tuple(tie('pattern'), quantifier).map(([p, q]) => `(${p})${q}`),
    fc.tuple(tie('pattern'), quantifier).map(([p, q]) => `(?:${p})${q}`),
    fc.tuple(fc.constantFrom('?=', '?!', '?<=', '?<!'), tie('pattern')).map(([l, p]) => `(${l}${p})`),
  ),
}));
const subject = fc
  .array(fc.constantFrom('a', 'b', '-', '1', ' ', '\n', 'é', '_'), { maxLength: 8 })
  .map((all) => all.join(''));

describe('the linear matcher agrees with the platform', () => {
  // Subjects of the basic plane: V8 also starts matches between the halves of a surrogate pair, against ECMA-262.
  for (const flags of ['u', '', 'iu', 'm', 's']) {
    test(`with the flags "${flags}"`, () => {
      fc.assert(
        fc.property(pattern, subject, (source, text) => {
          const found = linear(source, flags, text);
          const wanted = platform(source, flags, text);
          fc.pre(wanted !== undefined);
          expect(found).toBe(wanted);
        }),
        { numRuns: 500 },
      );
    });
  }

  test.each([
    ['^\\p{L}+$', 'u', 'Ünïcödé'],
    ['^\\p{L}+$', 'u', 'no digits 1'],
    ['^\\u{1F600}$', 'u', '😀'],
    ['^.$', 'u', '😀'],
    ['^.$', '', '😀'],
    ['^\\ud83d\\ude00$', 'u', '😀'],
    ['^[\\w\\-_\\:]+$', '', 'a-b:c'],
    ['^(?<year>\\d{4})$', 'u', '2026'],
    ['\\cJ', '', '\n'],
    ['\\c', '', '\\c'],
    ['^\\07$', '', '\x07'],
    ['^{a}$', '', '{a}'],
    ['^[]$', '', ''],
    ['^[^]$', '', '\n'],
    ['a$\\nb', 'm', 'a\nb'],
    ['^ſ$', 'iu', 's'],
  ])('%s with "%s" on %j', (source, flags, text) => {
    expect(linear(source, flags, text)).toBe(new RegExp(source, flags).test(text));
  });
});

test('the platform is given up on where the linear matcher is done at once', () => {
  const [source, subject] = ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(60)];
  expect(platform(source, 'u', subject)).toBeUndefined();
  expect(linear(source, 'u', subject)).toBe(false);
});

describe('growth', () => {
  const growth = (source: string) => {
    const tree = parsePattern(source, true);
    return tree && growthOf(tree);
  };
  test.each([
    ['^[a-z]+$', 1],
    ['^[a-z]+-[a-z]+$', 2],
    ['[a-z]+', 2],
    ['^\\d{4}-\\d{2}$', 0],
    ['^(\\d+\\.){3}\\d+$', 4],
    ['^(a+)+$', Number.POSITIVE_INFINITY],
    ['^(a|a)*$', Number.POSITIVE_INFINITY],
    ['^(a?){50}$', 0],
  ])('%s has the degree %d', (source, degree) => {
    expect(growth(source)?.degree).toBe(degree);
  });
  test('optional parts in a counted repeat multiply', () => {
    expect(growth('^(a?){50}$')?.factor).toBeGreaterThan(1e15);
  });
  test('a back-reference has no automaton', () => {
    const tree = parsePattern('(a)\\1', true);
    expect(tree && automatonSize(tree)).toBe(Number.POSITIVE_INFINITY);
  });
});
