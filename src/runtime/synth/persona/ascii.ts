/** Latin letters that no accent explains. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** A text in small ASCII letters and digits, its words joined; empty where it is in another script. */
export function asciiOf(text: string, joiner: string): string {
  const small = text.toLowerCase();
  const plain = /^[a-z0-9]+$/.test(small);
  return plain ? small : reduced(small, joiner);
}

function reduced(small: string, joiner: string): string {
  return small
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/[^\0-\x7f]/g, (letter) => LETTERS[letter] ?? ' ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join(joiner);
}
