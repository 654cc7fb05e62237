import type { Schema, SchemaId, SchemaObject } from '../model/schema.ts';
import { requireSchema, type SchemaLookup } from '../schema/lookup.ts';

/**
 * Throws the `Flaw` of a schema, or of the first one that it reaches, that cannot work. Schemas that were found sound
 * once are not looked at again.
 */
export type RequireSound = (id: SchemaId) => void;

export function createSoundness(contract: SchemaLookup): RequireSound {
  const sound = new Set<SchemaId>();
  return (id) => {
    const reached = new Set<SchemaId>();
    const pending = [id];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (sound.has(next) || reached.has(next)) continue;
      reached.add(next);
      pending.push(...referencesOf(requireSchema(contract, next)));
    }
    for (const each of reached) sound.add(each);
  };
}

function referencesOf(schema: Schema): readonly SchemaId[] {
  const found: SchemaId[] = [];
  const pending: Schema[] = [schema];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object') continue;
    if (next.$ref !== undefined) found.push(next.$ref);
    pending.push(...subschemasOf(next));
  }
  return found;
}

function subschemasOf(schema: SchemaObject): readonly Schema[] {
  const { allOf = [], anyOf = [], oneOf = [], prefixItems = [] } = schema;
  const { properties = {}, patternProperties = {}, dependentSchemas = {} } = schema;
  const { not, if: condition, then: whenTrue, else: whenFalse, items, contains, propertyNames } = schema;
  const { additionalProperties, unevaluatedProperties, unevaluatedItems } = schema;
  const single = [not, condition, whenTrue, whenFalse, items, contains, propertyNames];
  const others = [additionalProperties, unevaluatedProperties, unevaluatedItems];
  const members = [properties, patternProperties, dependentSchemas].flatMap((map) => Object.values(map));
  const present = [...single, ...others].filter((one) => one !== undefined);
  return [...allOf, ...anyOf, ...oneOf, ...prefixItems, ...members, ...present];
}
