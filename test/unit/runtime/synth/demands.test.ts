import { expect, it } from 'vitest';
import { fromRequestLine } from '../../../../src/host/request-line.ts';
import { fromDocument } from '../../../../src/runtime/document.ts';
import { createMock } from '../../../../src/runtime/mock.ts';
import type { Schema } from '../../../../src/runtime/model/schema.ts';

/** A mock of one operation that answers with a schema. */
function mockOf(schema: Schema) {
  const source = 'c.json#/get';
  const media = { type: 'application/json', schema: 'c.json#/S', examples: [], encoding: {}, source };
  const response = { status: '200', description: '', headers: [], content: [media], links: {}, source };
  const rest = { tags: [], parameters: [], responses: [response], security: [], extensions: {}, bases: [''] };
  const operations = [{ id: 'get', method: 'GET', path: '/x', source, ...rest }];
  const about = { name: 'c.json', title: '', version: '', diagnostics: [] };
  return createMock(fromDocument({ ...about, operations, schemas: { 'c.json#/S': schema } }));
}

it.each<Schema>([
  { type: 'array', minItems: 100_000_000, items: { type: 'string' } },
  { type: 'string', minLength: 1_000_000_000 },
  { type: 'object', minProperties: 100_000_000 },
  { type: 'array', minItems: 1000, items: { type: 'array', minItems: 1000, items: { type: 'array', minItems: 1000 } } },
  { type: 'array', items: { type: 'integer' }, contains: { type: 'integer' }, minContains: 100_000_000 },
])('what asks for too much costs its own operation, and no time: %j', async (schema) => {
  // What else the machine does at the same time is no matter of the demand.
  const started = process.cpuUsage();
  const { status, body } = await mockOf(schema).handle(fromRequestLine({ method: 'GET', target: '/x', headers: [] }));
  expect(status).toBe(500);
  expect(String(body)).toContain('urn:mockgen:problem:unsatisfiable-response');
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000);
});
