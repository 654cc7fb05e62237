import type { Field } from '../fields.ts';
import type { Run } from '../run.ts';

/** How the text of a format is made. */
export interface FormatMaker {
  make(run: Run, field: Field | undefined): string;
  /** A text of the format with at least `min` characters, as near to them as it goes; absent where the length is fixed. */
  sized?(run: Run, min: number): string;
}
