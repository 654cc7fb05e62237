import { describe, expect, it } from 'vitest';
import { compareBases } from '../../../../src/runtime/match/base.ts';
import { reaches } from '../../../../src/runtime/match/overlap.ts';

describe('compareBases', () => {
  it('puts concrete before templated, segment by segment, and longer before shorter', () => {
    const sorted = ['/v1/shop', '/v1/{shop}', '/v1', '/v{version}/shop', '/{version}/shop/eu', '/{version}', ''];
    expect(sorted.toReversed().sort(compareBases)).toEqual(sorted);
  });
});

describe('reaches', () => {
  it.each([
    ['/pets', '/pets', true],
    ['/pets/{id}', '/pets', true],
    ['/pets', '/pets/mine', false],
    ['/petshop', '/pets', false],
    ['/{shop}/items', '/shop', true],
    ['/{shop}', '/shop/items', false],
    ['/{version}', '/v1', true],
    ['/v1', '/{version}', true],
    ['/{a}', '/{b}', true],
    ['/v{a}', '/{b}-beta', true],
    ['/v{a}', '/w{b}', false],
    ['/{a}.json', '/{b}.xml', false],
    ['/v{a}', '/v', false],
    ['/{proxy+}', '/a/b/c', true],
    ['/x/{proxy+}', '/y/b', false],
    ['/', '/a', false],
    ['', '', true],
  ])('%s at or behind %s: %s', (template, prefix, expected) => {
    expect(reaches(template, prefix)).toBe(expected);
  });
});
