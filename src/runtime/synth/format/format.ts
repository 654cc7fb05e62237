import type { Field } from '../field/field.ts';
import type { Run } from '../run.ts';
import { textOfKind } from '../value/text.ts';
import { DATA_FORMATS } from './data.ts';
import { DATE_FORMATS } from './date.ts';
import { FIELD_VALUE_FORMATS } from './field-value.ts';
import type { FormatMaker } from './maker.ts';
import { NAME_FORMATS } from './name.ts';
import { POINTER_FORMATS } from './pointer.ts';

const FORMATS: Readonly<Record<string, FormatMaker>> = {
  ...DATE_FORMATS,
  ...NAME_FORMATS,
  ...POINTER_FORMATS,
  ...DATA_FORMATS,
  ...FIELD_VALUE_FORMATS,
};
const TRIES = 6;

/** Makes text of the first known format, within the lengths where it can be; `undefined` where none is known. */
export function formatOf(
  formats: readonly string[],
  min: number,
  max: number,
  field: Field,
): ((run: Run) => string) | undefined {
  const name = formats.find((format) => Object.hasOwn(FORMATS, format));
  const format = name === undefined ? undefined : FORMATS[name];
  if (name === undefined || format === undefined) return undefined;
  const plain = (run: Run): string => {
    let text = format.make(run, field);
    for (let tries = 0; tries < TRIES && (text.length < min || text.length > max); tries++)
      text = format.make(run, field);
    return text.length >= min && text.length <= max ? text : (format.sized?.(run, min) ?? text);
  };
  const byName = namedText(format, min, max, field);
  return byName === undefined ? plain : (run) => byName(run) ?? plain(run);
}

/** Texts of the field's kind, where such texts have the format. */
function namedText(
  { kinds = [] }: FormatMaker,
  min: number,
  max: number,
  { kind, many }: Field,
): ((run: Run) => string | undefined) | undefined {
  const chosen = kinds.find((candidate) => candidate === kind) ?? kinds[0];
  return chosen && textOfKind(chosen, { min, max }, many, () => true);
}
