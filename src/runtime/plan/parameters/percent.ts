import { decodePercent, tryDecodeForm } from '../../body/form/percent.ts';

/** Turns a part of a parameter as it was sent into its text. Throws `URIError` for invalid percent-encoding. */
export type Decode = (raw: string) => string;

/** For header fields and the `cookie` style, which know no percent-encoding (OAS 3.2 Appendix D). */
export const asSent: Decode = (raw) => raw;

/** Leaves text as it was sent where it is no valid percent-encoding: a bare `%` is a legal octet of a cookie. */
export const decodeLeniently: Decode = (raw) => {
  try {
    return decodePercent(raw);
  } catch {
    return raw;
  }
};

/** The name of a query parameter; one that cannot be decoded is nobody's, so it is kept as it was sent. */
export const decodeName: Decode = (raw) => tryDecodeForm(raw) ?? raw;

/** Turns the text of a part into what is sent for it. */
export type Encode = (text: string) => string;

/** Percent-encodes all but RFC 3986's unreserved characters; lone surrogates become U+FFFD. */
export const encodePercent: Encode = (text) => encodeURIComponent(wellFormed(text)).replace(/[!'()*]/g, hexEscape);

/** Leaves reserved characters as they are (`allowReserved`), but for those that delimit pairs and items or mean a space. */
export const encodeReserved: Encode = (text) => encodeURI(wellFormed(text)).replace(/[&+#,]/g, hexEscape);

const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');
const hexEscape = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
