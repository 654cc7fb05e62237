import type { MatchMeter } from '../meter.ts';
import { automatonSize, growthOf } from './growth.ts';
import { compileLinear, type LinearMatcher, MAX_STATES } from './linear.ts';
import { readPattern } from './read.ts';

/** A `pattern` made ready. Where it cannot be decided within bounds whether a text matches, it is taken to match. */
export interface Matcher {
  test(text: string): boolean;
  /** True where long texts are not judged, because neither a safe nor a linear way to match is known. */
  readonly bounded: boolean;
}

export interface Patterns {
  /** The matcher of a pattern, made once; `undefined` where no reading of it is a regular expression. */
  get(pattern: string): Matcher | undefined;
}

/** Makes matchers for patterns (JSON Schema Validation §6.3.3) that cannot be made to hang. */
export function createPatterns(meter: MatchMeter): Patterns {
  const matchers = new Map<string, Matcher | undefined>();
  return {
    get(pattern) {
      if (!matchers.has(pattern)) matchers.set(pattern, compilePattern(pattern, meter));
      return matchers.get(pattern);
    },
  };
}

/** Longer texts are not read to find out whether they are regular expressions. */
const MOST_READ = 10_000;

/** Whether a text is a regular expression in a reading of ours: the format `regex`. */
export function isPattern(text: string): boolean {
  return text.length > MOST_READ || readPattern(text) !== undefined;
}

function compilePattern(pattern: string, meter: MatchMeter): Matcher | undefined {
  const reading = readPattern(pattern);
  if (reading === undefined) return undefined;
  const { expression, tree } = reading;
  const { degree, factor } = growthOf(tree);
  if (degree <= 1 && factor <= 1_000) return { test: (text) => expression.test(text), bounded: false };
  const bounded = automatonSize(tree) > MAX_STATES;
  let linear: LinearMatcher | undefined;
  return {
    bounded,
    test(text) {
      if (meter.takeNativeSteps(factor * text.length ** degree)) return expression.test(text);
      if (bounded) return true;
      linear ??= compileLinear(tree, expression.flags);
      return linear(text, meter) ?? true;
    },
  };
}
