import type { Source } from '../../model/schema.ts';
import type { Keyword, Site } from './keyword.ts';

/** Where in a value something cannot be, and what makes it be there (`required`, `minItems`), from the outside in. */
export interface Place {
  readonly pointer: string;
  readonly needs: readonly Source[];
}

/** Why no value can be made, as deep inside as that can be told. */
export type Reason = Clash | Endless | NoBranch | Overlap;

/** Keywords that let nothing through together, and do without any one of them. */
export interface Clash extends Place {
  readonly kind: 'clash';
  readonly keywords: readonly Keyword[];
  /** Whether that is certain; otherwise no value was found. */
  readonly isProven: boolean;
}

/** A value that must hold another of its kind, without end. */
export interface Endless extends Place {
  readonly kind: 'endless';
  /** The schema that comes back. */
  readonly site: Site;
  /** Where it stands again, as a pointer from its own value. */
  readonly again: string;
  /** What leads from it to itself. */
  readonly cycle: readonly Source[];
  readonly isProven: true;
}

/** A union of which no branch can be met. */
export interface NoBranch extends Place {
  readonly kind: 'no-branch';
  readonly union: Keyword;
  /** Of the first branches; the others are like them. */
  readonly branches: readonly { readonly site: Site; readonly reason: Reason }[];
  readonly count: number;
  readonly isProven: boolean;
}

/** A `oneOf` whose branches can be met, but never one alone. */
export interface Overlap extends Place {
  readonly kind: 'overlap';
  readonly union: Keyword;
  /** Branches, and one that whatever meets them meets too. */
  readonly pairs: readonly (readonly [branch: Site, other: Site])[];
  readonly isProven: boolean;
}

/** Of many keywords, pairs or branches the first are told, and how many more there are. */
export const MOST_TOLD = 4;

/** The places that a reason names, the most telling ones first. */
export function sourcesOf(reason: Reason): readonly Source[] {
  switch (reason.kind) {
    case 'clash':
      return reason.keywords.slice(0, MOST_TOLD).map(({ source }) => source);
    case 'endless':
      return [reason.site.source, ...reason.cycle];
    case 'no-branch':
      return [reason.union.source, ...reason.branches.flatMap((branch) => sourcesOf(branch.reason))];
    case 'overlap':
      return [
        reason.union.source,
        ...reason.pairs
          .slice(0, MOST_TOLD)
          .flat()
          .map(({ source }) => source),
      ];
  }
}
