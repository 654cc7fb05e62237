import type { SchemaObject } from '../../model/schema.ts';
import type { Keyword } from './keyword.ts';

const LONGEST = 40;
const MOST_NAMES = 3;

/** A keyword with its value where that is short: `minimum 10`, `required "name"`, `properties "a" false`. */
export function keywordText({ owner, name, entry, value }: Keyword): string {
  if (name === 'false') return 'the schema false';
  const words = [name];
  if (entry !== undefined && name !== 'required') words.push(shortened(entry));
  if (isTelling(name, value)) words.push(shortened(value));
  if (name === 'additionalProperties' && value === false) words.push(beside(owner));
  if (name === 'contains') words.push(counts(owner));
  return words.filter(Boolean).join(' ');
}

/** `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Schemas are told by their place alone, but for what a `not` excludes. */
function isTelling(name: string, value: unknown): boolean {
  if (name === 'not' || name === 'const') return true;
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.every((item) => item === null || typeof item !== 'object');
}

/** JSON, cut short. */
function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

/** The members that a closed object may have. */
function beside({ properties = {} }: SchemaObject): string {
  const names = Object.keys(properties).map(shortened);
  if (names.length === 0) return '';
  const more = names.length - MOST_NAMES;
  return `beside ${listed(more > 0 ? [...names.slice(0, MOST_NAMES), `${more} more`] : names)}`;
}

function counts({ minContains, maxContains }: SchemaObject): string {
  const least = minContains === undefined ? [] : [`at least ${minContains} times`];
  return [...least, ...(maxContains === undefined ? [] : [`at most ${maxContains} times`])].join(', ');
}
