import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { compileSynthesizer, type SynthesisOptions } from '../../../../src/runtime/synth/synthesize.ts';
import { contractOf, NOW } from './judge.ts';

type Json = Record<string, unknown>;

/** An object of required members: `made({ email: 'string', age: 'integer' })`; a string is a type, with a format behind `/`. */
export function objectOf(members: Readonly<Record<string, string | Schema>>): Schema {
  const properties = Object.fromEntries(
    Object.entries(members).map(([name, member]): [string, Schema] => [name, schemaOf(member)]),
  );
  return { type: 'object', required: Object.keys(members), properties };
}

function schemaOf(member: string | Schema): Schema {
  if (typeof member !== 'string') return member;
  const [type, format] = member.split('/');
  return { type: type as 'string', ...(format === undefined ? {} : { format }) };
}

/** Objects that are made of a schema, from seed to seed; `others` are named beside it. */
export function objects(
  schema: Schema,
  {
    count = 30,
    others = {},
    ...options
  }: { count?: number; others?: Record<string, Schema> } & Partial<SynthesisOptions> = {},
): readonly Json[] {
  const make = compileSynthesizer('t#/A', 'response', contractOf({ A: schema, ...others }), { now: NOW, ...options });
  return Array.from({ length: count }, (_, seed) => make(seed) as Json);
}

/** What a member with that name is made as. */
export function membersNamed(
  name: string,
  member: string | Schema,
  options: Partial<SynthesisOptions> = {},
): unknown[] {
  return objects(objectOf({ [name]: member }), options).map((value) => value[name]);
}
