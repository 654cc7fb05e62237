import type { Kind } from '../../kind.ts';

/** What a class of owners is called, and what plain names mean where such a thing owns them. */
export interface OwnerRow {
  readonly nouns: string;
  readonly kinds: Readonly<Record<string, Kind>>;
}

/** Classes of owners by their names. */
export type OwnerTable = Readonly<Record<string, OwnerRow>>;
