import type { Run } from './run.ts';

const WORDS: readonly string[] = (
  'amber anchor apple arrow autumn balance basket beacon birch bridge bright brook cabin calm canvas canyon cedar ' +
  'chapter cloud clover coast cobalt compass copper coral cotton crystal dawn delta desert early eastern echo ember ' +
  'evening falcon feather fern field flint forest fountain garden gentle glacier golden granite harbor hazel hollow ' +
  'horizon indigo island ivory jasmine juniper lake lantern lemon level lily linen lunar maple marble meadow mellow ' +
  'mint morning mountain nectar northern oak ocean olive orchard orbit paper pebble pepper pine planet plum prairie ' +
  'quiet quartz rapid raven river rocket saffron sand sierra silver solar southern spring spruce stone summer sunny ' +
  'thunder timber topaz valley velvet violet western willow winter wood'
).split(' ');

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
