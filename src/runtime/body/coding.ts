import type { Source } from '../model/schema.ts';
import { type BodyResult, malformed, tooLarge, unsupported } from './result.ts';

/** Whether a Content-Encoding header leaves the content as it is. */
export function isIdentity(contentEncoding: string | null): boolean {
  return contentEncoding === null || /^(?:\s*,|\s*identity\s*,)*\s*(?:identity\s*)?$/i.test(contentEncoding);
}

/**
 * Undoes the content codings (RFC 9110 §8.4) `gzip` and `deflate`, the last one first. Stops as soon as the result
 * exceeds `limit` bytes, so a small body that unpacks to gigabytes costs no more than the limit.
 */
export async function decodeContent(
  bytes: Uint8Array,
  contentEncoding: string,
  limit: number,
  source: Source,
): Promise<Uint8Array | BodyResult> {
  const codings = contentEncoding.split(',').map((coding) => coding.trim().toLowerCase());
  let content = bytes;
  for (const coding of codings.reverse()) {
    if (coding === '' || coding === 'identity') continue;
    const format = formatOf(coding, content);
    if (format === undefined)
      return unsupported(source, 'contentEncoding', `must be coded in gzip or deflate, not ${coding.slice(0, 40)}`);
    const inflated = await inflate(content, format, limit);
    if (inflated === 'too large') return tooLarge(source, limit);
    if (inflated === 'corrupt') return malformed(source, 'contentEncoding', `must be valid ${coding} data`);
    content = inflated;
  }
  return content;
}

/** `deflate` means the zlib format (RFC 1950), but many senders leave its two-byte header out. */
function formatOf(coding: string, [first = 0, second = 0]: Uint8Array): CompressionFormat | undefined {
  if (coding === 'gzip' || coding === 'x-gzip') return 'gzip';
  if (coding !== 'deflate') return undefined;
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0 ? 'deflate' : 'deflate-raw';
}

async function inflate(
  bytes: Uint8Array,
  format: CompressionFormat,
  limit: number,
): Promise<Uint8Array | 'too large' | 'corrupt'> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream(format))) {
      size += chunk.length;
      if (size > limit) return 'too large';
      chunks.push(chunk);
    }
  } catch {
    return 'corrupt';
  }
  return concat(chunks, size);
}

/** Joins chunks whose lengths add up to `size`. */
function concat(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
