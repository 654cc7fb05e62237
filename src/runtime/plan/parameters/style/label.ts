import { joinEntry, pairEntries, splitEntries, type TextStyle } from './style.ts';

/** `.blue,black,brown` or, exploded, `.blue.black.brown`; `.R,100,G,200` or `.R=100.G=200` (RFC 6570 §3.2.5). */
export function label(explode: boolean, delimiter: string = explode ? '.' : ','): TextStyle {
  const split = (raw: string): readonly string[] | undefined => after('.', raw)?.split(delimiter);
  const readEntries = explode ? splitEntries : pairEntries;
  return {
    delimiter,
    readText: (raw) => after('.', raw),
    readItems: split,
    readEntries: (raw) => {
      const parts = split(raw);
      return parts && readEntries(parts);
    },
    writeText: (text) => `.${text}`,
    writeItems: (items) => `.${items.join(delimiter)}`,
    writeEntries: (entries) => `.${(explode ? entries.map(joinEntry) : entries.flat()).join(delimiter)}`,
  };
}

/** What follows a prefix; `undefined` where the text does not begin with it. */
export function after(prefix: string, raw: string): string | undefined {
  return raw.startsWith(prefix) ? raw.slice(prefix.length) : undefined;
}
