import type { Source } from '../model/schema.ts';
import { type BodyResult, malformed, tooLarge, unsupported } from './result.ts';

/** How many codings content may have: nobody needs more than one, and each costs a decoder. */
const MAX_CODINGS = 4;

/** The codings that a Content-Encoding header lists in the order in which they were applied, without `identity`. */
export function codingsOf(contentEncoding: string): readonly string[] {
  const codings = contentEncoding.split(',').map((coding) => coding.trim().toLowerCase());
  return codings.filter((coding) => coding !== '' && coding !== 'identity');
}

/**
 * Undoes the content codings (RFC 9110 §8.4) `gzip` and `deflate`, the last one first. Stops as soon as the results
 * exceed `limit` bytes in all, so a small body that unpacks to gigabytes, at once or again and again, costs no more.
 */
export async function decodeContent(
  bytes: Uint8Array,
  codings: readonly string[],
  limit: number,
  source: Source,
): Promise<Uint8Array | BodyResult> {
  if (codings.length > MAX_CODINGS)
    return unsupported(source, 'contentEncoding', `must have no more than ${MAX_CODINGS} content codings`);
  let content = bytes;
  let budget = limit;
  for (const coding of codings.toReversed()) {
    const format = formatOf(coding, content);
    if (format === undefined)
      return unsupported(source, 'contentEncoding', `must be coded in gzip or deflate, not ${coding.slice(0, 40)}`);
    const inflated = await inflate(content, format, budget);
    if (inflated === 'too large') return tooLarge(source, limit);
    if (inflated === 'corrupt') return malformed(source, 'contentEncoding', `must be valid ${coding} data`);
    content = inflated;
    budget -= inflated.length;
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
