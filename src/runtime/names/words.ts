/** Longer names are read by their end, which says what they are: a contract is a stranger's. */
const LONGEST = 100;

/** Words of small Latin letters that are parted already. */
const SMALL = /^[a-z\d_-]+$/;

/** A name without case and punctuation: `petId`, `pet_id`, `pet-id` and `PetID` are the same. */
export function normal(name: string): string {
  return /^[a-z\d]+$/.test(name) ? name : name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The words of a name in lower case, whatever its case: camelCase, PascalCase, snake_case, kebab-case, CAPITALS, and
 * abbreviations inside of them (`userIDs`, `HTMLUrl`). A number belongs to the word before it.
 */
export function wordsOf(name: string): readonly string[] {
  // Most names are, and each is read many times.
  if (SMALL.test(name) && name.length <= LONGEST) return name.split(/[_-]+/).filter((word) => word !== '');
  return name
    .slice(-LONGEST)
    .replace(
      /(\p{Lu}{2,})s(?!\p{Ll})/gu,
      (_, letters: string) => `${letters.slice(0, 1)}${letters.slice(1).toLowerCase()}s`,
    )
    .replace(/([\p{Ll}\p{N}])(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
