import type { MediaType } from '../model/contract.ts';
import { requireSchema, type SchemaLookup } from '../schema/lookup.ts';
import { type Shape, shapeOf } from '../schema/shape.ts';
import type { ParsedMediaType } from './media.ts';
import type { BodyResult } from './result.ts';

/** Reads content whose coding is undone; `type` is its actual media type. Synchronous, never throws. */
export type ContentReader = (bytes: Uint8Array, type: ParsedMediaType) => BodyResult;

/** The shape of what a media type describes; `undefined` where it has no schema. */
export function shapeOfMedia({ schema }: Pick<MediaType, 'schema'>, contract: SchemaLookup): Shape | undefined {
  return schema === undefined ? undefined : shapeOf(requireSchema(contract, schema), contract);
}
