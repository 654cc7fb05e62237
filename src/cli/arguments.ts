import { InvalidArgumentError } from 'commander';
import type { BasePath } from '../runtime/match/matcher.ts';
import { localeNamed, unknownLocale } from '../runtime/synth/lexicon/locale.ts';
import { UserError } from './exit.ts';

/** Readers of option values: each gives the value or says what is wrong with the text. */

/** Where a contract is. What cannot be one is told apart from a file that does not exist. */
export function contractPlace(text: string): string {
  if (text.trim() === '')
    throw new UserError('the name of the contract is empty; give a file, a URL, or - for standard input');
  const [, scheme = ''] = /^([a-z][a-z0-9+.-]+):\/\//i.exec(text) ?? [];
  if (scheme === '') return text;
  if (!/^(?:https?|file)$/i.test(scheme))
    throw new UserError(`a contract is read from a file or over http(s), not over ${scheme}`);
  if (!URL.canParse(text) || /^file:\/\/[^/]/i.test(text)) throw new UserError(`${text} is not a URL that can be read`);
  return text;
}

/** One contract or more, each with the prefix to mount it at, if any. */
export function contractPlaces(text: string, previous: readonly MountedContract[] = []): readonly MountedContract[] {
  const [, prefix, from] = /^(\/[^=]*)=(.+)$/.exec(text) ?? [];
  if (prefix === undefined || from === undefined) return [...previous, { from: contractPlace(text) }];
  return [...previous, { from: contractPlace(from), prefix: prefix.replace(/\/+$/, '') }];
}

/** A contract, and the prefix to mount it at: `/shop=contract.yaml`. */
export interface MountedContract {
  readonly from: string;
  readonly prefix?: string;
}

export const DEFAULT_PORT = 4010;

/** A TCP port; 0 takes any that is free. An environment that sets `PORT` to nothing has said nothing. */
export function port(text: string): number {
  if (text === '') return DEFAULT_PORT;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return Number(text);
}

const BYTES: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['b', 1],
  ['k', 1e3],
  ['kb', 1e3],
  ['kib', 1024],
  ['m', 1e6],
  ['mb', 1e6],
  ['mib', 1024 ** 2],
  ['g', 1e9],
  ['gb', 1e9],
  ['gib', 1024 ** 3],
]);

/** A size in bytes, such as `10MB` or `64KiB`. */
export function size(text: string): number {
  const [, digits = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim()) ?? [];
  const factor = BYTES.get(unit.toLowerCase());
  if (digits === '' || factor === undefined)
    throw new InvalidArgumentError('A size is a number with a unit, such as 500KB or 10MB.');
  return Math.floor(Number(digits) * factor);
}

/** More things of a kind than this would take seconds to list. */
const MOST = 10_000;

/** How many of something, from 1. */
export function count(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > MOST)
    throw new InvalidArgumentError(`It is a whole number from 1 to ${MOST}.`);
  return value;
}

/** A status code that ends an exchange. */
export function statusCode(text: string): string {
  if (!/^[2-5]\d\d$/.test(text)) throw new InvalidArgumentError('A status code is a number from 200 to 599.');
  return text;
}

const MILLISECONDS: ReadonlyMap<string, number> = new Map([
  ['', 1000],
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['min', 60_000],
  ['h', 3_600_000],
]);

/** Timers cannot wait longer: they would fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** How long to wait between two tries, in milliseconds, such as `500ms`, `60s` or `5m`. */
export function interval(text: string): number {
  const [, digits = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim()) ?? [];
  const factor = MILLISECONDS.get(unit.toLowerCase());
  if (digits === '' || factor === undefined)
    throw new InvalidArgumentError('A duration is a number with a unit, such as 500ms, 60s or 5m.');
  const value = Number(digits) * factor;
  if (value < SHORTEST_MS || value > LONGEST_MS)
    throw new InvalidArgumentError('It must be at least 100ms and at most 24 days.');
  return value;
}

/** Shorter would be an attack on the server of the contract. */
const SHORTEST_MS = 100;

/** The mock's present: `real`, or a date such as `2026-01-01` or `2026-01-01T12:00:00Z` (UTC unless it says otherwise). */
export function present(text: string): number {
  if (text === 'real') return Date.now();
  const [, day, time = 'T00:00', zone = 'Z'] =
    /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(Z|[+-]\d\d:\d\d)?$/i.exec(text) ?? [];
  const value = Date.parse(`${day}${time}${zone}`);
  if (!Number.isFinite(value))
    throw new InvalidArgumentError('The present is a date such as 2026-01-01 or 2026-01-01T12:00:00Z, or "real".');
  return value;
}

/** A locale of made-up data: `de`, `pt-BR`, `fr_CA`. */
export function locale(text: string): string {
  const known = localeNamed(text);
  if (known === undefined) throw new InvalidArgumentError(unknownLocale(text));
  return known;
}

/** A probability from 0 to 1, also as a percentage. */
export function probability(text: string): number {
  const [, digits = '', percent] = /^(\d+(?:\.\d+)?|\.\d+)(%)?$/.exec(text.trim()) ?? [];
  const value = Number(digits) / (percent === undefined ? 1 : 100);
  if (digits === '' || value > 1)
    throw new InvalidArgumentError('A probability is a number from 0 to 1, or up to 100%.');
  return value;
}

type Field = readonly [name: string, value: string];

/** A header field `Name: value`; may be given several times. */
export function headers(text: string, previous: readonly Field[] = []): readonly Field[] {
  const field = parseField(text);
  if (field === undefined) throw new InvalidArgumentError('A header is written "Name: value".');
  return [...previous, field];
}

/** The same for fields that hold a secret, which must not be shown even where it is written wrongly. */
export function secretHeaders(text: string, previous: readonly Field[] = []): readonly Field[] {
  const field = parseField(text);
  if (field === undefined)
    throw new UserError('--contract-header is written "Name: value" (not shown here: it may hold a secret)');
  return [...previous, field];
}

/** RFC 9110 §5.1 and §5.5, in ASCII or Latin-1. */
function parseField(text: string): Field | undefined {
  const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+)\s*:[ \t]*([\t\x20-\x7e\x80-\xff]*)$/.exec(text) ?? [];
  return name === undefined || value === undefined ? undefined : [name.toLowerCase(), value.trim()];
}

/** Collects the values of an option that may be given several times. */
export function several(text: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, text];
}

/** Where the servers' path prefixes stand in requests. */
export function basePath(text: string): BasePath {
  if (text === 'auto' || text === 'strict' || text === 'none') return text;
  if (text.startsWith('/')) return text as `/${string}`;
  throw new InvalidArgumentError('It is auto, strict, none, or a path such as /api.');
}
