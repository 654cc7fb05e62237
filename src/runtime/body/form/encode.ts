import type { Encoding, MediaType, ParameterStyle } from '../../model/contract.ts';
import { isObject } from '../structure.ts';
import { textOf } from '../text.ts';
import { DELIMITERS } from './delimiters.ts';

/**
 * Writes an object as `application/x-www-form-urlencoded` content, as the form reader reads it (OAS 3.2 §4.15.2).
 * Properties follow their Encoding Object; without one, array items repeat the name and nested values are JSON texts.
 * `null` is left out.
 */
export function formOf(value: unknown, { encoding }: Pick<MediaType, 'encoding'>): string {
  if (!isObject(value)) return textOf(value);
  return Object.entries(value)
    .flatMap(([name, property]) => pairsOf(name, property, Object.hasOwn(encoding, name) ? encoding[name] : undefined))
    .join('&');
}

function pairsOf(name: string, value: unknown, encoding: Encoding | undefined): readonly string[] {
  if (value === null || value === undefined) return [];
  const { style, explode = style === undefined || style === 'form' } = encoding ?? {};
  if (style === 'deepObject') return bracketed(encode(name), value);
  const isStyled = style !== undefined || encoding?.explode !== undefined;
  if (Array.isArray(value)) {
    if (explode) return value.map((item) => pair(name, item));
    return [`${encode(name)}=${value.map((item) => encode(textOf(item))).join(delimiterOf(style))}`];
  }
  if (!isObject(value) || !isStyled) return [pair(name, value)];
  const members = Object.entries(value);
  if (explode) return members.map(([member, item]) => pair(member, item));
  return [
    `${encode(name)}=${members.flatMap(([k, item]) => [encode(k), encode(textOf(item))]).join(delimiterOf(style))}`,
  ];
}

function delimiterOf(style: ParameterStyle | undefined): string {
  return DELIMITERS[style ?? 'form']?.sent ?? ',';
}

/** Nested values as bracketed names: `a[b]=1`, `a[]=1`, `a[0][b]=1`. */
function bracketed(name: string, value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      bracketed(typeof item === 'object' && item !== null ? `${name}[${index}]` : `${name}[]`, item),
    );
  }
  if (!isObject(value)) return [`${name}=${encode(textOf(value))}`];
  return Object.entries(value).flatMap(([member, item]) => bracketed(`${name}[${encode(member)}]`, item));
}

function pair(name: string, value: unknown): string {
  return `${encode(name)}=${encode(textOf(value))}`;
}

/** Percent-encodes everything that has a meaning in a form; a lone surrogate becomes U+FFFD. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('%20', '+');
}
