import type { MediaType } from '../model/contract.ts';
import { requireSchema, type SchemaLookup } from '../schema/lookup.ts';
import { type Shape, shapeOf } from '../schema/shape.ts';
import { isArrayShape } from './xml/node.ts';
import type { ParsedMediaType } from './media.ts';
import type { BodyResult } from './result.ts';

/** Reads content whose coding is undone; `type` is its actual media type. Synchronous, never throws. */
export type ContentReader = (bytes: Uint8Array, type: ParsedMediaType) => BodyResult;

/** The shape of what a media type describes; `undefined` where it has no schema. */
export function shapeOfMedia({ schema }: Pick<MediaType, 'schema'>, contract: SchemaLookup): Shape | undefined {
  return schema === undefined ? undefined : shapeOf(requireSchema(contract, schema), contract);
}

/** The shape of one item of a sequential media type: of `itemSchema`, of the items of an array, or of each value. */
export function itemShapeOfMedia(media: MediaType, contract: SchemaLookup): Shape | undefined {
  if (media.itemSchema !== undefined) return shapeOf(requireSchema(contract, media.itemSchema), contract);
  const shape = shapeOfMedia(media, contract);
  return shape && isArrayShape(shape) ? shape.item(0) : shape;
}

/**
 * What the schema of a sequential media type judges: the array of its values. A schema that has no room for an array,
 * as contracts before OAS 3.2 write it, describes each value, and the first stands for all.
 */
export function sequenceValue(values: readonly unknown[], shape: Shape | undefined): unknown {
  return shape === undefined || shape.types.has('array') ? values : values[0];
}
