import type { Delimiter } from '../../../body/form/delimiters.ts';
import { pairEntries, type TextStyle } from './style.ts';

/** `blue%20black%20brown` and `R%20100%20G%20200`. Data cannot contain the delimiter: encoded, it is one as well. */
export function delimited({ found, sent }: Delimiter): TextStyle {
  return {
    delimiter: sent,
    readText: (raw) => raw,
    readItems: (raw) => raw.split(found),
    readEntries: (raw) => pairEntries(raw.split(found)),
    writeText: (text) => text,
    writeItems: (items) => items.join(sent),
    writeEntries: (entries) => entries.flat().join(sent),
  };
}
