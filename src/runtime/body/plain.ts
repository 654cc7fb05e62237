import type { MediaType } from '../model/contract.ts';
import type { SchemaLookup } from '../schema/lookup.ts';
import { bytesAsText } from './binary.ts';
import { decodeText } from './charset.ts';
import { scalarValue } from './form/value.ts';
import { type ContentReader, shapeOfMedia } from './reader.ts';
import { read } from './result.ts';

/** Compiles the reader of `text/*` and the like: the text, or the number or literal that the schema asks for. */
export function compileTextReader(media: MediaType, contract: SchemaLookup): ContentReader {
  const shape = shapeOfMedia(media, contract);
  return (bytes, type) => {
    const text = decodeText(bytes, type, media.source);
    return typeof text === 'string' ? read(scalarValue(text, shape, contract)) : text;
  };
}

/**
 * Compiles the reader of octets: a string of one character per byte, or the JSON document that they are where the
 * schema has no room for a string.
 */
export function compileBinaryReader(media: MediaType, contract: SchemaLookup): ContentReader {
  const shape = shapeOfMedia(media, contract);
  if (shape === undefined || shape.types.has('string')) return (bytes) => read(bytesAsText(bytes));
  return compileTextReader(media, contract);
}
