import type { MediaType } from '../model/contract.ts';
import type { SchemaLookup } from '../schema/lookup.ts';
import { partsOf } from '../schema/parts.ts';
import type { Shape } from '../schema/shape.ts';
import type { ParsedMediaType } from './media.ts';
import { shapeOfMedia } from './reader.ts';
import { sampleFile } from './sample-files.ts';
import { textOf } from './text.ts';

const OCTETS = new TextDecoder('windows-1252');

/**
 * Octets as the string that a schema judges: one character each, so `minLength` and `maxLength` count bytes, as they
 * mean to for `format: binary`.
 */
export function bytesAsText(bytes: Uint8Array): string {
  return OCTETS.decode(bytes);
}

/**
 * Compiles the writer of octets: a real, tiny file of the type where the schema leaves the inside open, otherwise the
 * value's own text.
 */
export function compileBinaryWriter(
  type: ParsedMediaType,
  media: MediaType,
  contract: SchemaLookup,
): (value: unknown) => string | Uint8Array {
  const shape = shapeOfMedia(media, contract);
  const file =
    shape === undefined || isOpaque(shape, contract) ? sampleFile(`${type.type}/${type.subtype}`) : undefined;
  return (value) => file ?? (value === undefined ? 'sample' : textOf(value));
}

/** Whether a schema accepts any string. */
function isOpaque(shape: Shape, contract: SchemaLookup): boolean {
  if (!shape.types.has('string')) return false;
  return partsOf(shape.schema, contract).every((part) => CONSTRAINTS.every((keyword) => part[keyword] === undefined));
}

const CONSTRAINTS = ['minLength', 'maxLength', 'pattern', 'enum', 'const', 'contentEncoding'] as const;
