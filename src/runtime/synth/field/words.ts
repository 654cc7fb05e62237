/** Longer names are read by their beginning: a contract is a stranger's. */
const LONGEST = 100;

/**
 * The words of a property's name in lower case, whatever its case: camelCase, PascalCase, snake_case, kebab-case, CAPITALS,
 * and abbreviations inside of them (`userIDs`, `HTMLUrl`).
 */
export function wordsOf(name: string): readonly string[] {
  return name
    .slice(0, LONGEST)
    .replace(
      /(\p{Lu}{2,})s(?!\p{Ll})/gu,
      (_, letters: string) => `${letters.slice(0, 1)}${letters.slice(1).toLowerCase()}s`,
    )
    .replace(/([\p{Ll}\d])(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
  ['mice', 'mouse'],
  ['feet', 'foot'],
  ['indices', 'index'],
  ['vertices', 'vertex'],
  ['criteria', 'criterion'],
  ['media', 'medium'],
  ['movies', 'movie'],
  ['cookies', 'cookie'],
]);

/** The singular of an English word; the word itself where it is no plural. */
export function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (/(?:ss|us|is|news|series|species)$/.test(word) || !word.endsWith('s') || word.length < 4) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ss|x|ch|sh|us|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
