import { describe, expect, it, test } from 'vitest';
import type { Schema } from '../../../../../src/runtime/model/schema.ts';
import { HINT_PATHS } from '../../../../../src/runtime/synth/hint/methods.ts';
import { readFakerHint } from '../../../../../src/runtime/synth/hint/parse.ts';
import { loadedLexicon } from '../../../../../src/runtime/synth/lexicon/load.ts';
import { Random } from '../../../../../src/runtime/synth/seed.ts';
import { membersNamed, objectOf, objects } from '../made.ts';

const hinted = (hint: unknown, schema: object = { type: 'string' }): unknown[] =>
  membersNamed('foo', { ...schema, 'x-faker': hint } as Schema);

describe('x-faker decides', () => {
  it.each<[title: string, hint: unknown, schema: object, shape: RegExp]>([
    ['by a path', 'company.buzzNoun', { type: 'string' }, /^[\w -]+$/],
    ['with named arguments', { 'number.int': { min: 10, max: 11 } }, { type: 'integer' }, /^1[01]$/],
    ['with a list of arguments', { 'helpers.arrayElement': [['aa', 'bb']] }, { type: 'string' }, /^(?:aa|bb)$/],
    ['with arguments in the text', 'helpers.arrayElement(["cc","dd"])', { type: 'string' }, /^(?:cc|dd)$/],
    ['as older versions call it', 'name.firstName', { type: 'string' }, /^\p{Lu}/u],
    ['with positions of older versions', { 'finance.amount': [100, 101, 2] }, { type: 'string' }, /^10[01]\.\d\d$/],
    ['a number that faker writes as text', 'finance.amount', { type: 'number' }, /^\d+(?:\.\d+)?$/],
    ['a date', 'date.past', { type: 'string', format: 'date' }, /^20\d\d-\d\d-\d\d$/],
    ['a moment', 'date.soon', { type: 'string', format: 'date-time' }, /^2026-11-2[23]T/],
  ])('%s', (_, hint, schema, shape) => {
    for (const value of hinted(hint, schema)) expect(String(value)).toMatch(shape);
  });

  it('before name and example', () => {
    const schema: Schema = { type: 'string', example: 'example', 'x-faker': { 'helpers.arrayElement': [['hinted']] } };
    expect(new Set(membersNamed('email', schema))).toEqual(new Set(['hinted']));
  });

  it('never against the schema', () => {
    for (const value of hinted('lorem.paragraphs', { type: 'string', maxLength: 10 }))
      expect(String(value).length).toBeLessThan(11);
    for (const value of hinted({ 'number.int': { min: 50, max: 60 } }, { type: 'integer', maximum: 5 }))
      expect(value).toBeLessThan(6);
    for (const value of hinted('company.name', { type: 'string', enum: ['a', 'b'] }))
      expect(['a', 'b']).toContain(value);
  });

  it('with people and places that agree with the fields beside it', () => {
    const schema = objectOf({
      a: { type: 'string', 'x-faker': 'person.firstName' },
      b: { type: 'string', 'x-faker': 'person.fullName' },
      firstName: 'string',
    });
    for (const { a, b, firstName } of objects(schema)) {
      expect(a).toBe(firstName);
      expect(String(b).startsWith(`${firstName} `)).toBe(true);
    }
  });

  it('with addresses that nobody has', () => {
    for (const path of ['internet.email', 'internet.url', 'image.url', 'image.avatar', 'internet.exampleEmail'])
      for (const value of hinted(path)) expect(value, path).toMatch(/[@/.]example\.(?:com|org|net)/);
    for (const value of hinted({ 'internet.email': { firstName: 'Ada', provider: 'real.test' } }))
      expect(value).toMatch(/@example\.(?:com|org|net)$/);
  });
});

describe('x-mockgen decides', () => {
  it('by values', () => {
    const values = new Set(membersNamed('foo', { type: 'string', 'x-mockgen': { values: ['q', 'r', 7] } } as Schema));
    expect(values).toEqual(new Set(['q', 'r']));
  });

  it('by the name of a field', () => {
    const values = membersNamed('foo', { type: 'string', 'x-mockgen': { field: 'phone_number' } } as Schema);
    for (const value of values) expect(value).toMatch(/^\+\d/);
  });

  it('by faker', () => {
    const schema: Schema = { type: 'string', 'x-mockgen': { faker: { 'helpers.arrayElement': [['x']] } } };
    expect(new Set(membersNamed('foo', schema))).toEqual(new Set(['x']));
  });
});

test('a list has as many items as x-count says', () => {
  const list = (count: unknown): Schema => ({ type: 'array', items: { type: 'integer' }, 'x-count': count });
  for (const value of membersNamed('foo', list(7))) expect(value).toHaveLength(7);
  for (const value of membersNamed('foo', list([1, 2]))) expect([1, 2]).toContain((value as unknown[]).length);
  for (const value of membersNamed('foo', list(1e9))) expect((value as unknown[]).length).toBeLessThan(11);
});

describe('a hostile hint does nothing', () => {
  it.each<[hint: unknown]>([
    ['constructor.constructor'],
    ['__proto__.toString'],
    ['person.constructor'],
    ['person.__proto__'],
    ['helpers.fake'],
    [{ 'helpers.fake': ['{{internet.email}}'] }],
    [{ 'helpers.mustache': ['{{a}}', { a: 'b' }] }],
    [{ 'helpers.fromRegExp': ['[a-z]{1000000000}'] }],
    [{ 'helpers.multiple': [{ count: 1e9 }] }],
    [{ 'helpers.replaceCreditCardSymbols': ['#{1000000000}'] }],
    ['{{internet.email}}'],
    ['fakerCore.locale'],
    ['definitions.person'],
    ['seed'],
    ['setDefaultRefDate'],
    ['person.firstName.constructor'],
    [{ 'lorem.words': 1e9 }],
    [{ 'string.alpha': { length: 1e9 } }],
    [{ 'string.alpha': { length: { min: 1e9, max: 1e9 } } }],
    [{ 'number.float': { fractionDigits: 1e9 } }],
    [JSON.parse('{"string.alpha": {"__proto__": {"length": 5}}}')],
    [{ a: 1, b: 2 }],
    [{}],
    [null],
    [7],
    [['person.firstName']],
    ['person.firstName(() => 1)'],
    [`person.firstName(${'['.repeat(5000)})`],
  ])('%j', (hint) => {
    expect(readFakerHint(hint)).toHaveProperty('wrong');
    for (const value of hinted(hint)) expect(value).toMatch(/^[a-z ]+$/);
  });

  it('where faker refuses it', () => {
    for (const value of hinted({ 'number.int': { min: 5, max: 1 } }, { type: 'integer' }))
      expect(value).toBeTypeOf('number');
    for (const value of hinted({ 'date.past': { years: -5 } })) expect(value).toBeTypeOf('string');
  });

  it('and changes no data of the contract', () => {
    const list = ['a', 'b', 'c'];
    hinted({ 'helpers.shuffle': [list, { inplace: true }] }, { type: 'array' });
    expect(list).toEqual(['a', 'b', 'c']);
  });
});

test('every path that a hint may name is there, and quick', () => {
  const lexicon = loadedLexicon('en');
  lexicon?.ask(new Random(1), (faker) => {
    const modules = faker as unknown as Record<string, Record<string, unknown>>;
    for (const path of HINT_PATHS) {
      const [module = '', method = ''] = path.split('.');
      expect(modules[module]?.[method], path).toBeTypeOf('function');
    }
  });
  expect(lexicon).toBeDefined();
});

test('the same seed gives the same values, whatever was asked before', () => {
  const schema = objectOf({
    a: { type: 'string', 'x-faker': 'hacker.phrase' },
    b: { type: 'string', 'x-faker': 'date.recent' },
    c: { type: 'string', 'x-faker': 'internet.jwt' },
  });
  const once = objects(schema);
  hinted('lorem.paragraph');
  expect(objects(schema)).toEqual(once);
});
