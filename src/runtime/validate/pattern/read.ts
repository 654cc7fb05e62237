import { type Node, parsePattern } from './syntax.ts';
import { translatePattern } from './translate.ts';

/** A pattern that is a regular expression, with its syntax. */
export interface Reading {
  readonly source: string;
  readonly flags: string;
  readonly expression: RegExp;
  readonly tree: Node;
}

/** Reads a pattern: ECMA-262 with `u` first; then other dialects' syntax rewritten; then the same without `u`. */
export function readPattern(pattern: string): Reading | undefined {
  const { source, flags } = translatePattern(pattern);
  const asWritten = pattern.startsWith('/^') ? undefined : read(pattern, 'u');
  return asWritten ?? read(source, `${flags}u`) ?? read(source, flags);
}

/** Reads a source with these flags; `undefined` where it is no regular expression under them. */
export function read(source: string, flags: string): Reading | undefined {
  let expression: RegExp;
  try {
    expression = new RegExp(source, flags);
  } catch {
    return undefined;
  }
  const tree = parsePattern(source, flags.includes('u'));
  return tree && { source, flags, expression, tree };
}
