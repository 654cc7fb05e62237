import type { ParameterStyle } from '../../model/contract.ts';

/** What separates the values that one text packs: where it is found in raw, still percent-encoded text, and as it is sent. */
export interface Delimiter {
  readonly found: RegExp;
  readonly sent: string;
}

/**
 * The delimiters of the styles that have one in queries and forms (OAS 3.2 §4.8.12.3); `tabDelimited` is Swagger's `tsv`.
 * Clients send those that are not of RFC 6570 as they are, percent-encoded, or (a space) as `+`.
 */
export const DELIMITERS: Readonly<Partial<Record<ParameterStyle, Delimiter>>> = {
  form: { found: /,/, sent: ',' },
  spaceDelimited: { found: /%20|\+| /, sent: '%20' },
  pipeDelimited: { found: /%7C|\|/i, sent: '%7C' },
  tabDelimited: { found: /%09|\t/, sent: '%09' },
};
