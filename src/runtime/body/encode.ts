import type { MediaType } from '../model/contract.ts';
import type { SchemaLookup } from '../schema/lookup.ts';
import { compileBinaryWriter } from './binary.ts';
import { csvOf } from './csv.ts';
import { formOf } from './form/encode.ts';
import { htmlOf } from './html.ts';
import {
  isEventStream,
  isForm,
  isJson,
  isMultipart,
  isSequential,
  isText,
  isXml,
  type ParsedMediaType,
  parseMediaType,
} from './media.ts';
import { compileMultipartWriter } from './multipart/encode.ts';
import { eventsOf } from './sequential/events.ts';
import { sequenceOf } from './sequential/records.ts';
import { textOf } from './text.ts';
import { compileXmlWriter } from './xml/encode.ts';

/** Content ready for the wire, with the media type to send it as. */
export interface EncodedBody {
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

export type BodyEncoder = (value: unknown) => EncodedBody;

/** Writes values as content of one media type. */
type ContentWriter = (value: unknown) => string | Uint8Array;

/**
 * Compiles the encoder of one media type of a Response (OAS 3.2 §4.14), to be sent as `concreteType`, which goes out as
 * it is. The values are valid against the schema already; the same value gives the same bytes. Throws a `Flaw` where
 * the schema cannot work.
 */
export function compileBodyEncoder(media: MediaType, concreteType: string, contract: SchemaLookup): BodyEncoder {
  const type = parseMediaType(concreteType);
  if (type && isMultipart(type)) return compileMultipartWriter(media, type, contract);
  const write = type ? compileWriter(type, media, contract) : jsonOf;
  return (value) => ({ contentType: concreteType, body: value instanceof Uint8Array ? value : write(value) });
}

function compileWriter(type: ParsedMediaType, media: MediaType, contract: SchemaLookup): ContentWriter {
  if (isJson(type)) return jsonOf;
  if (isXml(type)) return compileXmlWriter(media, contract);
  if (isForm(type)) return (value) => formOf(value, media);
  if (isEventStream(type)) return eventsOf;
  if (isSequential(type)) return (value) => sequenceOf(value, type);
  if (type.subtype === 'csv') return csvOf;
  if (type.subtype === 'html') return (value) => htmlOf(value, media.schema !== undefined);
  return isText(type) ? textOf : compileBinaryWriter(type, media, contract);
}

/** JSON has no word for `undefined`. */
function jsonOf(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}
