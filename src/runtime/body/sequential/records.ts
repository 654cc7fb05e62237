import type { MediaType } from '../../model/contract.ts';
import { decodeText } from '../charset.ts';
import { parseJson } from '../json.ts';
import { isJsonSequence, type ParsedMediaType } from '../media.ts';
import type { ContentReader } from '../reader.ts';
import { type BodyResult, read } from '../result.ts';
import { itemsOf } from './items.ts';

/** What begins a record of a JSON text sequence (RFC 7464 §2.2). */
const RECORD_SEPARATOR = '\u001e';

/**
 * Compiles the reader of JSON Lines, NDJSON and JSON text sequences (OAS 3.2 §4.14.5): the values of the records as an
 * array. Blank records are skipped, as the formats allow.
 */
export function compileSequenceReader(media: MediaType): ContentReader {
  return (bytes, type) => {
    const text = decodeText(bytes, type, media.source);
    if (typeof text !== 'string') return text;
    return readRecords(text.split(isJsonSequence(type) ? RECORD_SEPARATOR : '\n'), media);
  };
}

function readRecords(records: readonly string[], { source }: MediaType): BodyResult {
  const values: unknown[] = [];
  for (const record of records) {
    if (record.trim() === '') continue;
    const result = parseJson(record, source, `/${values.length}`);
    if (!result.ok) return result;
    values.push(result.value);
  }
  return read(values);
}

/** Writes the items of an array, or one value, as the records of JSON Lines, NDJSON or a JSON text sequence. */
export function sequenceOf(value: unknown, type: ParsedMediaType): string {
  const start = isJsonSequence(type) ? RECORD_SEPARATOR : '';
  return itemsOf(value)
    .map((item) => `${start}${JSON.stringify(item) ?? 'null'}\n`)
    .join('');
}
