import type { Source } from './schema.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Something wrong with a contract, a configuration or an override file; never with a message. */
export interface Diagnostic {
  /** Stable, kebab-case, listed in `docs/diagnostics.md`. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence that says what is wrong. */
  readonly message: string;
  readonly source: Source;
  /** The rule of the contract that something else breaks, where the two stand apart (an example and its schema). */
  readonly rule?: Source;
  /** Filled in when the Diagnostic is printed. */
  readonly location?: Location;
  /** Further places that have to do with it, the most telling ones first. */
  readonly related?: readonly Pick<Diagnostic, 'source' | 'location'>[];
  /** One sentence that says what to do. */
  readonly help?: string;
}

/** A place in a text file. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
