import { pairEntries, type TextStyle } from './style.ts';

/** The styles whose delimiter is not of RFC 6570 (OAS 3.2 §4.8.12.3); `tabDelimited` is Swagger's `tsv`. */
export type DelimitedStyle = 'spaceDelimited' | 'pipeDelimited' | 'tabDelimited';

/** Clients send these delimiters as they are, percent-encoded, or (a space) as `+`. */
const DELIMITERS: Readonly<Record<DelimitedStyle, { readonly found: RegExp; readonly sent: string }>> = {
  spaceDelimited: { found: /%20|\+| /, sent: '%20' },
  pipeDelimited: { found: /%7C|\|/i, sent: '%7C' },
  tabDelimited: { found: /%09|\t/, sent: '%09' },
};

/** `blue%20black%20brown` and `R%20100%20G%20200`. Data cannot contain the delimiter: encoded, it is one as well. */
export function delimited(style: DelimitedStyle): TextStyle {
  const { found, sent } = DELIMITERS[style];
  return {
    delimiter: sent,
    readText: (raw) => raw,
    readItems: (raw) => raw.split(found),
    readEntries: (raw) => pairEntries(raw.split(found)),
    writeText: (text) => text,
    writeItems: (items) => items.join(sent),
    writeEntries: (entries) => entries.flat().join(sent),
  };
}
