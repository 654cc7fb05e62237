import { editDistance } from '../../match/nearest.ts';
import type { JsonType } from '../../model/schema.ts';

const TYPES: Readonly<Record<JsonType, string>> = {
  null: 'null',
  boolean: 'a boolean',
  integer: 'an integer',
  number: 'a number',
  string: 'a string',
  array: 'an array',
  object: 'an object',
};
const LONGEST_QUOTE = 40;
const MOST_LISTED = 10;

/** A type with its article. */
export function describeType(type: JsonType): string {
  return TYPES[type];
}

/** A value in a few words: short scalars are quoted, other values are named by their type. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'string')
    return value.length <= LONGEST_QUOTE ? `the string ${JSON.stringify(value)}` : 'a string';
  return typeof value === 'number' ? `the number ${value}` : String(value);
}

/** A value of the contract as JSON, cut short. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? 'null';
  return text.length <= 2 * LONGEST_QUOTE ? text : `${text.slice(0, 2 * LONGEST_QUOTE)}…`;
}

/** `a, b or c`. */
export function either(phrases: readonly string[]): string {
  const unique = [...new Set(phrases)];
  return unique.length < 2 ? (unique[0] ?? '') : `${unique.slice(0, -1).join(', ')} or ${unique.at(-1)}`;
}

/** {@link either} with the end of a long list counted only. */
export function eitherOfMany(phrases: readonly string[]): string {
  const unique = [...new Set(phrases)];
  if (unique.length <= MOST_LISTED) return either(unique);
  return `${unique.slice(0, MOST_LISTED).join(', ')} or ${unique.length - MOST_LISTED} others`;
}

/** `; did you mean "x"?` where a candidate is almost the same, otherwise nothing. */
export function didYouMean(text: unknown, candidates: readonly unknown[]): string {
  if (typeof text !== 'string' || text.length > LONGEST_QUOTE) return '';
  const near = candidates
    .filter((candidate) => typeof candidate === 'string' && candidate.length <= LONGEST_QUOTE)
    .slice(0, 500)
    .map((candidate) => ({ candidate, distance: editDistance(text.toLowerCase(), String(candidate).toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return near !== undefined && near.distance <= text.length / 3
    ? `; did you mean ${JSON.stringify(near.candidate)}?`
    : '';
}

/** `1 item`, `2 items`. */
export function count(number: number, noun: string, plural: string = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}
