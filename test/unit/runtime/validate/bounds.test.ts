import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../../src/runtime/model/diagnostic.ts';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { Flaw } from '../../../../src/runtime/schema/lookup.ts';
import { createValidators } from '../../../../src/runtime/validate/validators.ts';
import { errors, lookup, ref } from './lookup.ts';

function nested(depth: number, around: (inner: string) => string, core = ''): unknown {
  const [open = '', close = ''] = around('|').split('|');
  return JSON.parse(`${open.repeat(depth)}${core}${close.repeat(depth)}`);
}

describe('deep and large values', () => {
  const tree: Record<string, Schema> = { S: { type: 'array', items: { $ref: ref('S') } } };
  test('100,000 nested arrays are one error', () => {
    expect(
      errors(
        tree,
        nested(100_000, (x) => `[${x}]`),
      ),
    ).toEqual(['depth: is nested too deeply to be judged']);
  });
  test('they are no error where nothing is asked of them', () => {
    expect(
      errors(
        { S: { type: 'array' } },
        nested(100_000, (x) => `[${x}]`),
      ),
    ).toEqual([]);
  });
  test('an ordinary depth is judged', () => {
    expect(
      errors(
        tree,
        nested(300, (x) => `[${x}]`),
      ),
    ).toEqual([]);
  });
  test.each<Schema>([{ uniqueItems: true }, { const: [] }, { enum: [[], 1] }])(
    '%j compares without overflow',
    (schema) => {
      const deep = nested(100_000, (x) => `[${x}]`);
      expect(errors({ S: schema }, [deep, deep])).toHaveLength(1);
    },
  );
  test.each<[string, Schema, unknown]>([
    ['uniqueItems', { uniqueItems: true }, Array.from({ length: 200_000 }, (_, i) => ({ i }))],
    ['enum', { items: { enum: Array.from({ length: 5_000 }, (_, i) => `v${i}`) } }, Array(200_000).fill('v4999')],
    ['patterns', { items: { pattern: '^(a+)+$' } }, Array(20_000).fill(`${'a'.repeat(40)}!`)],
  ])('%s in a large array takes a moment', (_, schema, value) => {
    const start = performance.now();
    errors({ S: schema }, value);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
  test('an exponential number of branches is stopped', () => {
    const branch: Schema = { properties: { x: { $ref: ref('S') } }, required: ['x'] };
    const components: Record<string, Schema> = { S: { anyOf: [branch, { ...branch, title: 'again' }] } };
    const start = performance.now();
    expect(
      errors(
        components,
        nested(40, (x) => `{"x":${x}}`, '{}'),
      ),
    ).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
  test('a schema that includes itself ends', () => {
    expect(errors({ S: { allOf: [{ $ref: ref('S') }] } }, {})).toEqual(['depth: is nested too deeply to be judged']);
  });
});

describe('what cannot work', () => {
  test('a schema that reaches a missing one is a Flaw, each time', () => {
    const validators = createValidators(lookup({ S: { items: { $ref: ref('T') } }, T: { not: { $ref: ref('No') } } }));
    for (const name of ['S', 'T', 'S']) expect(() => validators.compile(ref(name), 'request')).toThrow(Flaw);
  });
  test('references in data and extensions are none', () => {
    const schema: Schema = {
      const: { $ref: 'x' },
      'x-links': { $ref: ref('No') },
      properties: { $ref: { type: 'string' } },
      examples: [{ $ref: ref('No') }],
    };
    expect(errors({ S: schema }, { $ref: 'x' })).toEqual([]);
  });
  test('an unusable pattern is not asserted, and reported once', () => {
    const found: Diagnostic[] = [];
    const schema: Schema = { pattern: '(', patternProperties: { '[': false, '^a': {} }, additionalProperties: false };
    const validators = createValidators(lookup({ S: schema }), { onDiagnostic: (each) => found.push(each) });
    expect(validators.compile(ref('S'), 'request')({ b: 1 })).toBeUndefined();
    expect(validators.compile(ref('S'), 'response')('x')).toBeUndefined();
    expect(found.map(({ code, source }) => `${code} ${source}`)).toEqual([
      'unusable-pattern c#/S/pattern',
      'unusable-pattern c#/S/patternProperties/[',
    ]);
  });
});
