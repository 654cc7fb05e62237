import { describe, expect, it } from 'vitest';
import { fromRequestLine } from '../../../../src/host/request-line.ts';
import { fromDocument } from '../../../../src/runtime/document.ts';
import { createMock, type Mock } from '../../../../src/runtime/mock.ts';
import type { MediaType, Operation } from '../../../../src/runtime/model/contract.ts';
import type { Schema } from '../../../../src/runtime/model/schema.ts';

const DEPTH = 40;
/** What a request may take on a slow machine; without bounds it would take years. */
const MOST_MS = 5_000;

const id = (index: number): string => `c#/S${index}`;

/** Each schema leads twice to the next, so that there are 2^40 ways to the last. */
function ladder(step: (next: Schema) => Schema): Readonly<Record<string, Schema>> {
  const steps = Array.from({ length: DEPTH }, (_, index) => [id(index), step({ $ref: id(index + 1) })] as const);
  return Object.fromEntries([...steps, [id(DEPTH), { type: ['integer', 'string'], enum: [5, 'x'] }]]);
}

/** A mock whose parameter, content and answer have the first of the schemas. */
function mockOf(schemas: Readonly<Record<string, Schema>>): Mock {
  const media = (type: string): MediaType => ({ type, schema: id(0), examples: [], encoding: {}, source: 'c#' });
  const operation: Operation = {
    id: 'post',
    method: 'POST',
    path: '/',
    source: 'c#',
    tags: [],
    parameters: [
      {
        name: 'q',
        in: 'query',
        required: false,
        style: 'form',
        explode: true,
        allowReserved: false,
        allowEmptyValue: false,
        schema: id(0),
        examples: [],
        source: 'c#',
      },
    ],
    requestBody: {
      required: false,
      content: ['application/json', 'application/xml', 'application/x-www-form-urlencoded', 'text/plain'].map(media),
      source: 'c#',
    },
    responses: [
      { status: '200', description: '', headers: [], content: [media('application/json')], links: {}, source: 'c#' },
    ],
    security: [],
    extensions: {},
  };
  return createMock(
    fromDocument({
      name: 'c',
      title: '',
      version: '',
      operations: [{ ...operation, bases: [''] }],
      schemas,
      diagnostics: [],
    }),
  );
}

const STEPS: readonly (readonly [string, (next: Schema) => Schema])[] = [
  ['anyOf', (next) => ({ anyOf: [next, next] })],
  ['oneOf', (next) => ({ oneOf: [next, { type: 'boolean', allOf: [next] }] })],
  ['allOf', (next) => ({ allOf: [next, next] })],
  ['not', (next) => ({ not: { not: { allOf: [next, next] } } })],
  ['if', (next) => ({ if: next, then: next, else: next })],
  ['dependentSchemas', (next) => ({ dependentSchemas: { a: next, b: next } })],
  ['properties', (next) => ({ properties: { a: next, b: next } })],
  ['patternProperties', (next) => ({ patternProperties: { a: next, '^a': next } })],
  ['items', (next) => ({ items: next, prefixItems: [next] })],
];

const REQUESTS: readonly (readonly [string, string, string])[] = [
  ['/?q=5', '', ''],
  ['/?q=7', '', ''],
  ['/?q[a][a]=7', '', ''],
  ['/', 'application/json', '7'],
  ['/', 'application/json', '{"a":{"a":[7]}}'],
  ['/', 'application/xml', '<S0>7</S0>'],
  ['/', 'application/x-www-form-urlencoded', 'a[a][a]=7'],
  ['/', 'text/plain', '7'],
];

describe(`schemas that share their parts, ${DEPTH} deep, take bounded time`, () => {
  it.each(STEPS.flatMap(([keyword, step]) => REQUESTS.map((request) => [keyword, ...request, step] as const)))(
    '%s: %s %s %s',
    async (_, target, type, body, step) => {
      const headers: readonly (readonly [string, string])[] = type === '' ? [] : [['content-type', type]];
      const input = {
        ...fromRequestLine({ method: 'POST', target, headers }),
        body: () => Promise.resolve(new TextEncoder().encode(body)),
      };
      const start = performance.now();
      await mockOf(ladder(step)).handle(input);
      expect(performance.now() - start).toBeLessThan(MOST_MS);
    },
  );
});
