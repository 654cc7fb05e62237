import type { Facts } from '../facts/facts.ts';
import type { Field } from '../fields.ts';
import { formatOf } from '../format/format.ts';
import { patternMaker, type TextMaker } from '../pattern/maker.ts';
import { matches } from '../pattern/match.ts';
import { NONE, type Run } from '../run.ts';
import { alphanumerics, capitalized, word, words } from '../words.ts';
import { leaf, type Maker, NEVER } from './node.ts';

/** Longer texts than this are nobody's: a schema that demands one counts as having no instance. */
const MAX_LENGTH = 1_000_000;

/** Makes text: by pattern, else by format, else by the field's name, else plain words; always within the lengths. */
export function stringMaker(facts: Facts, field: Field | undefined): Maker {
  const { minLength, maxLength } = facts;
  if (minLength > MAX_LENGTH) return NEVER;
  const max = Math.min(maxLength, Math.max(MAX_LENGTH, minLength));
  const make = textMaker(facts, max, field);
  return leaf((run) => {
    const text = make(run);
    if (text === undefined) return NONE;
    run.budget -= text.length + 3;
    return text;
  });
}

function textMaker(facts: Facts, max: number, field: Field | undefined): TextMaker {
  const { minLength, patterns, formats } = facts;
  const byPattern = patternMaker(patterns, minLength, max);
  const byFormat = formatOf(formats, minLength, max, field);
  if (byPattern === undefined) return byFormat ?? textOf(field, minLength, max);
  if (byFormat === undefined) return byPattern;
  return (run) => {
    const text = byFormat(run);
    return patterns.every((pattern) => matches(pattern, text)) ? text : byPattern(run);
  };
}

function textOf(field: Field | undefined, min: number, max: number): (run: Run) => string {
  const byName = field && BY_NAME[field];
  if (byName === undefined) return (run) => words(run, min, max);
  return (run) => {
    const text = byName(run, min);
    return text.length >= min && text.length <= max ? text : words(run, min, max);
  };
}

const BY_NAME: Readonly<Partial<Record<Field, (run: Run, min: number) => string>>> = {
  id: (run, min) => alphanumerics(run, Math.max(12, min)),
  email: (run) => `${word(run)}.${word(run)}@example.com`,
  url: (run) => `https://${word(run)}.example.com/${word(run)}`,
  name: (run) => `${capitalized(word(run))} ${capitalized(word(run))}`,
};
