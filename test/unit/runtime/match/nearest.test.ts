import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestOperations } from '../../../../src/runtime/match/nearest.ts';
import type { OperationEntry } from '../../../../src/runtime/model/contract.ts';

/** Entries from lines such as `GET /pets/{id}`. */
function operations(lines: readonly string[], bases: readonly string[] = ['']): readonly OperationEntry[] {
  return lines.map((line) => {
    const [method = '', path = ''] = line.split(' ');
    const resolve = (): never => {
      throw new Error('a 404 must not resolve operations');
    };
    return { id: line, method, path, bases, source: '', resolve };
  });
}

const SHOP = operations(
  ['GET /pets', 'POST /pets', 'GET /pets/{id}', 'GET /orders', 'GET /orders/{id}/lines'],
  ['/v1'],
);

function nearest(method: string, path: string): readonly string[] {
  return nearestOperations(SHOP, method, path).map(({ id }) => id);
}

describe('nearestOperations', () => {
  it('names the likeliest first, those with the method before others', () => {
    expect(nearest('GET', '/pet')).toEqual(['GET /pets', 'POST /pets', 'GET /orders']);
    expect(nearest('POST', '/pet')[0]).toBe('POST /pets');
    expect(nearest('GET', '/order/7/line')[0]).toBe('GET /orders/{id}/lines');
  });

  it("looks behind the servers' path prefixes", () => {
    expect(nearest('GET', '/v1/order')[0]).toBe('GET /orders');
  });

  it('names nothing where nothing is like it', () => {
    expect(nearest('GET', '/a/b/c/d/e/f/g/h')).toEqual([]);
  });

  it('takes long paths by their beginning', () => {
    expect(nearest('GET', `/pets/${'7'.repeat(100_000)}/x`)[0]).toBe('GET /pets/{id}');
    expect(nearest('GET', '/'.repeat(100_000))).toEqual([]);
  });

  it('is quick on a thousand operations, whatever the path', () => {
    const lines = Array.from({ length: 1200 }, (_, i) => `GET /repos/{owner}/{repo}/part-${i}/of-it-${i * 7}`);
    const large = operations(lines);
    for (const path of ['/repos/a/b/parts-7/of', `/${'x'.repeat(150)}`, `/repos/a/b/${'part'.repeat(20)}/of`]) {
      const durations = Array.from({ length: 20 }, () => {
        const started = performance.now();
        nearestOperations(large, 'GET', path);
        return performance.now() - started;
      });
      expect(Math.min(...durations)).toBeLessThan(2);
    }
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['pets', 'pet', 1],
  ])('%j to %j is %i', (a, b, expected) => {
    expect(editDistance(a, b)).toBe(expected);
  });

  it('is a metric', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
});
