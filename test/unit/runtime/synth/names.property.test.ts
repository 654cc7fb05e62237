import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { compileSynthesizer } from '../../../../src/runtime/synth/synthesize.ts';
import { contractOf, judgeOf, NOW } from './judge.ts';
import { namesIn, TABLES } from './names.ts';

const spelled: readonly ((name: string) => string)[] = [
  (name) => name.replaceAll(' ', '_'),
  (name) => name.replace(/ (.)/g, (_, letter: string) => letter.toUpperCase()),
  (name) => name.replaceAll(' ', '-').toUpperCase(),
];
const known = Object.values(TABLES).flatMap((tables) =>
  tables.flatMap((table) => Object.values(table).flatMap(namesIn)),
);
const names = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...known), fc.constantFrom(...spelled)).map(([name, spell]) => spell(name)),
  },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', '') },
);

const FORMATS =
  'date-time date time email uri uri-reference hostname uuid ipv4 ipv6 duration byte password phone color'.split(' ');
const PATTERNS = ['^[a-z0-9 ]*$', '^[A-Z]{2}$', '^\\d{3,}$', '@', '^.{3}$', '^(?:19|20)\\d\\d-'];
const optional = { requiredKeys: [] };

const texts = fc
  .record(
    { min: fc.nat(30), room: fc.nat(40), format: fc.constantFrom(...FORMATS), pattern: fc.constantFrom(...PATTERNS) },
    optional,
  )
  .map(({ min, room, format, pattern }): Schema => {
    // A pattern or format beside lengths may contradict them.
    if (pattern !== undefined) return { type: 'string', pattern };
    if (format !== undefined) return { type: 'string', format };
    return {
      type: 'string',
      ...(min === undefined ? {} : { minLength: min }),
      ...(room === undefined ? {} : { maxLength: (min ?? 0) + room }),
    };
  });

const numbers = fc
  .record(
    {
      type: fc.constantFrom('integer' as const, 'number' as const),
      low: fc.integer({ min: -5000, max: 5000 }),
      room: fc.integer({ min: 1, max: 5000 }),
      multipleOf: fc.constantFrom(1, 5, 0.01, 0.5),
    },
    { requiredKeys: ['type', 'room'] },
  )
  .map(({ type, low, room, multipleOf }): Schema => {
    const step = multipleOf === undefined ? {} : { multipleOf };
    return low === undefined ? { type, ...step } : { type, minimum: low, maximum: low + Math.max(10, room), ...step };
  });

const scalars = fc.oneof(texts, numbers, fc.constant<Schema>({ type: 'boolean' }), fc.constant<Schema>({}));
const members = fc.oneof(
  { weight: 4, arbitrary: scalars },
  { weight: 1, arbitrary: scalars.map((items): Schema => ({ type: 'array', items, minItems: 1 })) },
  { weight: 1, arbitrary: fc.constantFrom('USD', 'DE', 'female').map((value): Schema => ({ enum: [value, 'other'] })) },
);

it('whatever the names and what is asked of the values, they validate at once', () => {
  const objects = fc.array(fc.tuple(names, members), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(objects, fc.nat(), (entries, seed) => {
      const properties = Object.fromEntries(entries);
      const schema: Schema = { type: 'object', properties, required: Object.keys(properties) };
      const value = compileSynthesizer('t#/A', 'response', contractOf({ A: schema }), { now: NOW })(seed);
      expect(judgeOf({ A: schema })(value), JSON.stringify([schema, value])).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

it('the same seed gives the same bytes, in any order', () => {
  const entries = known.slice(0, 900).map((name): [string, Schema] => [name, { type: ['string', 'integer'] }]);
  const schema: Schema = { type: 'object', properties: Object.fromEntries(entries) };
  const make = (seeds: readonly number[]): readonly string[] => {
    const synthesize = compileSynthesizer('t#/A', 'response', contractOf({ A: schema }), { now: NOW, maxBytes: 1e6 });
    return seeds.map((seed) => JSON.stringify(synthesize(seed)));
  };
  expect(make([3, 2, 1]).toReversed()).toEqual(make([1, 2, 3]));
});
