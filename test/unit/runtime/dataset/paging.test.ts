import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/runtime/dataset/list/page.ts';
import { pagingOf } from '../../../../src/runtime/dataset/list/paging.ts';
import { contractOf } from '../synth/judge.ts';
import { parameter } from './parameter.ts';

const contract = contractOf({
  Count: { type: 'integer' },
  FromZero: { type: 'integer', minimum: 0 },
  FromOne: { type: 'integer', minimum: 1, default: 1 },
  Twenty: { type: 'integer', default: 20 },
  Text: { type: 'string' },
  Time: { type: 'string', format: 'date-time' },
  Page: { type: 'object', properties: { number: { type: 'integer' }, size: { type: 'integer' } } },
});
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Which items a query asks for: of eight, where there is room for five. */
function page(parameters: readonly (readonly [string, string])[], query: Readonly<Record<string, unknown>>): string {
  const paging = pagingOf(
    parameters.map(([name, schema]) => parameter(name, schema)),
    contract,
  );
  const { offset, limit } = readPage(paging, query, 5, (id) => IDS.indexOf(id));
  return IDS.slice(offset, offset + limit).join('');
}

describe('a page is read', () => {
  it.each([
    [{ limit: 3, offset: 2 }, 'cde'],
    [{ limit: 3 }, 'abc'],
    [{}, 'abcde'],
    [{ limit: 0 }, ''],
    [{ limit: 3, offset: 99 }, ''],
  ])('by limit and offset of %j', (query, items) => {
    const ways = [
      ['limit', 'Twenty'],
      ['offset', 'Count'],
    ] as const;
    expect(page(ways, query)).toBe(items);
  });

  it('by its number, from one or from zero', () => {
    expect(
      page(
        [
          ['page', 'Count'],
          ['per_page', 'Count'],
        ],
        { page: 2, per_page: 3 },
      ),
    ).toBe('def');
    expect(
      page(
        [
          ['page', 'FromZero'],
          ['size', 'Count'],
        ],
        { page: 1, size: 3 },
      ),
    ).toBe('def');
    expect(
      page(
        [
          ['startIndex', 'FromOne'],
          ['count', 'Count'],
        ],
        { startIndex: 4, count: 3 },
      ),
    ).toBe('def');
    expect(
      page(
        [
          ['$skip', 'Count'],
          ['$top', 'Count'],
        ],
        { $skip: 3, $top: 3 },
      ),
    ).toBe('def');
    expect(page([['page', 'Page']], { page: { number: 2, size: 3 } })).toBe('def');
  });

  it('by what comes before or behind it', () => {
    const ways = [
      ['limit', 'Count'],
      ['starting_after', 'Text'],
      ['ending_before', 'Text'],
    ] as const;
    expect(page(ways, { limit: 3, starting_after: 'c' })).toBe('def');
    expect(page(ways, { limit: 3, ending_before: 'd' })).toBe('abc');
    expect(page(ways, { limit: 3, ending_before: 'b' })).toBe('a');
  });
});

it('words that only sound like pages are none', () => {
  const named = (name: string, schema: string): object => pagingOf([parameter(name, schema)], contract);
  expect(named('after', 'Time')).toEqual({});
  expect(named('limit', 'Text')).toEqual({});
  expect(named('status', 'Count')).toEqual({});
});
