/** Says whether one character (a code point under `u`, a code unit otherwise) is meant by an atom of a pattern. */
export type Atom = (character: string) => boolean;

/** Asks the platform's RegExp, so that classes and escapes mean what ECMA-262 says; answers for ASCII are kept. */
export function compileAtom(source: string, flags: string): Atom {
  const isLiteral = !source.startsWith('\\') && !source.startsWith('[') && source !== '.';
  if (isLiteral && !flags.includes('i')) return (character) => character === source;
  const text = isLiteral ? source.replace(/[\^$.*+?()[\]{}|/]/, '\\$&') : source;
  const expression = new RegExp(`^(?:${text})$`, flags.replace('m', ''));
  const known = new Int8Array(128);
  return (character) => {
    const code = character.length === 1 ? character.charCodeAt(0) : 128;
    if (code > 127) return expression.test(character);
    if (known[code] === 0) known[code] = expression.test(character) ? 1 : -1;
    return known[code] === 1;
  };
}
