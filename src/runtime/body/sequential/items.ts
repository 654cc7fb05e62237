import type { MediaType } from '../../model/contract.ts';
import { requireSchema, type SchemaLookup } from '../../schema/lookup.ts';
import { type Shape, shapeOf } from '../../schema/shape.ts';
import { shapeOfMedia } from '../reader.ts';
import { isArrayShape } from '../structure.ts';

/** The shape of one item of a sequential media type: of `itemSchema`, of the items of an array, or of each value. */
export function itemShapeOf(media: MediaType, contract: SchemaLookup): Shape | undefined {
  if (media.itemSchema !== undefined) return shapeOf(requireSchema(contract, media.itemSchema), contract);
  const shape = shapeOfMedia(media, contract);
  return shape && isArrayShape(shape) ? shape.item(0) : shape;
}

/**
 * What the schema of a sequential media type judges: the array of its items. A schema that has no room for an array,
 * as contracts before OAS 3.2 write it, describes each item, and the first stands for all.
 */
export function sequenceValue(items: readonly unknown[], shape: Shape | undefined): unknown {
  return shape === undefined || shape.types.has('array') ? items : items[0];
}

/** The items that a value to be written stands for: those of an array, otherwise the value alone. */
export function itemsOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
