import type { SchemaId } from '../model/schema.ts';
import type { Check, SchemaError } from '../validate/verdict.ts';
import { isObject, setOwn } from './json.ts';

/** Makes a value for a schema inside of the one at work; `undefined` where it cannot. */
export type MakePart = (id: SchemaId, seed: number) => unknown;

const MAX_ROUNDS = 12;
const REPLACEMENTS = 3;

/**
 * Mends a value guided by what is wrong with it: a member that breaks its schema is dropped, or what stands there is made
 * anew by the schema that it breaks. `undefined` where a few rounds of that did not suffice.
 */
export function repair(value: unknown, check: Check, makePart: MakePart, seed: number): { value: unknown } | undefined {
  let current = value;
  let errors = check(current);
  for (let round = 0; round < MAX_ROUNDS && errors !== undefined; round++) {
    const next = better(current, errors, check, makePart, seed + round);
    if (next === undefined) return undefined;
    ({ value: current, errors } = next);
  }
  return errors === undefined ? { value: current } : undefined;
}

interface Judged {
  readonly value: unknown;
  readonly errors: readonly SchemaError[] | undefined;
}

/** The first change that is valid, else the one that leaves the fewest errors without the one that it is about. */
function better(
  value: unknown,
  errors: readonly SchemaError[],
  check: Check,
  makePart: MakePart,
  seed: number,
): Judged | undefined {
  let best: Judged | undefined;
  let fewest = errors.length + 1;
  for (const error of errors) {
    for (const changed of changes(value, error, makePart, seed)) {
      const left = check(changed);
      if (left === undefined) return { value: changed, errors: left };
      if (left.length >= fewest || has(left, error)) continue;
      fewest = left.length;
      best = { value: changed, errors: left };
    }
  }
  return best;
}

const has = (errors: readonly SchemaError[], { pointer, keyword }: SchemaError): boolean =>
  errors.some((other) => other.keyword === keyword && other.pointer === pointer);

function* changes(value: unknown, error: SchemaError, makePart: MakePart, seed: number): Generator<unknown> {
  const path = error.pointer.split('/').slice(1).map(unescaped);
  if (path.length > 0) yield changedAt(value, path, () => DROPPED);
  const schema = error.contract.slice(0, error.contract.lastIndexOf('/'));
  for (let index = 0; index < REPLACEMENTS; index++) {
    const part = makePart(schema, seed + index);
    if (part !== undefined)
      yield changedAt(value, path, (old) => (isObject(old) && isObject(part) ? { ...old, ...part } : part));
  }
}

const DROPPED: unique symbol = Symbol('dropped');
const unescaped = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');

/** A copy of the value with another one at the path; only what lies on the path is copied. */
function changedAt(value: unknown, path: readonly string[], change: (old: unknown) => unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return change(value);
  if (Array.isArray(value)) {
    const items = value.map((item, index) => (index === Number(head) ? changedAt(item, rest, change) : item));
    return items.filter((item) => item !== DROPPED);
  }
  if (!isObject(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    const next = name === head ? changedAt(member, rest, change) : member;
    if (next !== DROPPED) setOwn(copy, name, next);
  }
  return copy;
}
