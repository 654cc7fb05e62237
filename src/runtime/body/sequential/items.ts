import type { MediaType } from '../../model/contract.ts';
import type { SchemaId } from '../../model/schema.ts';
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
 * The schema of each item of a stream: `itemSchema`, or a schema that has no room for an array, as contracts before OAS
 * 3.2 write it. `undefined` where the schema is that of the array of all items.
 */
export function itemSchemaOf(media: MediaType, contract: SchemaLookup): SchemaId | undefined {
  if (media.itemSchema !== undefined || media.schema === undefined) return media.itemSchema;
  const { types } = shapeOf(requireSchema(contract, media.schema), contract);
  return types.has('array') ? undefined : media.schema;
}

/** The items that a value to be written stands for: those of an array, otherwise the value alone. */
export function itemsOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
