import { didYouMean } from '../../validate/explain/describe.ts';
import { kindNamed } from '../field/kind.ts';
import { meaningOf } from '../field/meaning.ts';
import { isObject } from '../json.ts';
import { boundedArguments } from './arguments.ts';
import { currentPath, HINT_PATHS } from './methods.ts';

/** What an author asks of @faker-js/faker for one value. */
export interface FakerHint {
  readonly path: string;
  readonly args: readonly unknown[];
}

type Read = { readonly hint: FakerHint } | { readonly wrong: string };

/**
 * Reads `x-faker` in any of its spellings: `company.name`, `number.int({"min": 1})`, and an object of a path with its
 * arguments, as a list or as named options. What is wrong is told in a clause with its full stop.
 */
export function readFakerHint(value: unknown): Read {
  if (typeof value === 'string') return readText(value);
  if (!isObject(value)) return { wrong: 'is neither a path such as company.name nor an object with one.' };
  const entries = Object.entries(value);
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) return { wrong: 'has to name one path.' };
  const [path, options] = entry;
  const args = Array.isArray(options) ? options : options === null || options === true ? [] : [options];
  return readCall(path, args);
}

/** Longer hints are nobody's. */
const LONGEST = 2_000;

function readText(text: string): Read {
  const [, path = text, json = ''] = /^\s*([\w.]+)\s*(?:\((.*)\))?\s*$/s.exec(text.slice(0, LONGEST)) ?? [];
  try {
    const args: unknown = JSON.parse(`[${json}]`);
    return readCall(path, Array.isArray(args) ? args : []);
  } catch {
    return { wrong: 'has arguments that are no JSON.' };
  }
}

function readCall(path: string, args: readonly unknown[]): Read {
  const current = currentPath(path);
  if (current === undefined)
    return { wrong: `names no generator that may be used${didYouMean(path, HINT_PATHS) || '.'}` };
  const bounded = boundedArguments(current, args);
  return bounded === undefined
    ? { wrong: 'has arguments that are too large.' }
    : { hint: { path: current, args: bounded } };
}

/** What is wrong with `x-mockgen` in a schema; `undefined` where all of it can be heeded. */
export function flawOfHints(value: unknown): string | undefined {
  if (!isObject(value)) return 'is no object.';
  if (Object.hasOwn(value, 'faker')) {
    const read = readFakerHint(value['faker']);
    if ('wrong' in read) return `has a faker that ${read.wrong}`;
  }
  if (Object.hasOwn(value, 'values') && !Array.isArray(value['values'])) return 'has values that are no list.';
  if (Object.hasOwn(value, 'field') && !isKnownField(value['field']))
    return 'has a field that no table of names knows.';
  return undefined;
}

const isKnownField = (field: unknown): boolean =>
  typeof field === 'string' &&
  (meaningOf(field, 'text', undefined) !== undefined || kindNamed(field.toLowerCase(), 'flag') !== undefined);
