import { around, type Listing } from './listing.ts';
import { cursorTo } from './page.ts';
import type { Reading } from './paging.ts';

/** The cursor of the next page: that of its place, or the id before it. */
export function nextCursor(listing: Listing): string | undefined {
  const { next } = around(listing);
  if (next === undefined) return undefined;
  return isIdCursor(listing.paging.cursor) ? listing.lastId : cursorTo(next);
}

/** The cursor of the page before: behind which it ends where the contract asks so, otherwise at which it begins. */
export function previousCursor(listing: Listing): string | undefined {
  const { paging, offset, firstId } = listing;
  const { previous } = around(listing);
  if (previous === undefined) return undefined;
  if (isIdCursor(paging.before)) return firstId;
  if (paging.before !== undefined) return cursorTo(offset);
  return isIdCursor(paging.cursor) ? undefined : cursorTo(previous);
}

/** Whether a cursor is the id of an item by its name: `starting_after`. */
function isIdCursor(reading: Reading | undefined): boolean {
  return reading !== undefined && /^(?:start(?:ing)?_?after|end(?:ing)?_?before)$/i.test(reading.parameter.name);
}

/** The same request for another page, as a path (RFC 3986 §4.2) or with the origin that the client asked. */
export function link(place: number, listing: Listing, isAbsolute: boolean): string | undefined {
  const { paging, path, search, limit, origin } = listing;
  const query = new URLSearchParams(search);
  if (paging.limit !== undefined && query.has(nameIn(paging.limit))) query.set(nameIn(paging.limit), String(limit));
  const { page, offset, cursor, before } = paging;
  if (before !== undefined && place !== listing.offset) query.delete(nameIn(before));
  if (page !== undefined) query.set(nameIn(page), String(Math.floor(place / Math.max(1, limit)) + page.first));
  else if (offset !== undefined) query.set(nameIn(offset), String(place + offset.first));
  else if (cursor !== undefined && place !== listing.offset) query.set(nameIn(cursor), cursorOf(place, listing) ?? '');
  else if (place !== listing.offset) return undefined;
  if (cursor !== undefined && place === 0) query.delete(nameIn(cursor));
  const text = query.toString();
  return `${isAbsolute ? origin() : ''}${path}${text === '' ? '' : `?${text}`}`;
}

function cursorOf(place: number, listing: Listing): string | undefined {
  return place === listing.offset + listing.count ? nextCursor(listing) : cursorTo(place);
}

/** A member of an exploded object is written in brackets, as `deepObject` has it. */
function nameIn({ parameter, member }: Reading): string {
  if (member === undefined) return parameter.name;
  return parameter.style === 'deepObject' ? `${parameter.name}[${member}]` : member;
}

/** The Link field (RFC 8288) of a page; `undefined` where there is no other page. */
export function linkField(listing: Listing): string | undefined {
  const { total, limit } = listing;
  const { next, previous, last } = around(listing);
  const isCut = total > Math.max(1, limit);
  const places: readonly (readonly [string, number | undefined])[] = [
    ['next', next],
    ['prev', previous],
    ['first', isCut ? 0 : undefined],
    ['last', isCut ? last : undefined],
  ];
  const links = places.flatMap(([rel, place]) => {
    const target = place === undefined ? undefined : link(place, listing, false);
    return target === undefined ? [] : [`<${target}>; rel="${rel}"`];
  });
  return links.length === 0 ? undefined : links.join(', ');
}
