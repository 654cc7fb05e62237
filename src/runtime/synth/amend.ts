import { isObject, setOwn } from './json.ts';

/** A value to stand somewhere inside of another one. */
export interface Change {
  /** The names of the members on the way. */
  readonly path: readonly string[];
  /** `undefined` takes the member out. */
  readonly value: unknown;
  /** Whether an object goes into the one that is there, member by member, instead of in its place. */
  readonly merge?: boolean;
}

/** Whether a value is valid. */
export type IsValid = (value: unknown) => boolean;

/** A copy of the value with all changes made; what lies beside their paths is shared. */
export function changed(value: unknown, changes: readonly Change[]): unknown {
  return changes.reduce((current, { path, value: next, merge }) => put(current, path, 0, next, merge === true), value);
}

/** How deep a change that cannot be made whole is made in parts, and how many values are held against the schema for it. */
const DEEPEST = 4;
const MOST_TRIES = 100;

/**
 * Makes the changes of a valid value as far as it stays valid: one after the other, each for itself, and where an object
 * does not fit as a whole, those of its members that do.
 */
export function amend(value: unknown, changes: readonly Change[], isValid: IsValid): unknown {
  let current = value;
  let tries = MOST_TRIES;
  const make = (change: Change, depth: number): void => {
    const next = changed(current, [change]);
    if (next === current || --tries < 0) return;
    if (isValid(next)) current = next;
    else if (isObject(change.value) && depth < DEEPEST)
      for (const [name, member] of Object.entries(change.value))
        make({ ...change, path: [...change.path, name], value: member }, depth + 1);
  };
  for (const change of changes) make(change, 0);
  return current;
}

function put(value: unknown, path: readonly string[], at: number, next: unknown, merge: boolean): unknown {
  const name = path[at];
  if (name === undefined) return merge ? merged(value, next) : next;
  if (!isObject(value)) return value;
  const old = Object.hasOwn(value, name) ? value[name] : undefined;
  // Nothing is made up on the way: what wraps must be there.
  if (old === undefined && at < path.length - 1) return value;
  const made = put(old, path, at + 1, next, merge);
  if (made === old) return value;
  const copy = { ...value };
  if (made === undefined) delete copy[name];
  else setOwn(copy, name, made);
  return copy;
}

/** What was sent over what is there; items of a list are completed by those that are there. */
function merged(old: unknown, sent: unknown): unknown {
  if (Array.isArray(old) && Array.isArray(sent) && old.length > 0)
    return sent.map((item, index) => (isObject(item) ? merged(old[index % old.length], item) : item));
  if (!isObject(old) || !isObject(sent)) return sent;
  const copy = { ...old };
  for (const [name, member] of Object.entries(sent)) {
    setOwn(copy, name, Object.hasOwn(old, name) ? merged(old[name], member) : member);
  }
  return copy;
}
