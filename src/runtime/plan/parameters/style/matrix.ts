import { decodeLeniently, encodePercent } from '../percent.ts';
import { after } from './label.ts';
import { type Entry, joinEntry, pairEntries, splitEntries, type TextStyle } from './style.ts';

/**
 * `;color=blue,black,brown` or, exploded, `;color=blue;color=black;color=brown`; `;color=R,100,G,200` or `;R=100;G=200`
 * (RFC 6570 §3.2.7). An empty value has no `=`.
 */
export function matrix(name: string, explode: boolean): TextStyle {
  const own = `;${encodePercent(name)}`;
  const segments = (raw: string): readonly string[] | undefined => after(';', raw)?.split(';');
  const readText = (raw: string): string | undefined => {
    const [segment, ...others] = segments(raw) ?? [];
    return segment === undefined || others.length > 0 ? undefined : valueNamed(segment, name);
  };
  const readItems = (raw: string): readonly string[] | undefined => {
    const items = segments(raw)?.map((segment) => valueNamed(segment, name));
    return items?.includes(undefined) ? undefined : items?.filter((item) => item !== undefined);
  };
  const named = (text: string): string => (text === '' ? own : `${own}=${text}`);
  return {
    delimiter: explode ? ';' : ',',
    readText,
    readItems: explode ? readItems : (raw) => readText(raw)?.split(','),
    readEntries: (raw) => {
      const parts = explode ? segments(raw) : readText(raw)?.split(',');
      return parts && (explode ? splitEntries(parts.map(withEquals)) : pairEntries(parts));
    },
    writeText: named,
    writeItems: (items) => (explode ? items.map(named).join('') : named(items.join(','))),
    writeEntries: (entries) =>
      explode ? entries.map((entry) => `;${joinEntry(entry)}`).join('') : named(entries.flat().join(',')),
  };
}

/** The value of `name=value` where the segment has that name. */
function valueNamed(segment: string, name: string): string | undefined {
  const [found, value]: Entry = splitEntries([withEquals(segment)])?.[0] ?? [segment, ''];
  return decodeLeniently(found) === name ? value : undefined;
}

const withEquals = (segment: string): string => (segment.includes('=') ? segment : `${segment}=`);
