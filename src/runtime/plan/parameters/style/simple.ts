import { joinEntry, pairEntries, splitEntries, type TextStyle } from './style.ts';

/** `blue,black,brown` and `R,100,G,200` or, exploded, `R=100,G=200` (RFC 6570 §3.2.2). */
export function simple(explode: boolean): TextStyle {
  const readEntries = explode ? splitEntries : pairEntries;
  return {
    delimiter: ',',
    readText: (raw) => raw,
    readItems: (raw) => raw.split(','),
    readEntries: (raw) => readEntries(raw.split(',')),
    writeText: (text) => text,
    writeItems: (items) => items.join(','),
    writeEntries: (entries) => (explode ? entries.map(joinEntry) : entries.flat()).join(','),
  };
}
