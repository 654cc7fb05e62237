import { wordsOf } from './words.ts';

/** What one of several is called: `pets` is `pet`, `billing-accounts` is `billingaccount`. In normal spelling. */
export function singular(name: string): string {
  return singularName(wordsOf(name));
}

/** The singular of a name of these words, in one word. */
export function singularName(words: readonly string[]): string {
  return words.slice(0, -1).join('') + singularWord(words.at(-1) ?? '');
}

/** The names that words may end in, longest first, in singular: `billingowner`, then `owner`. */
export function endingsOf(words: readonly string[]): readonly string[] {
  return words.map((_, index) => singularName(words.slice(index)));
}

/** The singular of an English word in lower case; the word itself where it is no plural, as `media` is none in contracts. */
export function singularWord(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (!word.endsWith('s') || word.length < SHORTEST || SINGULAR.has(word)) return word;
  const [ending, one] = ENDINGS.find(([each]) => each.test(word)) ?? [];
  return ending === undefined || one === undefined ? word.slice(0, -1) : word.replace(ending, one);
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
  ['mice', 'mouse'],
  ['feet', 'foot'],
  ['criteria', 'criterion'],
  ['axes', 'axis'],
  ['quizzes', 'quiz'],
  ['lives', 'life'],
]);

/** Shorter words are no plurals: `os`, `us`. */
const SHORTEST = 3;

/** Words that end in `s` without being plurals, and without an ending that says so. */
const SINGULAR: ReadonlySet<string> = new Set(
  'gas yes has was its lens bias alias atlas canvas always res sys sms mms gps dns tls https aws cms pos qos nas ios vps k8s'.split(
    ' ',
  ),
);

/** How plurals end that do not merely add an `s`, and what only looks like a plural: the first that fits holds. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/([jkp]i|uri|taxi|menu|sku|[cgt]pu)s$/, '$1'],
  [/(?:ss|us|is|news|series|species)$/, '$&'],
  [/(ali|atl|bi|canv|g)ases$/, '$1as'],
  [/(analy|cri|diagno|synop|the)ses$/, '$1sis'],
  [/(cach|nich)es$/, '$1e'],
  [/(ss|x|ch|sh|zz|[^aeou]us)es$/, '$1'],
  [/(ind|vert)ices$/, '$1ex'],
  [/(append|matr)ices$/, '$1ix'],
  [/(her|potat|tomat)oes$/, '$1o'],
  [/(cal|hal|lea|shel|wol)ves$/, '$1f'],
  [/(calor|cook|mov|self|zomb)ies$/, '$1ie'],
  [/(..)ies$/, '$1y'],
];
