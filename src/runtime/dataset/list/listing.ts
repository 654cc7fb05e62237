import type { Page } from './page.ts';
import type { Paging } from './paging.ts';

/** A page of a list with all that can be said of it. */
export interface Listing extends Page {
  /** How many items there are on all pages. */
  readonly total: number;
  /** How many are on this one. */
  readonly count: number;
  /** Whether the client said in which order. */
  readonly sorted: boolean;
  readonly paging: Paging;
  /** The path of the request as it was sent. */
  readonly path: string;
  /** Its query. */
  readonly search: string;
  /** Where the client reached the mock: `http://127.0.0.1:4010`. */
  origin(): string;
  /** The ids of the first and the last item, for cursors that are ids. */
  readonly firstId: string | undefined;
  readonly lastId: string | undefined;
}

/** The places in which the pages around a page begin; `undefined` where there is none. */
export interface Around {
  readonly next: number | undefined;
  readonly previous: number | undefined;
  readonly last: number;
}

/** Finds the pages around one. */
export function around({ offset, count, limit, total }: Listing): Around {
  const length = Math.max(1, limit);
  return {
    next: offset + count < total && count > 0 ? offset + count : undefined,
    previous: offset > 0 ? Math.max(0, offset - length) : undefined,
    last: Math.max(0, Math.ceil(total / length) - 1) * length,
  };
}
