import type { Field } from '../fields.ts';
import type { Run } from '../run.ts';
import { DATA_FORMATS } from './data.ts';
import { DATE_FORMATS } from './date.ts';
import type { FormatMaker } from './maker.ts';
import { NAME_FORMATS } from './name.ts';
import { POINTER_FORMATS } from './pointer.ts';

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
