import { type Node, parsePattern } from '../../validate/pattern/syntax.ts';
import { translatePattern } from '../../validate/pattern/translate.ts';

export interface Reading {
  readonly source: string;
  readonly flags: string;
  readonly tree: Node;
}

const MAX_SOURCE = 10_000;

/** Reads a pattern as the validator does: ECMA-262 with `u`, then other dialects rewritten, then without `u`. */
export function readPattern(pattern: string): Reading | undefined {
  if (pattern.length > MAX_SOURCE) return undefined;
  const { source, flags } = translatePattern(pattern);
  const asWritten = pattern.startsWith('/^') ? undefined : read(pattern, 'u');
  return asWritten ?? read(source, `${flags}u`) ?? read(source, flags);
}

/** Reads a source with these flags; `undefined` where it is no regular expression under them. */
export function read(source: string, flags: string): Reading | undefined {
  try {
    new RegExp(source, flags);
  } catch {
    return undefined;
  }
  const tree = parsePattern(source, flags.includes('u'));
  return tree && { source, flags, tree };
}
