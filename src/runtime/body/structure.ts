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
