import type { Persona } from '../../persona/persona.ts';
import type { Run } from '../../run.ts';

/** How long a text may be, in characters. */
export interface Room {
  readonly min: number;
  readonly max: number;
}

/** Nothing made by name is longer. */
const LONGEST = 200;

/** The usual length where it fits, else the nearest that does. */
export function lengthIn({ min, max }: Room, usual: number): number {
  return Math.min(Math.max(usual, min), max, LONGEST);
}

/** Makes the text of a kind; it need not fit the room, since the one who asks looks. */
export type TextMaker = (run: Run, persona: Persona, room: Room) => string;

/** The ways to write one and the same thing, the usual one first: a country by its name, or by its letters. */
export type TextMakers = readonly [TextMaker, ...TextMaker[]];

/** One of a fixed list, written with commas. */
export function oneOf(list: string): TextMakers {
  const values = list.split(',').map((value) => value.trim());
  return [(run) => values[run.below(values.length)] ?? ''];
}

/** One of a list of the locale. */
export function listed(path: string): TextMakers {
  return [(run) => pick(run.lexicon.list(path), run)];
}

/** One of a list; empty where the list is. */
export function pick(list: readonly string[], run: Run): string {
  return list[run.below(list.length)] ?? '';
}

const DIGITS = '0123456789';
const CAPITALS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const SMALL = 'abcdefghijklmnopqrstuvwxyz';
const HEX = '0123456789abcdef';

/** A pattern with a digit for `#`, a capital for `@`, a small letter for `?`, and a hexadecimal digit for `%`. */
export function patterned(pattern: string): TextMakers {
  return [(run) => fillPattern(pattern, run)];
}

export function fillPattern(pattern: string, run: Run): string {
  let text = '';
  for (const symbol of pattern) text += symbolOf(symbol, run);
  return text;
}

function symbolOf(symbol: string, run: Run): string {
  switch (symbol) {
    case '#':
      return DIGITS.charAt(run.below(10));
    case '@':
      return CAPITALS.charAt(run.below(CAPITALS.length));
    case '?':
      return SMALL.charAt(run.below(26));
    case '%':
      return HEX.charAt(run.below(16));
    default:
      return symbol;
  }
}
