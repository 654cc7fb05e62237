import { describe, expect, it } from 'vitest';
import { type Kind, kindNamed } from '../../../../../src/runtime/synth/field/kind.ts';
import { loadedLexicon, loadLexicon } from '../../../../../src/runtime/synth/lexicon/load.ts';
import { Run } from '../../../../../src/runtime/synth/run.ts';
import { usualStrategy } from '../../../../../src/runtime/synth/synthesize.ts';
import { numbersOf } from '../../../../../src/runtime/synth/value/number.ts';
import { drawNumber, scale } from '../../../../../src/runtime/synth/value/spec.ts';
import { textOfKind } from '../../../../../src/runtime/synth/value/text.ts';
import { NOW } from '../judge.ts';
import { namesIn, TABLES } from '../names.ts';

const ROOM = { min: 0, max: Infinity };
const runOf = (seed: number, locale: string): Run =>
  new Run(
    seed,
    usualStrategy({ now: NOW }),
    { now: NOW, maxDepth: 8, maxBytes: 20_000, locale },
    loadedLexicon(locale),
  );
const kinds = (nature: 'text' | 'number'): readonly Kind[] =>
  TABLES[nature].flatMap((table) => Object.keys(table) as Kind[]);

describe('the tables', () => {
  it.each(['text', 'number', 'flag'] as const)('of %s give each name one kind', (nature) => {
    const seen = new Map<string, string>();
    for (const [kind, list] of TABLES[nature].flatMap((table) => Object.entries(table))) {
      for (const name of namesIn(list)) {
        const joined = name.replaceAll(' ', '');
        expect(seen.get(joined) ?? kind, name).toBe(kind);
        seen.set(joined, kind);
        expect(kindNamed(joined, nature), name).toBe(kind);
      }
    }
    expect(seen.size).toBeGreaterThan(nature === 'flag' ? 50 : 500);
  });
});

describe.each(['en', 'de', 'ja'])('in %s', async (locale) => {
  await loadLexicon(locale);

  it.each(kinds('text'))('%s is a text', (kind) => {
    const make = textOfKind(kind, ROOM, false, () => true);
    for (let seed = 0; seed < 20; seed++) expect(make?.(runOf(seed, locale)), kind).toMatch(/\S/);
  });

  it.each(kinds('number'))('%s is a number within its range, and of its step', (kind) => {
    for (const spec of numbersOf(kind)) {
      for (let seed = 0; seed < 20; seed++) {
        const run = runOf(seed, locale);
        const value = drawNumber(spec, run, run.personaOf(false));
        expect(value).toBeGreaterThanOrEqual(spec.low);
        expect(value).toBeLessThanOrEqual(spec.high);
        expect(value / spec.step).toBeCloseTo(Math.round(value / spec.step), 3);
      }
    }
    expect(numbersOf(kind)).not.toHaveLength(0);
  });
});

describe('what looks real', () => {
  const texts = (kind: Kind): readonly string[] => {
    const make = textOfKind(kind, ROOM, true, () => true);
    return Array.from({ length: 40 }, (_, seed) => make?.(runOf(seed, 'en')) ?? '');
  };
  const luhn = (digits: string): number =>
    [...digits].reverse().reduce((sum, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
      return sum + (value > 9 ? value - 9 : value);
    }, 0);
  const weighted = (digits: string, weights: readonly number[]): number =>
    [...digits].reduce((sum, digit, index) => sum + Number(digit) * (weights[index % weights.length] ?? 0), 0);

  it('has good check digits', () => {
    for (const card of texts('cardNumber')) expect(luhn(card) % 10, card).toBe(0);
    for (const ean of texts('barcode')) expect(weighted(ean, [1, 3]) % 10, ean).toBe(0);
    for (const isbn of texts('isbn')) expect(weighted(isbn, [1, 3]) % 10, isbn).toBe(0);
    for (const upc of texts('upc')) expect(weighted(upc, [3, 1]) % 10, upc).toBe(0);
    for (const routing of texts('routingNumber')) expect(weighted(routing, [3, 7, 1]) % 10, routing).toBe(0);
    for (const iban of texts('iban')) {
      const moved = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
        String(letter.charCodeAt(0) - 55),
      );
      expect(BigInt(moved) % 97n, iban).toBe(1n);
    }
  });

  it('belongs to nobody', () => {
    for (const kind of [
      'url',
      'website',
      'avatarUrl',
      'imageUrl',
      'email',
      'companyEmail',
      'host',
      'domain',
      'gitUrl',
    ] as const)
      for (const text of texts(kind))
        expect(text, kind).toMatch(/(?:^|[.@/])(?:example\.(?:com|net|org)|[a-z0-9-]+\.example)(?:\/|$)/);
    for (const ip of texts('ip')) expect(ip).toMatch(/^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/);
    for (const ip of texts('ipv6')) expect(ip).toMatch(/^2001:db8:/);
  });

  it('names a time zone that there is', () => {
    for (const zone of texts('timeZone')) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
  });
});

describe('numbers of any magnitude', () => {
  const drawn = (low: number, high: number, step?: number): readonly number[] =>
    Array.from({ length: 4000 }, (_, seed) => {
      const run = runOf(seed, 'en');
      return drawNumber(scale(low, high, step), run, run.personaOf(false));
    });
  const shareBelow = (bound: number, values: readonly number[]): number =>
    values.filter((value) => value < bound).length / values.length;

  it.each([
    [1, 10_000],
    [100, 1_000_000],
    [1000, 10_000_000],
  ])('are as often below as above the middle magnitude: from %i to %i', (low, high) => {
    const values = drawn(low, high);
    const middle = Math.sqrt(low * high);
    expect(shareBelow(middle, values)).toBeGreaterThan(0.45);
    expect(shareBelow(middle, values)).toBeLessThan(0.55);
  });

  it('are no more often the last one where its magnitude holds few others', () => {
    expect(1 - shareBelow(1024, drawn(1, 1025))).toBeLessThan(0.005);
  });

  it('reach every number of a narrow range', () => {
    expect(new Set(drawn(1001, 1004))).toEqual(new Set([1001, 1002, 1003, 1004]));
    expect(new Set(drawn(0.1, 0.5, 0.1))).toEqual(new Set([0.1, 0.2, 0.3, 0.4, 0.5]));
    expect(new Set(drawn(7, 7))).toEqual(new Set([7]));
  });
});
