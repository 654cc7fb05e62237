import type { Kind } from '../field/kind.ts';
import type { Run } from '../run.ts';
import { uuid } from '../value/text/identifier.ts';
import { letters, word } from '../words.ts';
import type { FormatMaker } from './maker.ts';

/** RFC 1123 §2.1: a label has 63 characters at most. */
const LABEL = 60;

/** Labels of a host name of that length in all. */
function labels(run: Run, length: number): string {
  let text = letters(run, Math.max(1, Math.min(length, LABEL)));
  while (text.length < length) text += `.${letters(run, Math.max(1, Math.min(length - text.length - 1, LABEL)))}`;
  return text;
}

const host = (run: Run): string => `${word(run)}.example.com`;
const path = (run: Run): string => `/${word(run)}/${word(run)}`;
const uri = (run: Run): string => `https://${host(run)}${path(run)}`;

/** `https://` and all where there is room for it, else a scheme and a word. */
function sizedUri(run: Run, min: number): string {
  const start = min >= 24 ? `https://${word(run)}.example/` : 'x:';
  return start + letters(run, Math.max(1, min - start.length));
}

/** A local part of at most 60 characters, then as long a host as it takes (RFC 5321 §4.5.3.1). */
function sizedEmail(run: Run, min: number): string {
  const local = letters(run, Math.max(1, Math.min(min - 5, LABEL)));
  return `${local}@${labels(run, Math.max(1, min - local.length - 4))}.co`;
}

const EMAILS: readonly Kind[] = ['email', 'companyEmail'];
const URLS: readonly Kind[] = [
  'url',
  'website',
  'profileUrl',
  'callbackUrl',
  'imageUrl',
  'avatarUrl',
  'logoUrl',
  'videoUrl',
  'audioUrl',
  'fileUrl',
  'gitUrl',
];
const HOSTS: readonly Kind[] = ['host', 'domain', 'subdomain'];

const groups = (run: Run): string => [run.next(), run.next()].map((bits) => (bits >>> 16).toString(16)).join(':');

export const NAME_FORMATS: Readonly<Record<string, FormatMaker>> = {
  email: { make: (run) => `${word(run)}.${word(run)}@example.com`, sized: sizedEmail, kinds: EMAILS },
  'idn-email': { make: (run) => `${word(run)}@bücher.example`, sized: sizedEmail },
  hostname: { make: host, sized: labels, kinds: HOSTS },
  'idn-hostname': { make: (run) => `${word(run)}.bücher.example`, sized: labels },
  ipv4: { make: (run) => `192.0.2.${run.between(1, 254)}` },
  ipv6: { make: (run) => `2001:db8::${groups(run)}` },
  uri: { make: uri, sized: sizedUri, kinds: URLS },
  url: { make: uri, sized: sizedUri, kinds: URLS },
  iri: { make: (run) => `https://bücher.example${path(run)}`, sized: sizedUri },
  'uri-reference': {
    make: path,
    sized: (run, min) => `/${letters(run, Math.max(0, min - 1))}`,
    kinds: ['urlPath', ...URLS],
  },
  'iri-reference': {
    make: (run) => `/bücher/${word(run)}`,
    sized: (run, min) => `/${letters(run, Math.max(0, min - 1))}`,
  },
  'uri-template': {
    make: (run) => `/${word(run)}/{${word(run)}}`,
    sized: (run, min) => `/${letters(run, Math.max(0, min - 1))}`,
  },
  uuid: { make: uuid },
};
