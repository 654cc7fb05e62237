/** The name and value of an object's property, both as they are sent. */
export type Entry = readonly [name: string, value: string];

/**
 * How a style (OAS 3.2 §4.8.12.3) writes a value into one text and finds its parts again. Parts stay percent-encoded, so
 * that an encoded delimiter is data. Reading gives `undefined` where the text is not written in the style.
 */
export interface TextStyle {
  /** What stands between the items of an array; joins the values of a parameter that is sent several times. */
  readonly delimiter: string;
  readText(raw: string): string | undefined;
  readItems(raw: string): readonly string[] | undefined;
  readEntries(raw: string): readonly Entry[] | undefined;
  writeText(text: string): string;
  writeItems(items: readonly string[]): string;
  writeEntries(entries: readonly Entry[]): string;
}

/** Reads `R=100` for each part; `undefined` where one has no `=`. Nothing at all is an object without members. */
export function splitEntries(parts: readonly string[]): readonly Entry[] | undefined {
  if (isNothing(parts)) return [];
  const entries = parts.map((part): Entry | undefined => {
    const equals = part.indexOf('=');
    return equals < 0 ? undefined : [part.slice(0, equals), part.slice(equals + 1)];
  });
  return entries.includes(undefined) ? undefined : entries.filter((entry) => entry !== undefined);
}

/** Reads `R,100,G,200`: names and values in turn; `undefined` where a value is missing. Nothing at all is an object without members. */
export function pairEntries(parts: readonly string[]): readonly Entry[] | undefined {
  if (isNothing(parts)) return [];
  if (parts.length % 2 !== 0) return undefined;
  const entries: Entry[] = [];
  for (let index = 0; index < parts.length; index += 2) entries.push([parts[index] ?? '', parts[index + 1] ?? '']);
  return entries;
}

const isNothing = ([first, ...others]: readonly string[]): boolean => first === '' && others.length === 0;

/** Writes `R=100`. */
export const joinEntry = ([name, value]: Entry): string => `${name}=${value}`;
