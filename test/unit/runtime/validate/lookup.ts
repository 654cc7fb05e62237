import type { Schema, SchemaId } from '../../../../src/runtime/model/schema.ts';
import { type SchemaLookup, schemaAt } from '../../../../src/runtime/schema/lookup.ts';
import { createValidators } from '../../../../src/runtime/validate/validators.ts';
import type { Direction, SchemaError } from '../../../../src/runtime/validate/verdict.ts';

/** A contract of components: `Pet` has the id `c#/Pet`. */
export function lookup(components: Readonly<Record<string, Schema>>): SchemaLookup {
  const schemas = new Map(Object.entries(components).map(([name, schema]) => [ref(name), schema] as const));
  return { schema: (id) => schemaAt(schemas, id) };
}

export function ref(name: string): SchemaId {
  return `c#/${name}`;
}

/** The errors of a value under the component `S`, each as `pointer keyword: detail`; nothing where it is valid. */
export function errors(
  components: Readonly<Record<string, Schema>>,
  value: unknown,
  direction: Direction = 'request',
): readonly string[] {
  const found = check(components, value, direction) ?? [];
  return found.map(({ pointer, keyword, detail }) => `${pointer} ${keyword}: ${detail}`.trimStart());
}

export function check(
  components: Readonly<Record<string, Schema>>,
  value: unknown,
  direction: Direction = 'request',
): readonly SchemaError[] | undefined {
  return createValidators(lookup(components)).compile(ref('S'), direction)(value);
}
