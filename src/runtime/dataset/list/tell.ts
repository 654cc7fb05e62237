import { link, nextCursor, previousCursor } from './link.ts';
import { type Around, around, type Listing } from './listing.ts';
import type { SlotKind } from './slot-kinds.ts';
import type { Slot } from './slots.ts';

type Told = Pick<Slot, 'types' | 'isAbsolute'>;

/** What a member or header field around a list says; `undefined` where there is no such thing, such as a page after the last. */
export function tell(kind: SlotKind, slot: Told, listing: Listing): unknown {
  const value = SAID[kind](listing, around(listing), slot);
  const { types } = slot;
  if (typeof value === 'number' && !types.has('integer') && !types.has('number')) return String(value);
  return value;
}

type Say = (listing: Listing, around: Around, slot: Told) => unknown;

const SAID: Readonly<Record<SlotKind, Say>> = {
  total: ({ total }) => total,
  count: ({ count }) => count,
  limit: ({ limit }) => limit,
  offset: ({ offset, paging }) => offset + (paging.offset?.first ?? 0),
  page: (listing) => pageAt(listing.offset, listing),
  pages: ({ total, limit }) => Math.ceil(total / Math.max(1, limit)),
  fromNumber: ({ offset, count }) => (count === 0 ? undefined : offset + 1),
  toNumber: ({ offset, count }) => (count === 0 ? undefined : offset + count),
  more: ({ backwards }, { next, previous }) => (backwards ? previous : next) !== undefined,
  fewer: ({ backwards }, { next, previous }) => (backwards ? next : previous) !== undefined,
  isFirst: (_, { previous }) => previous === undefined,
  isLast: (_, { next }) => next === undefined,
  isEmpty: ({ count }) => count === 0,
  isSorted: ({ sorted }) => sorted,
  isUnsorted: ({ sorted }) => !sorted,
  isPaged: () => true,
  isUnpaged: () => false,
  isTemplated: () => false,
  next: (listing, { next }, slot) => (holdsToken(listing, slot) ? nextCursor(listing) : linkTo(next, listing, slot)),
  previous: (listing, { previous }, slot) => linkTo(previous, listing, slot),
  firstLink: (listing, _, slot) => linkTo(0, listing, slot),
  lastLink: (listing, { last }, slot) => linkTo(last, listing, slot),
  self: (listing, _, slot) => linkTo(listing.offset, listing, slot),
  path: ({ path, origin }, _, { isAbsolute }) => (isAbsolute ? origin() : '') + path,
  nextCursor,
  previousCursor,
};

const pageAt = (place: number, { limit, paging }: Listing): number =>
  Math.floor(place / Math.max(1, limit)) + (paging.page?.first ?? 1);

/** The number of the page where only that may stand, otherwise a link. */
function linkTo(place: number | undefined, listing: Listing, { types, isAbsolute }: Told): unknown {
  if (place === undefined) return undefined;
  const isNumber = types.has('integer') && !types.has('string');
  return isNumber ? pageAt(place, listing) : link(place, listing, isAbsolute);
}

/** A member called `next` holds a token where the parameter that takes it back is called so as well. */
function holdsToken({ paging: { cursor, page } }: Listing, { isAbsolute }: Told): boolean {
  return cursor !== undefined && page === undefined && !isAbsolute && /^next$/i.test(cursor.parameter.name);
}
