import type { Facts } from '../facts/facts.ts';
import type { Field } from '../field/field.ts';
import { meaningOf } from '../field/meaning.ts';
import { formatOf } from '../format/format.ts';
import { textBytes } from '../json.ts';
import { DEFAULT_LOCALE } from '../lexicon/locale.ts';
import { patternMaker, type TextMaker } from '../pattern/maker.ts';
import { matches } from '../pattern/match.ts';
import { NONE } from '../run.ts';
import { textOfKind } from '../value/text.ts';
import { words } from '../words.ts';
import { leaf, type Maker, NEVER } from './node.ts';

/** Longer texts than this are nobody's: a schema that demands one counts as having no instance. */
const MAX_LENGTH = 1_000_000;

/** Makes text: by the field's name where that fits pattern, format and lengths, else by pattern, else by format, else plain words. */
export function stringMaker(facts: Facts, field: Field): Maker {
  const { minLength, maxLength } = facts;
  if (minLength > MAX_LENGTH) return NEVER;
  const max = Math.min(maxLength, Math.max(MAX_LENGTH, minLength));
  const make = textMaker(facts, max, field);
  // Words of the default locale have a byte for each letter; only what else there may be is looked at.
  const isFree = facts.patterns.length > 0;
  return leaf((run) => {
    const text = make(run);
    if (text === undefined) return NONE;
    run.budget -= (isFree || run.locale !== DEFAULT_LOCALE ? textBytes(text) : text.length + 2) + 1;
    return text;
  });
}

function textMaker(facts: Facts, max: number, field: Field): TextMaker {
  const { minLength, patterns, formats } = facts;
  const byPattern = patternMaker(patterns, minLength, max);
  const byFormat = formatOf(formats, minLength, max, field);
  const isFit = (text: string): boolean => patterns.every((pattern) => matches(pattern, text));
  if (byFormat !== undefined) {
    if (byPattern === undefined) return byFormat;
    return (run) => {
      const text = byFormat(run);
      return isFit(text) ? text : byPattern(run);
    };
  }
  const otherwise = byPattern ?? ((run) => words(run, minLength, max));
  const kind = field.kind ?? kindOfFormat(formats);
  // A pattern is met by each text of a kind or by none, as a rule: one look is enough.
  const most = patterns.length > 0 ? 1 : undefined;
  const byName = kind && textOfKind(kind, { min: minLength, max }, field.many, isFit, most);
  return byName === undefined ? otherwise : (run) => byName(run) ?? otherwise(run);
}

/** A format that no registry knows says what a name would: `phone`, `country-code`. */
function kindOfFormat([format]: readonly string[]): Field['kind'] {
  return format === undefined ? undefined : meaningOf(format, 'text', undefined);
}
