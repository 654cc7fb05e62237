import type { Field } from '../field/field.ts';
import type { Kind } from '../field/kind.ts';
import type { Run } from '../run.ts';

/** How the text of a format is made. */
export interface FormatMaker {
  make(run: Run, field: Field): string;
  /** A text of the format with at least `min` characters, as near to them as it goes; absent where the length is fixed. */
  sized?(run: Run, min: number): string;
  /** The kinds whose texts have this format, all of them; the usual one stands first, for fields that say nothing. */
  readonly kinds?: readonly Kind[];
}
