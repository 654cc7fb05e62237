import { letters, word } from '../words.ts';
import { DATA_FORMATS } from './data.ts';
import type { FormatMaker } from './maker.ts';

const MEDIA_TYPES: readonly string[] = [
  'application/json',
  'application/xml',
  'image/png',
  'image/*',
  'text/*',
  'text/plain',
];
const base64 = DATA_FORMATS['byte'];

/** Values of header fields: structured ones (RFC 9651 §3.3) and media ranges (RFC 9110 §12.5.1), as the OAS format registry names them. */
export const FIELD_VALUE_FORMATS: Readonly<Record<string, FormatMaker>> = {
  'sf-string': {
    make: (run) => `"${word(run)} ${word(run)}"`,
    sized: (run, min) => `"${letters(run, Math.max(0, min - 2))}"`,
  },
  'sf-token': { make: word, sized: (run, min) => letters(run, Math.max(1, min)) },
  'sf-binary': {
    make: (run, field) => `:${base64?.make(run, field) ?? ''}:`,
    sized: (run, min) => `:${base64?.sized?.(run, Math.max(0, min - 2)) ?? ''}:`,
  },
  'sf-boolean': { make: (run) => (run.chance(0.5) ? '?1' : '?0') },
  'sf-integer': { make: (run) => String(run.between(1, 1000)) },
  'sf-decimal': { make: (run) => `${run.below(1000)}.${run.between(1, 9)}` },
  'media-range': { make: (run) => MEDIA_TYPES[run.below(MEDIA_TYPES.length)] ?? '*/*' },
};
