/** Percent-decoding as UTF-8 (RFC 3986 §2.1). Throws `URIError` where the text is broken. */
export function decodePercent(raw: string): string {
  return raw.includes('%') ? decodeURIComponent(raw) : raw;
}

/** Decodes one name or value of a form or query, where `+` is a space (WHATWG URL §5.1). Throws `URIError` as well. */
export function decodeForm(raw: string): string {
  return decodePercent(raw.includes('+') ? raw.replaceAll('+', ' ') : raw);
}

/** Decodes one name or value of a form; `undefined` where it is broken. */
export function tryDecodeForm(raw: string): string | undefined {
  try {
    return decodeForm(raw);
  } catch {
    return undefined;
  }
}
