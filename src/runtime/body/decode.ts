import type { MediaType } from '../model/contract.ts';
import type { SchemaLookup } from '../schema/lookup.ts';
import { decodeText } from './charset.ts';
import { parseJson } from './json.ts';
import { isJson, parseMediaType } from './media.ts';
import { type BodyResult, read } from './result.ts';

export type { BodyResult } from './result.ts';

/** Reads one request body as the value that the media type's schema describes. */
export type BodyDecoder = (
  bytes: Uint8Array,
  contentType: string | null,
  contentEncoding: string | null,
) => BodyResult | Promise<BodyResult>;

export interface BodyDecoderOptions {
  /** The size in bytes that a body may have once its content coding is undone. */
  readonly maxBody: number;
}

/** Compiles the decoder of one media type of a Request Body (OAS 3.2 §4.14). */
export function compileBodyDecoder(
  media: MediaType,
  _contract: SchemaLookup,
  _options: BodyDecoderOptions,
): BodyDecoder | Promise<BodyDecoder> {
  return (bytes, contentType) => {
    const type = parseMediaType(contentType ?? media.type) ?? parseMediaType('application/octet-stream');
    if (type === undefined) return read(undefined);
    const text = decodeText(bytes, type, media.source);
    if (typeof text !== 'string') return text;
    return isJson(type) ? parseJson(text, media.source) : read(text);
  };
}
