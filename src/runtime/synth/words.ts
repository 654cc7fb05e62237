import type { Run } from './run.ts';
import { WORDS } from './vocabulary.ts';

export function word(run: Run): string {
  return WORDS[run.below(WORDS.length)] ?? 'word';
}

/** Words between two lengths in characters; one or two of them where the lengths let it be. */
export function words(run: Run, min: number, max: number): string {
  let text = run.chance(0.5) ? word(run) : `${word(run)} ${word(run)}`;
  if (text.length > max) text = word(run);
  while (text.length < min) text += ` ${word(run)}`;
  if (text.length <= max) return text;
  const cut = text.slice(0, max);
  return cut.endsWith(' ') ? `${cut.slice(0, -1)}s` : cut;
}

export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ALPHANUMERICS = `${LETTERS}0123456789`;

export function letters(run: Run, count: number): string {
  return characters(run, count, LETTERS);
}

export function alphanumerics(run: Run, count: number): string {
  return characters(run, count, ALPHANUMERICS);
}

/** That many characters of an alphabet of ASCII. */
export function characters(run: Run, count: number, alphabet: string): string {
  let text = '';
  for (let index = 0; index < count; index++) text += alphabet[run.below(alphabet.length)];
  return text;
}
