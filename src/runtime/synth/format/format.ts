import type { Field } from '../fields.ts';
import type { Run } from '../run.ts';
import { DATA_FORMATS } from './data.ts';
import { DATE_FORMATS } from './date.ts';
import { NAME_FORMATS } from './name.ts';
import { POINTER_FORMATS } from './pointer.ts';

/** How the text of a format is made. */
export interface FormatMaker {
  make(run: Run, field: Field | undefined): string;
  /** A text of the format with at least `min` characters, as near to them as it goes; absent where the length is fixed. */
  sized?(run: Run, min: number): string;
}

const FORMATS: Readonly<Record<string, FormatMaker>> = {
  ...DATE_FORMATS,
  ...NAME_FORMATS,
  ...POINTER_FORMATS,
  ...DATA_FORMATS,
};
const TRIES = 6;

/** Makes text of the first known format, within the lengths where it can be; `undefined` where none is known. */
export function formatOf(
  formats: readonly string[],
  min: number,
  max: number,
  field: Field | undefined,
): ((run: Run) => string) | undefined {
  const name = formats.find((format) => Object.hasOwn(FORMATS, format));
  const format = name === undefined ? undefined : FORMATS[name];
  if (format === undefined) return undefined;
  return (run) => {
    let text = format.make(run, field);
    for (let tries = 0; tries < TRIES && (text.length < min || text.length > max); tries++)
      text = format.make(run, field);
    return text.length >= min && text.length <= max ? text : (format.sized?.(run, min) ?? text);
  };
}
