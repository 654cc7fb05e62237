import { formatsOf } from '../../validate/formats/formats.ts';

const lookup = formatsOf(undefined);

/** Whether an author's example has the format that its schema names; unknown formats are annotations. */
export function fitsFormat(value: string, format: string): boolean {
  return lookup(format)?.test(value) ?? true;
}
