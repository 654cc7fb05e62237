/** Decodes one name or value of a form: `+` is a space, then percent-encoded UTF-8. `undefined` where that is broken. */
export function percentDecode(raw: string): string | undefined {
  const text = raw.includes('+') ? raw.replaceAll('+', ' ') : raw;
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
