import type { RequestInput } from '../model/exchange.ts';

/** What the client prefers of the answers that the contract documents. */
export interface Preferences {
  /** A status code, as in `Prefer: code=404`. */
  readonly code?: string;
  /** The name of an example, as in `Prefer: example=cat`. */
  readonly example?: string;
  /** `true`: do not answer with an example. */
  readonly dynamic?: boolean;
}

const NONE: Preferences = {};
const PREFERENCE = /([^\s=,;"]+)\s*(?:=\s*(?:"([^"]*)"|([^\s,;"]*)))?/g;
const OURS = new Set(['code', 'example', 'dynamic']);

/**
 * Reads the Prefer field (RFC 7240), and `__code`, `__example` and `__dynamic` of the query for clients that cannot set
 * headers. The header wins, the first of a name counts, and others are ignored, as RFC 7240 §2 asks.
 */
export function readPreferences(input: RequestInput): Preferences {
  const field = input.header('prefer');
  const inQuery = input.search.includes('__');
  if (field === null && !inQuery) return NONE;
  const found: Record<string, string> = Object.create(null);
  readField(field ?? '', found);
  if (inQuery) readQuery(input.search, found);
  return {
    ...(found['code'] ? { code: found['code'] } : {}),
    ...(found['example'] ? { example: found['example'] } : {}),
    ...(found['dynamic'] === undefined ? {} : { dynamic: found['dynamic'] !== 'false' }),
  };
}

/** The query as its operation may read it: the aliases are between the client and the mock. */
export function withoutAliases(search: string): string {
  if (!search.includes('__')) return search;
  return search
    .split('&')
    .filter((pair) => !/^__(code|example|dynamic)(=|$)/.test(pair))
    .join('&');
}

function readField(field: string, found: Record<string, string>): void {
  for (const [, name = '', quoted, token] of field.matchAll(PREFERENCE)) {
    const key = name.toLowerCase();
    if (OURS.has(key)) found[key] ??= quoted ?? token ?? '';
  }
}

function readQuery(search: string, found: Record<string, string>): void {
  const query = new URLSearchParams(search);
  for (const name of OURS) {
    const value = query.get(`__${name}`);
    if (value !== null) found[name] ??= value;
  }
}

/** The `Preference-Applied` field (RFC 7240 §3). */
export function preferenceApplied({ code, example, dynamic }: Preferences): string | undefined {
  const applied = [
    code && `code=${code}`,
    example && `example=${quote(example)}`,
    dynamic === undefined ? undefined : `dynamic=${dynamic}`,
  ];
  return applied.filter(Boolean).join(', ') || undefined;
}

function quote(text: string): string {
  return /^[!#$%&'*+.^_`|~\w-]+$/.test(text) ? text : `"${text.replace(/[^\x20-\x7e]|["\\]/g, '')}"`;
}
