import type { Source } from '../model/schema.ts';
import { findSyntaxFault } from './json-syntax.ts';
import { placeIn } from './place.ts';
import { type BodyResult, malformed, read } from './result.ts';

/**
 * Parses a JSON text (RFC 8259). A `__proto__` member is plain own data, and depth is not bounded here: nothing recurses.
 * A fault names its line and column, and what was expected there; `pointer` says which part of the body the text is.
 */
export function parseJson(text: string, source: Source, pointer = ''): BodyResult {
  try {
    return read(JSON.parse(text));
  } catch {
    return malformed(source, 'parse', describeFault(text), pointer);
  }
}

/** The value of a JSON text, or `undefined` where the text is not JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describeFault(text: string): string {
  const fault = findSyntaxFault(text);
  if (fault === undefined) return 'must be JSON';
  const found =
    fault.index < text.length ? JSON.stringify(String.fromCodePoint(text.codePointAt(fault.index) ?? 0)) : '';
  return `must be JSON: expected ${fault.expected}, found ${found || 'the end'} ${placeIn(text, fault.index)}`;
}
