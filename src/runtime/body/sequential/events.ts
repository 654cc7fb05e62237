import type { MediaType } from '../../model/contract.ts';
import type { SchemaLookup } from '../../schema/lookup.ts';
import type { Shape } from '../../schema/shape.ts';
import { decodeText } from '../charset.ts';
import { scalarValue } from '../form/value.ts';
import { jsonOf } from '../json.ts';
import { type ContentReader, shapeOfMedia } from '../reader.ts';
import { read } from '../result.ts';
import { isObject } from '../structure.ts';
import { textOf } from '../text.ts';
import { itemShapeOf, itemsOf } from './items.ts';

type Event = ReadonlyMap<string, string>;

const LINE_BREAK = /\r\n|\r|\n/;
const FIELDS = new Set(['comment', 'event', 'id', 'retry', 'data']);

/**
 * Compiles the reader of Server-Sent Events (WHATWG HTML §9.2.6; OAS 3.2 §4.14.5.3). Where the schema of an event
 * speaks of `data` it is read as an object of its fields, otherwise as what its data is.
 */
export function compileEventsReader(media: MediaType, contract: SchemaLookup): ContentReader {
  const shape = shapeOfMedia(media, contract);
  const item = itemShapeOf(media, contract);
  return (bytes, type) => {
    const text = decodeText(bytes, type, media.source);
    if (typeof text !== 'string') return text;
    if (shape?.types.has('string')) return read(text);
    const events = parseEvents(text).map((event) => eventValue(event, item, contract));
    return read(events);
  };
}

function parseEvents(text: string): readonly Event[] {
  const events: Map<string, string>[] = [];
  let open: Map<string, string> | undefined;
  for (const line of text.split(LINE_BREAK)) {
    const [, name = '', value = ''] = /^([^:]+)(?:: ?(.*))?$/.exec(line) ?? [];
    if (line === '') open = undefined;
    if (!FIELDS.has(name)) continue;
    if (open === undefined) {
      open = new Map();
      events.push(open);
    }
    const earlier = name === 'data' ? open.get(name) : undefined;
    open.set(name, earlier === undefined ? value : `${earlier}\n${value}`);
  }
  return events;
}

function eventValue(event: Event, shape: Shape | undefined, contract: SchemaLookup): unknown {
  const data = event.get('data') ?? '';
  if (shape && !shape.propertyNames.includes('data')) return jsonOf(data) ?? data;
  const fields = [...event].map(([name, text]) => {
    const value = name === 'retry' && /^\d+$/.test(text) ? Number(text) : undefined;
    return [name, value ?? scalarValue(text, shape?.property(name), contract)] as const;
  });
  return Object.fromEntries(fields);
}

/**
 * Writes the items of an array, or one value, as Server-Sent Events: an object of nothing but the fields of an event as
 * these, anything else as its data. Text that is an event stream already stays as it is.
 */
export function eventsOf(value: unknown): string {
  if (typeof value === 'string' && /^(?:(?:data|event|id|retry):|:)/m.test(value)) return value;
  return itemsOf(value).map(eventOf).join('');
}

function eventOf(item: unknown): string {
  const entries = isObject(item) ? Object.entries(item) : [];
  const isEvent = entries.length > 0 && entries.every(([name]) => FIELDS.has(name));
  const fields: readonly (readonly [string, unknown])[] = isEvent ? entries : [['data', item]];
  return `${fields.flatMap(([name, value]) => fieldLines(name === 'comment' ? '' : name, value)).join('')}\n`;
}

/** Only data and comments may have several lines; elsewhere a line break would end the field. */
function fieldLines(name: string, value: unknown): readonly string[] {
  if (value === undefined || (value === null && name !== 'data')) return [];
  const lines = textOf(value).split(LINE_BREAK);
  if (name !== '' && name !== 'data') return [`${name}: ${lines.join(' ')}\n`];
  return lines.map((line) => `${name}: ${line}\n`);
}
