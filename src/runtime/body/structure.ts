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
 * An empty array or object for each required property that can be nothing else: forms and multipart content have no way to
 * write one, so where it is absent it was empty.
 */
export function emptyStructures(shape: Shape | undefined): readonly (readonly [name: string, value: unknown])[] {
  return (shape?.required ?? []).flatMap((name) => {
    const property = shape?.property(name);
    if (property === undefined || !isOnlyStructured(property)) return [];
    const { types } = property;
    return types.has('array') === types.has('object') ? [] : [[name, types.has('array') ? [] : {}] as const];
  });
}
