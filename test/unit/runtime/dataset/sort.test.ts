import { describe, expect, it } from 'vitest';
import { compileSort } from '../../../../src/runtime/dataset/list/sort.ts';
import type { Parameter } from '../../../../src/runtime/model/contract.ts';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { shapeOf } from '../../../../src/runtime/schema/shape.ts';
import { contractOf } from '../synth/judge.ts';
import { parameter } from './parameter.ts';

const ITEM: Schema = {
  type: 'object',
  properties: { name: { type: 'string' }, age: { type: 'integer' }, created_at: { type: 'string' } },
};
const contract = contractOf({ Item: ITEM, Text: { type: 'string' }, Way: { type: 'string', enum: ['asc', 'desc'] } });
const ITEMS = [
  { name: 'Bo', age: 7, created_at: '2020' },
  { name: 'Al', age: 10, created_at: '2022' },
  { name: 'Cy', created_at: '2021' },
];

/** The names of the items in the order that a query asks for. */
function sorted(parameters: readonly Parameter[], query: Readonly<Record<string, unknown>>): string | undefined {
  const compare = compileSort(parameters, shapeOf(ITEM, contract), contract)(query);
  return (
    compare &&
    ITEMS.toSorted(compare)
      .map(({ name }) => name)
      .join()
  );
}

describe('a list is sorted', () => {
  const sort = [parameter('sort', 'Text')];
  it.each([
    ['name', 'Al,Bo,Cy'],
    ['-name', 'Cy,Bo,Al'],
    ['name:desc', 'Cy,Bo,Al'],
    ['name,desc', 'Cy,Bo,Al'],
    ['created', 'Bo,Cy,Al'],
    ['createdAt', 'Bo,Cy,Al'],
  ])('by sort=%s', (value, names) => {
    expect(sorted(sort, { sort: value })).toBe(names);
  });

  it('numbers by their size, and what is missing last', () => {
    expect(sorted(sort, { sort: 'age' })).toBe('Bo,Al,Cy');
  });

  it('with the direction in a parameter of its own', () => {
    const both = [parameter('sort_by', 'Text'), parameter('order', 'Way')];
    expect(sorted(both, { sort_by: 'name', order: 'desc' })).toBe('Cy,Bo,Al');
  });

  it('not at all by what its items do not have', () => {
    expect(sorted(sort, { sort: 'price' })).toBeUndefined();
    expect(sorted([], { sort: 'name' })).toBeUndefined();
  });
});
