import { createMeter } from '../../validate/meter.ts';
import { createPatterns } from '../../validate/pattern/patterns.ts';

const MAX_CACHED = 1000;
const meter = createMeter();
const known = new Set<string>();
let patterns = createPatterns(meter);

/**
 * Whether a text matches a pattern of the contract, in bounded time. What is no regular expression, and what cannot be
 * decided, matches: it is not asserted either.
 */
export function matches(pattern: string, text: string): boolean {
  known.add(pattern);
  if (known.size > MAX_CACHED) {
    patterns = createPatterns(meter);
    known.clear();
  }
  meter.reset();
  return patterns.get(pattern)?.test(text) ?? true;
}
