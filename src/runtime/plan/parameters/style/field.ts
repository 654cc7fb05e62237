import { simple } from './simple.ts';
import { pairEntries, splitEntries, type TextStyle } from './style.ts';

/**
 * The `simple` style in a header field: a list of RFC 9110 §5.6.1, so white space around items and empty items do not
 * count, and a comma inside a quoted string is data. Quoted strings keep their quotes.
 */
export function fieldList(explode: boolean): TextStyle {
  const readEntries = explode ? splitEntries : pairEntries;
  return {
    ...simple(explode),
    readText: (raw) => raw.trim(),
    readItems: splitList,
    readEntries: (raw) => readEntries(splitList(raw)),
  };
}

function splitList(raw: string): readonly string[] {
  const items = raw.includes('"') ? (splitQuoted(raw) ?? raw.split(',')) : raw.split(',');
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** Splits at the commas outside of quoted strings; `undefined` where a quote is never closed. */
function splitQuoted(raw: string): readonly string[] | undefined {
  const items: string[] = [];
  let start = 0;
  let quoted = false;
  for (let index = 0; index < raw.length; index++) {
    const character = raw[index];
    if (character === '"') quoted = !quoted;
    else if (quoted && character === '\\') index++;
    else if (!quoted && character === ',') {
      items.push(raw.slice(start, index));
      start = index + 1;
    }
  }
  return quoted ? undefined : [...items, raw.slice(start)];
}
