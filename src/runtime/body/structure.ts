import type { SchemaLookup } from '../schema/lookup.ts';
import { partsOf } from '../schema/parts.ts';
import type { Shape } from '../schema/shape.ts';

/** Whether only arrays and objects (and `null`) may stand here. */
export function isOnlyStructured({ types }: Shape): boolean {
  return !(types.has('string') || types.has('number') || types.has('integer') || types.has('boolean'));
}

/** Whether a schema describes arrays and nothing else but `null`. */
export function isArrayShape(shape: Shape): boolean {
  return shape.types.has('array') && !shape.types.has('object') && isOnlyStructured(shape);
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * An empty array for each required property that is an array: forms and multipart content have no way to write one, so
 * where it is absent it was empty.
 */
export function emptyArrays(
  shape: Shape | undefined,
  lookup: SchemaLookup,
): readonly (readonly [string, readonly never[]])[] {
  if (shape === undefined) return [];
  const required = new Set(partsOf(shape.schema, lookup).flatMap((part) => part.required ?? []));
  return [...required].flatMap((name) => {
    const property = shape.property(name);
    return property !== undefined && isArrayShape(property) ? [[name, []] as const] : [];
  });
}
