import { placeIn } from '../place.ts';
import { decodeEntities, ILLEGAL_CHARACTER } from './entities.ts';
import { NAME_PATTERN } from './name.ts';

export interface XmlElement {
  /** The name as it is written, with its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly attributes: Map<string, string>;
  readonly children: (XmlElement | string)[];
}

interface Cursor {
  readonly text: string;
  index: number;
  readonly open: OpenElement[];
  root: XmlElement | undefined;
}

const ILLEGAL = new RegExp(ILLEGAL_CHARACTER, 'u');
const OPEN_TAG = new RegExp(`<(${NAME_PATTERN})`, 'uy');
const ATTRIBUTE = new RegExp(`\\s+(${NAME_PATTERN})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy');
const TAG_END = /\s*(\/?)>/y;
const CLOSE_TAG = new RegExp(`</(${NAME_PATTERN})\\s*>`, 'uy');

/**
 * Parses a well-formed XML 1.0 document into its root element, or says what is wrong and where. No entities beyond the
 * five predefined ones and character references, no document type declaration with an internal subset, nothing
 * external: what makes XML dangerous is refused and not limited. Iterative and linear.
 */
export function parseXml(source: string): XmlElement | string {
  const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  const cursor: Cursor = { text, index: 0, open: [], root: undefined };
  const illegal = text.search(ILLEGAL);
  if (illegal >= 0) return `A character that XML does not allow stands ${placeIn(text, illegal)}.`;
  while (cursor.index < text.length) {
    const fault = text[cursor.index] === '<' ? readMarkup(cursor) : readText(cursor);
    if (fault !== undefined) return `${fault} ${placeIn(text, cursor.index)}.`;
  }
  const unclosed = cursor.open.at(-1);
  if (unclosed) return `The element ${unclosed.name} is not closed.`;
  return cursor.root ?? 'There is no root element.';
}

function readText(cursor: Cursor): string | undefined {
  const next = cursor.text.indexOf('<', cursor.index);
  const end = next < 0 ? cursor.text.length : next;
  const raw = cursor.text.slice(cursor.index, end);
  const element = cursor.open.at(-1);
  if (element === undefined) {
    if (raw.trim() !== '') return 'Text outside of the root element';
  } else {
    const text = decodeEntities(raw);
    if (text === undefined) return 'An unknown entity or a bare "&" in the text';
    element.children.push(text);
  }
  cursor.index = end;
  return undefined;
}

function readMarkup(cursor: Cursor): string | undefined {
  const { text, index } = cursor;
  if (text.startsWith('<!--', index)) return skipTo(cursor, '-->', 4);
  if (text.startsWith('<?', index)) return skipTo(cursor, '?>', 2);
  if (text.startsWith('<![CDATA[', index)) return readCharacterData(cursor);
  if (text.startsWith('<!DOCTYPE', index)) return skipDocumentType(cursor);
  return text.startsWith('</', index) ? readCloseTag(cursor) : readOpenTag(cursor);
}

function skipTo(cursor: Cursor, end: string, from: number): string | undefined {
  const found = cursor.text.indexOf(end, cursor.index + from);
  if (found < 0) return `Markup that lacks its "${end}"`;
  cursor.index = found + end.length;
  return undefined;
}

function readCharacterData(cursor: Cursor): string | undefined {
  const start = cursor.index + 9;
  const element = cursor.open.at(-1);
  const fault = element ? skipTo(cursor, ']]>', 9) : 'A CDATA section outside of the root element';
  if (fault === undefined) element?.children.push(cursor.text.slice(start, cursor.index - 3));
  return fault;
}

function skipDocumentType(cursor: Cursor): string | undefined {
  if (cursor.root || cursor.open.length > 0) return 'A document type declaration after the start of the root element';
  const start = cursor.index;
  const fault = skipTo(cursor, '>', 9);
  if (fault !== undefined || !cursor.text.slice(start, cursor.index).includes('[')) return fault;
  cursor.index = start;
  return 'A document type declaration with an internal subset, which is not accepted,';
}

function readCloseTag(cursor: Cursor): string | undefined {
  const tag = matchAt(CLOSE_TAG, cursor);
  const element = cursor.open.at(-1);
  if (!tag || !element) return tag ? 'A closing tag without an element' : 'A malformed closing tag';
  if (tag[1] !== element.name) return `A closing tag ${tag[1]} where ${element.name} is open`;
  cursor.index += tag[0].length;
  cursor.open.pop();
  return undefined;
}

function readOpenTag(cursor: Cursor): string | undefined {
  const tag = matchAt(OPEN_TAG, cursor);
  if (!tag) return 'A "<" that starts no tag';
  const parent = cursor.open.at(-1);
  if (!parent && cursor.root) return 'A second root element';
  const element: OpenElement = { name: tag[1] ?? '', attributes: new Map(), children: [] };
  cursor.index += tag[0].length;
  const fault = readAttributes(cursor, element.attributes);
  if (fault !== undefined) return fault;
  const end = matchAt(TAG_END, cursor);
  if (!end) return `A malformed tag of the element ${element.name}`;
  cursor.index += end[0].length;
  if (parent) parent.children.push(element);
  else cursor.root = element;
  if (end[1] === '') cursor.open.push(element);
  return undefined;
}

function readAttributes(cursor: Cursor, attributes: Map<string, string>): string | undefined {
  for (let match = matchAt(ATTRIBUTE, cursor); match; match = matchAt(ATTRIBUTE, cursor)) {
    const [whole, name = '', double, single = ''] = match;
    if (attributes.has(name)) return `A second attribute ${name}`;
    const value = decodeEntities((double ?? single).replace(/[\t\n]/g, ' '));
    if (value === undefined) return `An unknown entity or a bare "&" in the attribute ${name}`;
    attributes.set(name, value);
    cursor.index += whole.length;
  }
  return undefined;
}

function matchAt(pattern: RegExp, { text, index }: Cursor): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
