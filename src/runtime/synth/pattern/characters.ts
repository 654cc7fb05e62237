import { compileAtom } from '../../validate/pattern/atom.ts';

const range = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

const LOWER = range(0x61, 0x7a);
const DIGITS = range(0x30, 0x39);
const UPPER = range(0x41, 0x5a);
const ASCII = [
  ...LOWER,
  ...UPPER,
  ...DIGITS,
  ...range(0x20, 0x2f),
  ...range(0x3a, 0x40),
  ...range(0x5b, 0x60),
  ...range(0x7b, 0x7e),
];
/** One or more of each script and category that contracts ask for, and what control characters they do. */
const OTHERS = [...'éüñßøÀÉλΩжДשع中文あア한ก€©²½№“”…—\u00a0\u200b😀🎉\t\n\r\f\v\0\u007f\u0085', ...range(0x01, 0x1f)];

/**
 * The characters that an atom of a pattern may be, as they are wanted: letters and digits where there are some of them.
 * `wide` keeps all of ASCII, for patterns whose look-around asks for capitals and signs.
 */
export function charactersOf(source: string, flags: string, wide: boolean): readonly string[] {
  const isMeant = compileAtom(source, flags);
  const lower = LOWER.filter(isMeant);
  const ascii = ASCII.filter(isMeant);
  if (wide && ascii.length > 0) return ascii;
  const alphanumeric = [...(lower.length > 0 ? lower : UPPER.filter(isMeant)), ...DIGITS.filter(isMeant)];
  // A class of nearly everything reads best as letters.
  if (lower.length === LOWER.length && ascii.length > 70) return lower;
  if (alphanumeric.length > 0) return alphanumeric;
  if (ascii.length > 0) return ascii;
  const others = [...OTHERS, ...named(source)].filter(isMeant);
  return others.length > 0 ? others : searched(isMeant);
}

/** The characters that the source itself names, by escape or as they are. */
function named(source: string): readonly string[] {
  const escaped = [...source.matchAll(/\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|x([0-9a-f]{2}))/gi)];
  const codes = escaped.map(([, braced, four, two]) => Number.parseInt(braced ?? four ?? two ?? '0', 16));
  return [...codes.filter((code) => code <= 0x10ffff).map((code) => String.fromCodePoint(code)), ...source];
}

/** The first characters of the Basic Multilingual Plane that are meant, looked for in steps. */
function searched(isMeant: (character: string) => boolean): readonly string[] {
  const found: string[] = [];
  for (let code = 0; code < 0xd800 && found.length < 8; code += 7) {
    const character = String.fromCharCode(code);
    if (isMeant(character)) found.push(character);
  }
  return found;
}
