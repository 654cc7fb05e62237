import type { Run } from '../run.ts';
import { alphanumerics, characters, words } from '../words.ts';
import type { FormatMaker } from './maker.ts';

/** Base64 (RFC 4648 §4) of `bytes` random bytes. */
function base64(run: Run, bytes: number, alphabet = '+/'): string {
  const symbols = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789${alphabet}`;
  const whole = characters(run, Math.floor(bytes / 3) * 4, symbols);
  // The bits of the last symbol that no byte fills are zero (RFC 4648 §3.5).
  if (bytes % 3 === 1) return `${whole}${characters(run, 1, symbols)}${characters(run, 1, 'AQgw')}==`;
  if (bytes % 3 === 2) return `${whole}${characters(run, 2, symbols)}${characters(run, 1, 'AEIMQUYcgkosw048')}=`;
  return whole;
}

const bytesFor = (length: number): number => Math.ceil(length / 4) * 3;
const BASE64: FormatMaker = {
  make: (run) => base64(run, run.between(8, 24)),
  sized: (run, min) => base64(run, bytesFor(min)),
};
const BASE64_URL: FormatMaker = {
  make: (run) => base64(run, 3 * run.between(3, 8), '-_'),
  sized: (run, min) => base64(run, bytesFor(min), '-_'),
};

/** Numbers that are written as texts, so that no reader rounds them. */
const WHOLE = ['int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64', 'double-int'];
const DECIMAL = ['decimal', 'decimal128', 'float', 'double'];
const DECIMALS: FormatMaker = { make: (run) => `${run.below(1000)}.${run.between(10, 99)}` };

export const DATA_FORMATS: Readonly<Record<string, FormatMaker>> = {
  byte: BASE64,
  base64: BASE64,
  base64url: BASE64_URL,
  binary: { make: (run) => words(run, 0, 40), sized: (run, min) => words(run, min, min) },
  password: { make: (run) => alphanumerics(run, 16), sized: alphanumerics },
  char: { make: (run) => alphanumerics(run, 1) },
  ...Object.fromEntries(WHOLE.map((format) => [format, { make: (run: Run) => String(run.between(1, 100)) }])),
  ...Object.fromEntries(DECIMAL.map((format) => [format, DECIMALS])),
};
