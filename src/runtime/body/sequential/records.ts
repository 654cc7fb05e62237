import type { MediaType } from '../../model/contract.ts';
import type { SchemaLookup } from '../../schema/lookup.ts';
import type { Shape } from '../../schema/shape.ts';
import { decodeText } from '../charset.ts';
import { parseJson } from '../json.ts';
import { isJsonSequence, type ParsedMediaType } from '../media.ts';
import { type ContentReader, shapeOfMedia } from '../reader.ts';
import { type BodyResult, read } from '../result.ts';
import { itemsOf, sequenceValue } from './items.ts';

/** What begins a record of a JSON text sequence (RFC 7464 §2.2). */
const RECORD_SEPARATOR = '\u001e';

/**
 * Compiles the reader of JSON Lines, NDJSON and JSON text sequences (OAS 3.2 §4.14.5): the values of the records as an
 * array. Blank records are skipped, as the formats allow.
 */
export function compileSequenceReader(media: MediaType, contract: SchemaLookup): ContentReader {
  const shape = shapeOfMedia(media, contract);
  return (bytes, type) => {
    const text = decodeText(bytes, type, media.source);
    if (typeof text !== 'string') return text;
    return readRecords(text.split(isJsonSequence(type) ? RECORD_SEPARATOR : '\n'), shape, media);
  };
}

function readRecords(records: readonly string[], shape: Shape | undefined, { source }: MediaType): BodyResult {
  const values: unknown[] = [];
  for (const record of records) {
    if (record.trim() === '') continue;
    const result = parseJson(record, source, `/${values.length}`);
    if (!result.ok) return result;
    values.push(result.value);
  }
  return read(sequenceValue(values, shape));
}

/** Writes the items of an array, or one value, as the records of JSON Lines, NDJSON or a JSON text sequence. */
export function sequenceOf(value: unknown, type: ParsedMediaType): string {
  const start = isJsonSequence(type) ? RECORD_SEPARATOR : '';
  return itemsOf(value)
    .map((item) => `${start}${JSON.stringify(item) ?? 'null'}\n`)
    .join('');
}
