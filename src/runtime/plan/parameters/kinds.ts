import type { Schema } from '../../model/schema.ts';
import type { SchemaLookup } from '../../schema/lookup.ts';
import { partsOf } from '../../schema/parts.ts';
import type { Shape } from '../../schema/shape.ts';
import { admitsScalar } from './text.ts';

/** How a style can lay out a value. */
export type Kind = 'scalar' | 'array' | 'object';

/** Every type that JSON knows: a schema that lets all of them through says nothing by `type`. */
const ALL_TYPES = 7;

/**
 * The layouts that a schema lets a parameter have, likeliest first. A schema without `type` is taken for what its
 * `properties` or `items` describe; without those it is a scalar, because nothing tells a delimiter from data.
 */
export function kindsOf(shape: Shape | undefined): readonly Kind[] {
  if (shape === undefined) return ['scalar'];
  const { types } = shape;
  if (types.size === ALL_TYPES) {
    if (shape.propertyNames.length > 0) return ['object', 'scalar'];
    return shape.item() ? ['array', 'scalar'] : ['scalar'];
  }
  const kinds: Kind[] = [];
  if (admitsScalar(types)) kinds.push('scalar');
  if (types.has('array')) kinds.push('array');
  if (types.has('object')) kinds.push('object');
  if (types.has('null') && !kinds.includes('scalar')) kinds.push('scalar');
  return kinds.length > 0 ? kinds : ['scalar'];
}

/** Whether text alone does not tell a string from another type somewhere in the value. */
export function isAmbiguous(shape: Shape | undefined): boolean {
  const mixed = (part: Shape | undefined): boolean => part?.types.has('string') === true && part.types.size > 1;
  return (
    mixed(shape) || mixed(shape?.item()) || (shape?.propertyNames.some((name) => mixed(shape.property(name))) ?? false)
  );
}

/** Whether items or properties may be arrays or objects themselves, for which only `deepObject` has a notation. */
export function isNested(shape: Shape | undefined): boolean {
  const composite = (part: Shape | undefined): boolean =>
    part !== undefined && !part.types.has('string') && (part.types.has('array') || part.types.has('object'));
  return composite(shape?.item()) || (shape?.propertyNames.some((name) => composite(shape.property(name))) ?? false);
}

/** Whether an object may have properties beyond those that its schema names, and says so. */
export function isOpen(schema: Schema, lookup: SchemaLookup): boolean {
  const parts = partsOf(schema, lookup);
  if (parts.some((part) => part.additionalProperties === false)) return false;
  const declares = parts.some((part) => Object.keys(part.properties ?? {}).length > 0);
  return !declares || parts.some((part) => part.additionalProperties !== undefined);
}
