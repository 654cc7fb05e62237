const OCTETS = new TextDecoder('windows-1252');

/**
 * Octets as the string that a schema judges: one character each, so `minLength` and `maxLength` count bytes, as they
 * mean to for `format: binary`.
 */
export function bytesAsText(bytes: Uint8Array): string {
  return OCTETS.decode(bytes);
}
