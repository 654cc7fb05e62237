import type { MediaType } from '../model/contract.ts';
import { decodeText } from './charset.ts';
import { parseJson } from './json.ts';
import { isJsonSequence, type ParsedMediaType } from './media.ts';
import type { ContentReader } from './reader.ts';
import { type BodyResult, read } from './result.ts';
import { textOf } from './text.ts';

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

/**
 * Writes the items of an array, or one value, as Server-Sent Events (WHATWG HTML §9.2): an object of nothing but the
 * fields of an event as these, anything else as its data. Text that is an event stream already stays as it is.
 */
export function eventsOf(value: unknown): string {
  if (typeof value === 'string' && /^(?:(?:data|event|id|retry):|:)/m.test(value)) return value;
  return itemsOf(value).map(eventOf).join('');
}

function itemsOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

const FIELDS = new Set(['comment', 'event', 'id', 'retry', 'data']);

function eventOf(item: unknown): string {
  const entries = typeof item === 'object' && item !== null && !Array.isArray(item) ? Object.entries(item) : [];
  const isEvent = entries.length > 0 && entries.every(([name]) => FIELDS.has(name));
  const fields: readonly (readonly [string, unknown])[] = isEvent ? entries : [['data', item]];
  return `${fields.flatMap(([name, value]) => fieldLines(name === 'comment' ? '' : name, value)).join('')}\n`;
}

/** Only data and comments may have several lines; elsewhere a line break would end the field. */
function fieldLines(name: string, value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  const lines = textOf(value).split(/\r\n|\r|\n/);
  if (name !== '' && name !== 'data') return [`${name}: ${lines.join(' ')}\n`];
  return lines.map((line) => `${name}: ${line}\n`);
}
