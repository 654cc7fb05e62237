import { expect, test } from 'vitest';
import type { SchemaObject } from '../../../../src/runtime/model/schema.ts';
import { load } from '../contract-files.ts';

async function read(schema: object) {
  const contract = await load({ openapi: '3.0.3', paths: {}, components: { schemas: { X: schema } } });
  const normalized = contract.schema('stdin#/components/schemas/X') as SchemaObject;
  return { hints: normalized, told: contract.diagnostics().map(({ code, message }) => `${code}: ${message}`) };
}

test.each([
  [{ 'x-faker': 'company.name' }, { 'x-faker': 'company.name' }],
  [{ faker: 'internet.email' }, { 'x-faker': 'internet.email' }],
  [{ 'x-faker': { 'number.int': { min: 1 } } }, { 'x-faker': { 'number.int': { min: 1 } } }],
  [{ 'x-mockgen': { field: 'email', other: 1 } }, { 'x-mockgen': { field: 'email', other: 1 } }],
])('%j is read', async (schema, hints) => {
  expect(await read(schema)).toEqual({ hints, told: [] });
});

test.each([
  [
    { 'x-faker': 'compny.name' },
    '"x-faker" is ignored: it names no generator that may be used; did you mean "company.name"?',
  ],
  [{ 'x-faker': 'helpers.fake' }, '"x-faker" is ignored: it names no generator that may be used'],
  [{ 'x-faker': { 'lorem.words': 1e9 } }, '"x-faker" is ignored: it has arguments that are too large.'],
  [{ faker: 7 }, '"faker" is ignored: it is neither a path such as company.name nor an object with one.'],
  [{ 'x-mockgen': 7 }, '"x-mockgen" is ignored: it is no object.'],
  [{ 'x-mockgen': { values: 7 } }, '"x-mockgen" is ignored: it has values that are no list.'],
  [{ 'x-mockgen': { field: 'foo' } }, '"x-mockgen" is ignored: it has a field that no table of names knows.'],
  [
    { 'x-mockgen': { faker: '__proto__' } },
    '"x-mockgen" is ignored: it has a faker that names no generator that may be used',
  ],
])('%j is told of once, and dropped', async (schema, message) => {
  const { hints, told } = await read(schema);
  expect(hints).toEqual({});
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(`unknown-hint: ${message}`);
});
