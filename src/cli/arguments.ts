import { InvalidArgumentError } from 'commander';
import type { BasePath } from '../runtime/match/matcher.ts';

/** Readers of option values: each gives the value or says what is wrong with the text. */

/** A TCP port; 0 takes any that is free. */
export function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65535 || text.trim() === '')
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return value;
}

const BYTES: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1e3,
  kb: 1e3,
  kib: 1024,
  m: 1e6,
  mb: 1e6,
  mib: 1024 ** 2,
  g: 1e9,
  gb: 1e9,
  gib: 1024 ** 3,
};

/** A size in bytes, such as `10MB` or `64KiB`. */
export function size(text: string): number {
  const [, digits = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim()) ?? [];
  const factor = BYTES[unit.toLowerCase()];
  if (digits === '' || factor === undefined)
    throw new InvalidArgumentError('A size is a number with a unit, such as 500KB or 10MB.');
  return Math.floor(Number(digits) * factor);
}

const MILLISECONDS: Readonly<Record<string, number>> = {
  '': 1000,
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
};

/** A duration in milliseconds, such as `500ms`, `60s` or `5m`. */
export function duration(text: string): number {
  const [, digits = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim()) ?? [];
  const factor = MILLISECONDS[unit.toLowerCase()];
  if (digits === '' || factor === undefined)
    throw new InvalidArgumentError('A duration is a number with a unit, such as 500ms, 60s or 5m.');
  return Number(digits) * factor;
}

/** The mock's present: `real`, or a date such as `2026-01-01` or `2026-01-01T12:00:00Z`. */
export function present(text: string): number {
  const value = text === 'real' ? Date.now() : Date.parse(text);
  if (!Number.isFinite(value)) throw new InvalidArgumentError('The present is a date such as 2026-01-01, or "real".');
  return value;
}

/** A header field `Name: value`; may be given several times. */
export function headers(
  text: string,
  previous: readonly (readonly [string, string])[] = [],
): readonly (readonly [string, string])[] {
  const at = text.indexOf(':');
  const name = text.slice(0, at).trim();
  if (at < 1 || !/^[!#$%&'*+.^_`|~\w-]+$/.test(name))
    throw new InvalidArgumentError('A header is written "Name: value".');
  return [...previous, [name.toLowerCase(), text.slice(at + 1).trim()]];
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
