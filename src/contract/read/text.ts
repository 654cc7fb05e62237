import { isUtf8 } from 'node:buffer';

/** The text of a document's bytes, or why there is none. */
export type DecodedText = { readonly text: string; readonly lossy: boolean } | { readonly reason: string };

/**
 * Reads bytes as text: UTF-8, or UTF-16 where a byte order mark or the zero bytes around the first character say so
 * (RFC 4627 §3). Bytes that are not UTF-8 but look like text are read with replacement characters (`lossy`).
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { reason: 'the file is empty' };
  const encoding = utf16Of(bytes);
  if (encoding !== undefined) return { text: new TextDecoder(encoding).decode(bytes), lossy: false };
  const lossy = !isUtf8(bytes);
  if (lossy && bytes.subarray(0, 4096).includes(0)) return { reason: 'the file is binary, not text' };
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return { text: text.startsWith('\uFEFF') ? text.slice(1) : text, lossy };
}

function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 && isAscii(second)) return 'utf-16be';
  if (isAscii(first) && second === 0) return 'utf-16le';
  return undefined;
}

const isAscii = (byte: number | undefined): boolean => byte !== undefined && byte > 0 && byte < 0x80;
