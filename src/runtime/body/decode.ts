import type { MaybePromise } from '../maybe.ts';
import type { MediaType } from '../model/contract.ts';
import type { SchemaLookup } from '../schema/lookup.ts';
import { decodeText } from './charset.ts';
import { codingsOf, decodeContent } from './coding.ts';
import { isTooDeep, mayBeTooDeep } from './depth.ts';
import { compileFormReader } from './form/decode.ts';
import { parseJson } from './json.ts';
import {
  isEventStream,
  isForm,
  isJson,
  isMultipart,
  isSequential,
  isText,
  isWildcard,
  isXml,
  type ParsedMediaType,
  parseMediaType,
} from './media.ts';
import { compileMultipartReader } from './multipart/decode.ts';
import { compileBinaryReader, compileTextReader } from './plain.ts';
import { type ContentReader, shapeOfMedia } from './reader.ts';
import { type BodyResult, malformed, tooDeep, tooLarge } from './result.ts';
import { compileEventsReader } from './sequential/events.ts';
import { compileSequenceReader } from './sequential/records.ts';
import { isOnlyStructured } from './structure.ts';
import { compileXmlReader } from './xml/decode.ts';

export type { BodyResult } from './result.ts';

/**
 * Reads one request body as the value that the media type's schema describes. `contentType` and `contentEncoding` are
 * the header fields as they were sent. Synchronous unless there is a content coding to undo; never throws.
 */
export type BodyDecoder = (
  bytes: Uint8Array,
  contentType: string | null,
  contentEncoding: string | null,
) => MaybePromise<BodyResult>;

export interface BodyDecoderOptions {
  /** The size in bytes that a body may have once its content coding is undone. */
  readonly maxBody: number;
}

/**
 * Compiles the decoder of one media type of a Request Body (OAS 3.2 §4.14). A media range such as `application/*` reads
 * each body by its actual Content-Type. Throws a `Flaw` where the schema cannot work.
 */
export function compileBodyDecoder(media: MediaType, contract: SchemaLookup, options: BodyDecoderOptions): BodyDecoder {
  const { maxBody } = options;
  const actualType = memoisedType(fallbackType(media, contract));
  const read = compileReader(media, contract);
  const readIdentity = (bytes: Uint8Array, contentType: string | null): BodyResult => {
    const type = actualType(contentType);
    if (type === undefined)
      return malformed(media.source, 'contentType', 'must have a Content-Type that is a media type');
    if (bytes.length > maxBody) return tooLarge(media.source, maxBody);
    const result = read(bytes, type);
    return result.ok && mayBeTooDeep(bytes.length) && isTooDeep(result.value) ? tooDeep(media.source) : result;
  };
  return (bytes, contentType, contentEncoding) => {
    const codings = contentEncoding === null ? [] : codingsOf(contentEncoding);
    if (codings.length === 0) return readIdentity(bytes, contentType);
    return decodeContent(bytes, codings, maxBody, media.source).then((content) =>
      content instanceof Uint8Array ? readIdentity(content, contentType) : content,
    );
  };
}

function compileReader(media: MediaType, contract: SchemaLookup): ContentReader {
  const range = parseMediaType(media.type) ?? OCTETS;
  if (!isWildcard(range)) return READERS[kindOf(range)](media, contract);
  const readers = new Map<Kind, ContentReader>();
  return (bytes, type) => {
    const kind = kindOf(type);
    const reader = readers.get(kind) ?? READERS[kind](media, contract);
    readers.set(kind, reader);
    return reader(bytes, type);
  };
}

type Kind = 'json' | 'xml' | 'form' | 'multipart' | 'sequence' | 'events' | 'text' | 'binary';

const READERS: Readonly<Record<Kind, (media: MediaType, contract: SchemaLookup) => ContentReader>> = {
  json: compileJsonReader,
  xml: compileXmlReader,
  form: compileFormReader,
  multipart: compileMultipartReader,
  sequence: compileSequenceReader,
  events: compileEventsReader,
  text: compileTextReader,
  binary: compileBinaryReader,
};

function kindOf(type: ParsedMediaType): Kind {
  if (isJson(type)) return 'json';
  if (isForm(type)) return 'form';
  if (isMultipart(type)) return 'multipart';
  if (isXml(type)) return 'xml';
  if (isEventStream(type)) return 'events';
  if (isSequential(type)) return 'sequence';
  return isText(type) ? 'text' : 'binary';
}

function compileJsonReader(media: MediaType): ContentReader {
  return (bytes, type) => {
    const text = decodeText(bytes, type, media.source);
    return typeof text === 'string' ? parseJson(text, media.source) : text;
  };
}

const OCTETS: ParsedMediaType = { type: 'application', subtype: 'octet-stream', suffix: '', parameters: new Map() };
const JSON_TYPE: ParsedMediaType = { type: 'application', subtype: 'json', suffix: '', parameters: new Map() };

/** What a body without Content-Type is (RFC 9110 §8.3 lets the recipient guess): what the contract says, as far as it does. */
function fallbackType(media: MediaType, contract: SchemaLookup): ParsedMediaType {
  const range = parseMediaType(media.type) ?? OCTETS;
  if (!isWildcard(range)) return range;
  const shape = shapeOfMedia(media, contract);
  return isJson(range) || (shape && isOnlyStructured(shape)) ? JSON_TYPE : OCTETS;
}

/** Clients repeat themselves, so the last Content-Type is kept parsed. */
function memoisedType(fallback: ParsedMediaType): (contentType: string | null) => ParsedMediaType | undefined {
  let lastText: string | null = null;
  let lastType: ParsedMediaType | undefined = fallback;
  return (contentType) => {
    if (contentType === lastText) return lastType;
    lastText = contentType;
    lastType = contentType === null ? fallback : parseMediaType(contentType);
    return lastType;
  };
}
