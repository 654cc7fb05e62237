import type { Source } from '../model/schema.ts';
import type { ParsedMediaType } from './media.ts';
import { type BodyResult, malformed, unsupported } from './result.ts';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads bytes as text in the `charset` of the media type, UTF-8 where it names none (RFC 8259 §8.1, RFC 7303 §3); a byte
 * order mark is dropped. A charset that the platform does not know is unsupported, bytes that break it are malformed.
 */
export function decodeText(bytes: Uint8Array, media: ParsedMediaType, source: Source): string | BodyResult {
  const charset = media.parameters.get('charset') ?? 'utf-8';
  const decoder = decoderFor(charset);
  if (decoder === undefined)
    return unsupported(source, 'charset', `must be in a known charset, not ${charset.slice(0, 40)}`);
  try {
    return decoder.decode(bytes);
  } catch {
    return malformed(source, 'charset', `must be valid ${decoder.encoding.toUpperCase()} text`);
  }
}

function decoderFor(charset: string): TextDecoder | undefined {
  if (charset === 'utf-8') return UTF8;
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch {
    return undefined;
  }
}
