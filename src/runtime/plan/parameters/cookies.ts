import type { Pairs } from './pairs.ts';
import { decodeLeniently } from './percent.ts';

/** Splits a Cookie field (RFC 6265 §4.2.1) into its pairs; the quotes around a value are not part of it. */
export function parseCookies(field: string | null): Pairs {
  const names: string[] = [];
  const values: string[] = [];
  for (const cookie of field?.split(';') ?? []) {
    const equals = cookie.indexOf('=');
    if (equals < 0) continue;
    names.push(decodeLeniently(cookie.slice(0, equals).trim()));
    values.push(unquote(cookie.slice(equals + 1).trim()));
  }
  return { names, values };
}

const unquote = (text: string): string =>
  text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
