import { type ParsedMediaType, parseMediaType, parseParameters } from '../media.ts';

/** One body part (RFC 2046 §5.1). */
export interface Part {
  /** Header fields by their lower-case names. */
  readonly headers: ReadonlyMap<string, string>;
  /** The `name` of its Content-Disposition (RFC 7578 §4.2). */
  readonly name: string | undefined;
  readonly filename: string | undefined;
  /** `undefined` where the part states none. */
  readonly type: ParsedMediaType | undefined;
  readonly bytes: Uint8Array;
}

const MAX_PARTS = 10_000;
const MAX_HEADERS = 16_384;
const DASH = 0x2d;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Splits multipart content at its boundary: preamble and epilogue are skipped, parts may lack headers, and lines may end
 * with LF alone. Returns what is wrong where the content is not multipart. Linear in the size.
 */
export function parseMultipart(bytes: Uint8Array, boundary: string): readonly Part[] | string {
  const delimiter = new TextEncoder().encode(`--${boundary}`);
  const parts: Part[] = [];
  let line = findDelimiter(bytes, delimiter, 0);
  if (line === undefined) return `must contain the boundary ${JSON.stringify(boundary)}`;
  while (!line.isLast) {
    const next = findDelimiter(bytes, delimiter, line.end);
    if (next === undefined) return 'must end with its closing boundary';
    if (parts.length === MAX_PARTS) return `must not have more than ${MAX_PARTS} parts`;
    const part = parsePart(bytes.subarray(line.end, Math.max(line.end, next.start)));
    if (typeof part === 'string') return part;
    parts.push(part);
    line = next;
  }
  return parts;
}

interface DelimiterLine {
  /** Where the line break before it begins: it belongs to the delimiter. */
  readonly start: number;
  /** Where the line after it begins. */
  readonly end: number;
  readonly isLast: boolean;
}

function findDelimiter(bytes: Uint8Array, delimiter: Uint8Array, from: number): DelimiterLine | undefined {
  for (let at = bytes.indexOf(DASH, from); at >= 0; at = bytes.indexOf(DASH, at + 1)) {
    if (at !== 0 && bytes[at - 1] !== LF) continue;
    if (!startsWith(bytes, delimiter, at)) continue;
    const after = at + delimiter.length;
    const isLast = bytes[after] === DASH && bytes[after + 1] === DASH;
    const end = endOfLine(bytes, isLast ? after + 2 : after);
    if (end === undefined) continue;
    return { start: at - (bytes[at - 1] === LF ? (bytes[at - 2] === CR ? 2 : 1) : 0), end, isLast };
  }
  return undefined;
}

function startsWith(bytes: Uint8Array, prefix: Uint8Array, at: number): boolean {
  for (let index = 0; index < prefix.length; index++) if (bytes[at + index] !== prefix[index]) return false;
  return true;
}

/** Where the next line begins if only transport padding (RFC 2046 §5.1.1) stands before it. */
function endOfLine(bytes: Uint8Array, from: number): number | undefined {
  let at = from;
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at++;
  if (at >= bytes.length) return at;
  if (bytes[at] === CR && bytes[at + 1] === LF) return at + 2;
  return bytes[at] === LF ? at + 1 : undefined;
}

function parsePart(bytes: Uint8Array): Part | string {
  const headers = new Map<string, string>();
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf(LF, at);
    const stop = end < 0 ? bytes.length : end;
    const line = HEADER_TEXT.decode(bytes.subarray(at, stop)).trimEnd();
    at = stop + 1;
    if (line === '') break;
    if (at > MAX_HEADERS) return 'must not have a part with such long headers';
    const colon = line.indexOf(':');
    if (colon < 1) return `must not have a part with the malformed header line ${JSON.stringify(line.slice(0, 80))}`;
    headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return makePart(headers, bytes.subarray(Math.min(at, bytes.length)));
}

const HEADER_TEXT = new TextDecoder('utf-8');

function makePart(headers: ReadonlyMap<string, string>, bytes: Uint8Array): Part {
  const disposition = parseParameters(headers.get('content-disposition') ?? '');
  const filename = disposition.get('filename') ?? disposition.get('filename*');
  const type = parseMediaType(headers.get('content-type') ?? '');
  return { headers, name: disposition.get('name')?.replaceAll('%22', '"'), filename, type, bytes };
}
