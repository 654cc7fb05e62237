import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { loadLexicon } from '../../../../src/runtime/synth/lexicon/load.ts';
import { compileSynthesizer } from '../../../../src/runtime/synth/synthesize.ts';
import { contractOf, NOW } from './judge.ts';

const BOUND = 20_000;
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');
const TEXT: Schema = { type: 'string' };

/** An object of that many members, all of them required or none. */
const wide = (count: number, member: Schema, required: boolean): Schema => {
  const names = Array.from({ length: count }, (_, index) => `member${index}`);
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, member])),
    ...(required ? { required: names } : {}),
  };
};

/** The bytes of a value of A. */
const sizesOf = (schemas: Readonly<Record<string, Schema>>, seed: number, maxBytes?: number): number => {
  const options = { now: NOW, optional: 1, ...(maxBytes === undefined ? {} : { maxBytes }) };
  return bytesOf(compileSynthesizer('t#/A', 'response', contractOf(schemas), options)(seed));
};

describe('a body stays below its bound', () => {
  it.each<[string, Readonly<Record<string, Schema>>]>([
    ['wide', { A: wide(2000, TEXT, false) }],
    [
      'wide and deep',
      { A: wide(20, { $ref: 't#/B' }, false), B: wide(20, { $ref: 't#/C' }, false), C: wide(20, TEXT, false) },
    ],
    ['optional members that must hold much', { A: wide(30, { $ref: 't#/B' }, false), B: wide(200, TEXT, true) }],
    [
      'a list of things that must hold much',
      { A: { type: 'array', items: { $ref: 't#/B' } }, B: wide(150, TEXT, true) },
    ],
    [
      'an optional list inside of them',
      { A: wide(5, { type: 'array', items: { $ref: 't#/B' } }, false), B: wide(100, TEXT, true) },
    ],
    [
      'a tree',
      { A: { type: 'object', properties: { text: TEXT, children: { type: 'array', items: { $ref: 't#/A' } } } } },
    ],
    ['a wide recursion', { A: wide(50, { anyOf: [{ $ref: 't#/A' }, TEXT] }, false) }],
    ['lists of one long literal', { A: wide(200, { type: 'array', items: { const: 'x'.repeat(400) } }, false) }],
    ['long literals to choose from', { A: wide(200, { enum: ['x'.repeat(400), 'y'.repeat(400)] }, false) }],
    ['truth values', { A: wide(2000, { type: 'boolean' }, false) }],
    ['nothing but null', { A: wide(2000, { type: 'null' }, false) }],
    ['long numbers', { A: wide(2000, { type: 'integer', minimum: 1e15 }, false) }],
    ['small objects', { A: wide(2000, { type: 'object' }, false) }],
    ['letters of several bytes', { A: wide(200, { type: 'string', pattern: '^[ぁ-ん]{200}$' }, false) }],
    ['letters that JSON escapes', { A: wide(200, { type: 'string', pattern: '^["]{200}$' }, false) }],
    ['a dictionary of dictionaries', { A: { type: 'object', additionalProperties: { $ref: 't#/A' } } }],
  ])('%s', async (_, schemas) => {
    await fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(sizesOf(schemas, seed)).toBeLessThan(BOUND);
      }),
      { numRuns: 8 },
    );
  });

  it('but for what must be there', () => {
    const size = sizesOf({ A: wide(2000, TEXT, true) }, 1);
    expect(size).toBeGreaterThan(BOUND);
    expect(
      sizesOf({ A: { type: 'object', properties: { a: { $ref: 't#/B' } } }, B: wide(2000, TEXT, true) }, 1),
    ).toBeLessThan(BOUND);
  });

  it('in the letters of another locale', async () => {
    await loadLexicon('ja');
    const B: Schema = { type: 'object', properties: { fullName: TEXT, city: TEXT, region: TEXT } };
    const contract = contractOf({ A: wide(400, { $ref: 't#/B' }, false), B });
    const make = compileSynthesizer('t#/A', 'response', contract, { now: NOW, optional: 1, locale: 'ja' });
    for (const seed of [1, 2, 3]) expect(bytesOf(make(seed))).toBeLessThan(BOUND);
  });

  it.each([500, 5_000, 100_000])('of %i bytes', (bound) => {
    const schemas = { A: wide(20, { $ref: 't#/B' }, false), B: wide(8, TEXT, true) };
    for (const seed of [1, 2, 3]) expect(sizesOf(schemas, seed, bound)).toBeLessThan(bound);
  });

  it('also among many kinds of things that overlap, soon', () => {
    const kinds = Array.from({ length: 8 }, (_, kind): Schema => {
      const names = ['actor', 'issue', 'label', `extra${kind % 3}`];
      const part: Schema = { type: 'object', properties: { id: { type: 'integer' }, [`of${kind}`]: TEXT } };
      return {
        type: 'object',
        required: names.slice(0, 3),
        properties: Object.fromEntries(names.map((name) => [name, part])),
      };
    });
    const schemas = {
      A: { type: 'object', required: ['payload'], properties: { payload: { oneOf: kinds } } },
    } as const;
    const start = performance.now();
    for (const bound of [1, 20_000]) sizesOf(schemas, 1, bound);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
