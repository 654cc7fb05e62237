import { expect, it } from 'vitest';
import { numbersOf } from '../../../../src/runtime/dataset/numbers.ts';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { contractOf } from '../synth/judge.ts';

it.each<[string, Schema, number, number]>([
  ['one', { type: 'integer' }, 1, 1],
  ['the least', { type: 'integer', minimum: 1000 }, 1000, 1],
  ['what is more than that', { type: 'integer', exclusiveMinimum: 10 }, 11, 1],
  ['a multiple', { type: 'integer', minimum: 7, multipleOf: 5 }, 10, 5],
  ['the most, where that is not above zero', { type: 'integer', maximum: -1 }, -1, 1],
])('ids count from %s', (_, schema, first, step) => {
  expect(numbersOf(['t#/Id'], contractOf({ Id: schema }))).toMatchObject({ first, step });
});
