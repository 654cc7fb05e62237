import { expect, it } from 'vitest';
import { comparisonsIn, isExpression } from '../../../../src/runtime/dataset/list/expression.ts';

it.each([
  ["Status eq 'Active'", [['Status', 'Active']]],
  ['active eq true', [['active', 'true']]],
  [
    'userName eq "ada" and active eq true',
    [
      ['userName', 'ada'],
      ['active', 'true'],
    ],
  ],
  ["price gt 5 and status eq 'sold'", [['status', 'sold']]],
  ["contains(name, 'x')", []],
  ['', []],
  [7, []],
])('%j asks for %j', (expression, comparisons) => {
  expect(comparisonsIn(expression)).toEqual(comparisons);
});

it('only a parameter that is called a filter takes one', () => {
  expect(['$filter', 'filter', 'status'].map(isExpression)).toEqual([true, true, false]);
});
