import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { Flaw } from '../../../../src/runtime/schema/lookup.ts';
import { compileSynthesizer, type SynthesisOptions } from '../../../../src/runtime/synth/synthesize.ts';
import { contractOf, judgeOf, NOW } from './judge.ts';

type Schemas = Readonly<Record<string, Schema>>;
const synthesizer = (
  schemas: Schemas,
  direction: 'request' | 'response' = 'response',
  options: Partial<SynthesisOptions> = {},
) => compileSynthesizer('t#/A', direction, contractOf(schemas), { now: NOW, ...options });
const valuesOf = (schemas: Schemas, count = 50, options: Partial<SynthesisOptions> = {}): unknown[] => {
  const synthesize = synthesizer(schemas, 'response', options);
  return Array.from({ length: count }, (_, seed) => synthesize(seed));
};

const PET: Schema = {
  type: 'object',
  required: ['id', 'name'],
  properties: {
    id: { type: 'integer' },
    name: { type: 'string' },
    email: { type: 'string' },
    website: { type: 'string' },
    born: { type: 'string', format: 'date' },
    tags: { type: 'array', items: { type: 'string' } },
  },
};

describe('a synthesizer', () => {
  it('gives the same value for the same seed, whatever was asked before', () => {
    const once = synthesizer({ A: PET });
    const again = synthesizer({ A: PET });
    for (const seed of [7, 1, 3, 7]) again(seed);
    expect(again(7)).toEqual(once(7));
    expect(once(7)).toMatchInlineSnapshot(`
      {
        "email": "deontae.sawayn@example.org",
        "id": 62157,
        "name": "Oak Amber",
        "tags": [
          "apple",
          "indigo",
          "clover",
        ],
        "website": "https://www.stark.example",
      }
    `);
  });

  it('gives other values for other seeds', () => {
    expect(new Set(valuesOf({ A: PET }).map((value) => JSON.stringify(value))).size).toBe(50);
  });

  it('throws the flaw of a schema that cannot work', () => {
    expect(() => compileSynthesizer('t#/B', 'response', contractOf({ A: true }), { now: NOW })).toThrow(Flaw);
  });

  it('does without an optional member whose reference dangles', () => {
    expect(valuesOf({ A: { properties: { b: { $ref: 't#/B' }, c: { const: 1 } }, required: ['c'] } })).toContainEqual({
      c: 1,
    });
  });

  it.each([0, 0.5, 1])('has optional members with a probability of %f', (optional) => {
    const present = valuesOf({ A: PET }, 400, { optional }).filter((value) => Object.hasOwn(value as object, 'born'));
    expect(present.length / 400).toBeCloseTo(optional, 1);
  });

  it('keeps the order of the contract', () => {
    expect(Object.keys(valuesOf({ A: PET }, 1, { optional: 1 })[0] as object)).toEqual([
      'id',
      'name',
      'email',
      'website',
      'born',
      'tags',
    ]);
  });

  it('takes null seldom', () => {
    const nulls = valuesOf({ A: { type: ['string', 'null'] } }, 400).filter((value) => value === null);
    expect(nulls.length).toBeGreaterThan(2);
    expect(nulls.length).toBeLessThan(60);
  });
});

describe('directions', () => {
  const schemas: Schemas = {
    A: {
      required: ['id', 'secret', 'name', 'token'],
      properties: {
        id: { type: 'integer', readOnly: true },
        secret: { type: 'string', writeOnly: true },
        token: { $ref: 't#/Token' },
        other: { allOf: [{ type: 'string' }, { writeOnly: true }] },
        name: { type: 'string' },
      },
    },
    Token: { type: 'string', writeOnly: true },
  };

  it('leaves writeOnly members out of responses', () => {
    for (const value of valuesOf(schemas)) expect(Object.keys(value as object)).toEqual(['id', 'name']);
  });

  it('leaves readOnly members out of requests', () => {
    const value = synthesizer(schemas, 'request', { optional: 1 })(1);
    expect(Object.keys(value as object)).toEqual(['secret', 'token', 'other', 'name']);
  });

  it('uses no example of an object that would show what is hidden', () => {
    const hiding = {
      properties: { a: { ...(schemas['A'] as object), example: { id: 1, secret: 's', name: 'n' } } },
      required: ['a'],
    };
    for (const value of valuesOf({ ...schemas, A: hiding })) expect(JSON.stringify(value)).not.toContain('secret');
  });
});

describe('recursion', () => {
  const CASES: Readonly<Record<string, Schemas>> = {
    'an optional member': { A: { properties: { next: { $ref: 't#/A' } } } },
    'a list': { A: { required: ['children'], properties: { children: { type: 'array', items: { $ref: 't#/A' } } } } },
    'a list of lists': { A: { type: 'array', items: { $ref: 't#/A' }, minItems: 0 } },
    'a required member that may be null': {
      A: { required: ['next'], properties: { next: { anyOf: [{ $ref: 't#/A' }, { type: 'null' }] } } },
    },
    'mutual, through oneOf': {
      A: { oneOf: [{ $ref: 't#/And' }, { $ref: 't#/Not' }, { $ref: 't#/Leaf' }] },
      And: { required: ['and'], properties: { and: { type: 'array', minItems: 2, items: { $ref: 't#/A' } } } },
      Not: { required: ['not'], properties: { not: { $ref: 't#/A' } } },
      Leaf: { required: ['is'], properties: { is: { type: 'string' }, and: false, not: false } },
    },
    'a wide tree of required members': {
      A: {
        anyOf: [
          {
            type: 'object',
            required: ['l', 'm', 'r'],
            properties: { l: { $ref: 't#/A' }, m: { $ref: 't#/A' }, r: { $ref: 't#/A' } },
          },
          { type: 'integer' },
        ],
      },
    },
    'a dictionary': { A: { type: 'object', additionalProperties: { $ref: 't#/A' } } },
  };

  it.each(Object.entries(CASES))('ends: %s', (_, schemas) => {
    const judge = judgeOf(schemas);
    for (const value of valuesOf(schemas)) {
      expect(judge(value)).toBeUndefined();
      expect(JSON.stringify(value).length).toBeLessThan(40_000);
    }
  });

  it('ends: an alias of itself, which no validator judges', () => {
    expect(valuesOf({ A: { anyOf: [{ $ref: 't#/A' }, { type: 'string' }] } })).toHaveLength(50);
  });
});

describe('bounds', () => {
  const list = (item: Schema): Schema => ({ type: 'array', minItems: 3, items: item });
  const wide: Schema = {
    properties: Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`property${index}`, { type: 'string', minLength: 100 }]),
    ),
  };

  it('drops what is optional as the budget runs out', () => {
    const [full, lean] = [100_000, 2000].map(
      (maxBytes) => JSON.stringify(valuesOf({ A: list(wide) }, 1, { maxBytes })[0]).length,
    );
    expect(full).toBeGreaterThan(12_000);
    expect(lean).toBeLessThan(4000);
  });

  it('never drops what is required', () => {
    const required: Schema = {
      ...(wide as object),
      required: Object.keys((wide as { properties: object }).properties),
    };
    const [value] = valuesOf({ A: list(required) }, 1, { maxBytes: 10 });
    expect(judgeOf({ A: list(required) })(value)).toBeUndefined();
  });

  it('drops what is optional below the depth', () => {
    const nested: Schema = [1, 2, 3, 4, 5, 6].reduce<Schema>((inner) => ({ properties: { in: inner } }), {
      type: 'string',
    });
    expect(valuesOf({ A: nested }, 1, { maxDepth: 2, optional: 1 })[0]).toEqual({ in: {} });
  });

  it('is not exhausted by a schema of exponentially many combinations', () => {
    const bits = Array.from({ length: 24 }, (_, index) => ({
      oneOf: [{ required: [`a${index}`] }, { required: [`b${index}`] }],
    }));
    const never = { allOf: [...bits, { not: { required: ['a0'] } }, { not: { required: ['b0'] } }] };
    const start = performance.now();
    synthesizer({ A: never })(1);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('discriminators', () => {
  const child = (name: string): Schema => ({
    type: 'object',
    required: ['kind', name],
    properties: { kind: { type: 'string' }, [name]: { type: 'integer' } },
  });
  const kindsOf = (schemas: Schemas): unknown[] =>
    [...new Set(valuesOf(schemas).map((value) => (value as { kind: string }).kind))].sort();

  it('names the branch by the mapping', () => {
    const A: Schema = {
      oneOf: [{ $ref: 't#/Cat' }, { $ref: 't#/Dog' }],
      discriminator: { propertyName: 'kind', mapping: { meow: 't#/Cat', woof: 't#/Dog' } },
    };
    const schemas = { A, Cat: child('lives'), Dog: child('bones') };
    expect(kindsOf(schemas)).toEqual(['meow', 'woof']);
    for (const value of valuesOf(schemas))
      expect(value).toHaveProperty((value as { kind: string }).kind === 'meow' ? 'lives' : 'bones');
  });

  const PARENT: Schema = {
    type: 'object',
    required: ['kind'],
    properties: { kind: { type: 'string' } },
    discriminator: { propertyName: 'kind', mapping: { Cat: 't#/Cat', Dog: 't#/Dog' } },
  };
  const heirs: Schemas = {
    Parent: PARENT,
    Cat: { allOf: [{ $ref: 't#/Parent' }, { required: ['lives'], properties: { lives: { type: 'integer' } } }] },
    Dog: { allOf: [{ $ref: 't#/Parent' }, { required: ['bones'], properties: { bones: { type: 'integer' } } }] },
  };

  it('makes a parent one of its heirs', () => {
    expect(kindsOf({ ...heirs, A: { $ref: 't#/Parent' } })).toEqual(['Cat', 'Dog']);
    for (const value of valuesOf({ ...heirs, A: { $ref: 't#/Parent' } }))
      expect(Object.keys(value as object)).toHaveLength(2);
  });

  it('names the heir itself', () => {
    expect(kindsOf({ ...heirs, A: { $ref: 't#/Dog' } })).toEqual(['Dog']);
  });

  it('keeps to the schema where the mapping contradicts it', () => {
    const A: Schema = {
      oneOf: [{ $ref: 't#/Cat' }],
      discriminator: { propertyName: 'kind', mapping: { meow: 't#/Cat' } },
    };
    expect(kindsOf({ A, Cat: { required: ['kind'], properties: { kind: { const: 'CAT' } } } })).toEqual(['CAT']);
  });
});

describe('examples', () => {
  const withExample = (member: Schema): unknown[] => [
    ...new Set(
      valuesOf({ A: { required: ['a'], properties: { a: member } } }).map((value) =>
        JSON.stringify((value as { a: unknown }).a),
      ),
    ),
  ];

  it('of a property are used', () => {
    expect(withExample({ type: 'string', example: 'Rex' })).toEqual(['"Rex"']);
    expect(withExample({ type: 'string', examples: ['Rex', 'Tom'] }).sort()).toEqual(['"Rex"', '"Tom"']);
    expect(withExample({ type: 'array', items: { type: 'string' }, example: ['x'] })).toEqual(['["x"]']);
  });

  it('that break the schema are not', () => {
    expect(withExample({ type: 'integer', minimum: 5, example: '7' })).not.toContain('"7"');
    expect(withExample({ type: 'string', format: 'date-time', example: 'yesterday' })).not.toContain('"yesterday"');
    expect(withExample({ type: 'object', required: ['b'], example: {} })).not.toContain('{}');
    expect(withExample({ not: { const: 'x' }, type: 'string', example: 'x' })).not.toContain('"x"');
  });

  it('give way to each other in a list of unique items', () => {
    const items: Schema = { type: 'string', example: 'Rex' };
    for (const value of valuesOf({ A: { type: 'array', minItems: 3, uniqueItems: true, items } }))
      expect(new Set(value as string[]).size).toBe((value as string[]).length);
  });

  it('leave half of the place to others where there is only a default', () => {
    expect(withExample({ type: 'string', default: 'Rex' })).toContain('"Rex"');
    expect(withExample({ type: 'string', default: 'Rex' }).length).toBeGreaterThan(10);
  });

  it('can be switched off', () => {
    const schema: Schema = { required: ['a'], properties: { a: { type: 'integer', minimum: 2, example: 1_000_000 } } };
    for (const value of valuesOf({ A: schema }, 20, { examples: false })) expect(value).not.toEqual({ a: 1_000_000 });
  });
});

describe('names', () => {
  it.each([
    ['id', { type: 'integer' }, /^[1-9]\d*$/],
    ['petId', { type: 'string' }, /^[a-z0-9]{12}$/],
    ['id', { type: 'string', format: 'uuid' }, /^[0-9a-f-]{36}$/],
    ['email', { type: 'string' }, /^[a-z.]+@example\.(?:com|org|net)$/],
    ['contact_email', { type: 'string', maxLength: 5 }, /^[a-z ]{1,5}$/],
    ['avatarUrl', { type: 'string' }, /^https:\/\//],
    ['fullName', { type: 'string' }, /^\p{Lu}[\p{L}']+ \p{Lu}[\p{L}']+$/u],
    ['valid', { type: 'string' }, /^[a-z ]+$/],
  ] as const)('%s as %o', (name, member, shape) => {
    for (const value of valuesOf({ A: { required: [name], properties: { [name]: member } } }))
      expect(String((value as Record<string, unknown>)[name])).toMatch(shape);
  });
});
