import type { Schema } from '../../model/schema.ts';
import { cut } from './cut.ts';
import type { Keyword } from './keyword.ts';
import { minimal } from './minimal.ts';
import type { Parts } from './parts.ts';
import { isImpossible } from './proof.ts';
import type { Trial } from './trial.ts';

/** Keywords of the parts that let nothing through together, as few as can be. */
export function clashingKeywords(parts: Parts, trial: Trial): readonly Keyword[] {
  const schemaOf = (kept: readonly Keyword[]): Schema => cut(parts, new Set(kept), trial.contract);
  const isSeen = trial.facts(parts.roots.map(({ schema }) => schema)) === undefined;
  const contradicts = (kept: readonly Keyword[]): boolean => trial.facts([schemaOf(kept)]) === undefined;
  return minimal(parts.keywords, isSeen ? contradicts : (kept) => trial.fails(schemaOf(kept)));
}

/** Whether it is certain that keywords let nothing through together. */
export function isCertain(parts: Parts, keywords: readonly Keyword[], trial: Trial): boolean {
  return isImpossible(cut(parts, new Set(keywords), trial.contract), trial) && !isTooMuch(keywords);
}

/** One keyword alone mostly asks for more than is ever made; only these can contradict themselves. */
function isTooMuch(keywords: readonly Keyword[]): boolean {
  const [only, ...others] = keywords.filter(({ name }) => name !== 'type');
  return only !== undefined && others.length === 0 && !SELF_CONTRADICTING.has(only.name);
}

const SELF_CONTRADICTING: ReadonlySet<string> = new Set(['enum', 'const', 'not', 'oneOf', 'anyOf', 'false']);

/**
 * The keywords without a `type` that the others are about anyway: that a number has bounds says that it is one. `integer` is
 * left out where no other number would do either.
 */
export function tellingKeywords(parts: Parts, keywords: readonly Keyword[], trial: Trial): readonly Keyword[] {
  const types = keywords.filter(({ name }) => name === 'type');
  const others = keywords.filter(({ name }) => name !== 'type');
  const [only] = types;
  if (types.length !== 1 || only === undefined || others.length < 2) return keywords;
  if (![only.value].flat().includes('integer')) return others;
  const wider: Schema = { allOf: [cut(parts, new Set(others), trial.contract), { type: 'number' }] };
  return trial.fails(wider) ? others : keywords;
}
