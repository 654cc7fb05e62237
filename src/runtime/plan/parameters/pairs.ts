import { decodeName } from './percent.ts';

/**
 * The name=value pairs of a query or a Cookie field in the order in which they were sent. Names are decoded; values are
 * as they were sent, because a delimiter is told from data before percent-decoding.
 */
export interface Pairs {
  readonly names: readonly string[];
  readonly values: readonly string[];
}

/** Splits a query (without `?`) at `&` and each pair at its first `=`, in one pass over the text. */
export function parseQuery(search: string): Pairs {
  const names: string[] = [];
  const values: string[] = [];
  const { length } = search;
  let equals = search.indexOf('=');
  for (let start = 0; start < length; ) {
    const next = search.indexOf('&', start);
    const end = next < 0 ? length : next;
    // Looked for only once it is passed, so that pairs without `=` do not each search the rest of the text.
    if (equals >= 0 && equals < start) equals = search.indexOf('=', start);
    const split = equals < 0 || equals > end ? end : equals;
    if (end > start) {
      names.push(decodeName(search.slice(start, split)));
      values.push(search.slice(split + 1, end));
    }
    start = end + 1;
  }
  return { names, values };
}

/** The value of the first pair of that name. */
export function firstValue({ names, values }: Pairs, name: string): string | undefined {
  const index = names.indexOf(name);
  return index < 0 ? undefined : values[index];
}

/** The values of every pair of that name, or of `name[]` as PHP and Rails clients write lists. */
export function allValues({ names, values }: Pairs, name: string): readonly string[] {
  const bracketed = `${name}[]`;
  return values.filter((_, index) => names[index] === name || names[index] === bracketed);
}
