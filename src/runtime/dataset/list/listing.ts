import type { Page } from './page.ts';
import { cursorTo } from './page.ts';
import type { Paging, Reading } from './paging.ts';
import type { Slot, SlotKind } from './slots.ts';

/** A page of a list with all that can be said of it. */
export interface Listing extends Page {
  /** How many items there are on all pages. */
  readonly total: number;
  /** How many are on this one. */
  readonly count: number;
  readonly paging: Paging;
  /** The path of the request as it was sent. */
  readonly path: string;
  /** Its query. */
  readonly search: string;
  /** Where the client reached the mock: `http://127.0.0.1:4010`. */
  origin(): string;
  /** The id of the last item, for cursors that are ids. */
  readonly lastId: string | undefined;
}

/** What a member or header field around a list says; `undefined` where there is no such thing, such as a page after the last. */
export function tell(kind: SlotKind, slot: Pick<Slot, 'types' | 'isAbsolute'>, listing: Listing): unknown {
  const value = said(kind, slot, listing);
  const { types } = slot;
  if (typeof value === 'number' && !types.has('integer') && !types.has('number')) return String(value);
  return value;
}

function said(kind: SlotKind, slot: Pick<Slot, 'types' | 'isAbsolute'>, listing: Listing): unknown {
  const { total, count, limit, offset, paging } = listing;
  const length = Math.max(1, limit);
  const first = paging.page?.first ?? 1;
  const isNumber = slot.types.has('integer') && !slot.types.has('string');
  const linkTo = (place: number): unknown => {
    if (place < 0 || place >= Math.max(1, total)) return undefined;
    if (isNumber) return Math.floor(place / length) + first;
    return link(place, listing, slot.isAbsolute);
  };
  const next = offset + count < total && count > 0 ? offset + count : -1;
  const previous = offset > 0 ? Math.max(0, offset - length) : -1;
  switch (kind) {
    case 'total':
      return total;
    case 'count':
      return count;
    case 'limit':
      return limit;
    case 'offset':
      return offset + (paging.offset?.first ?? 0);
    case 'page':
      return Math.floor(offset / length) + first;
    case 'pages':
      return Math.ceil(total / length);
    case 'more':
      return next >= 0;
    case 'fewer':
      return previous >= 0;
    case 'isFirst':
      return previous < 0;
    case 'isLast':
      return next < 0;
    case 'isEmpty':
      return count === 0;
    case 'next':
      return paging.cursor !== undefined && paging.page === undefined && isToken(paging.cursor, slot)
        ? cursor(next, listing)
        : linkTo(next);
    case 'previous':
      return linkTo(previous);
    case 'firstLink':
      return linkTo(0);
    case 'lastLink':
      return linkTo(Math.max(0, Math.ceil(total / length) - 1) * length);
    case 'self':
      return linkTo(Math.min(offset, Math.max(0, total - 1)));
    case 'nextCursor':
      return cursor(next, listing);
    case 'previousCursor':
      return undefined;
  }
}

/** A member called `next` holds a token where the parameter that takes it back is called so as well. */
const isToken = ({ parameter }: Reading, slot: Pick<Slot, 'isAbsolute'>): boolean =>
  !slot.isAbsolute && /^next$/i.test(parameter.name);

function cursor(next: number, { paging, lastId }: Listing): unknown {
  if (next < 0) return undefined;
  return paging.cursor !== undefined && isIdCursor(paging.cursor) ? lastId : cursorTo(next);
}

const isIdCursor = ({ parameter }: Reading): boolean => /^(?:starting_?after|start_?after)$/i.test(parameter.name);

/** The same request for another page, as a path (RFC 3986 §4.2) or with the origin that the client asked. */
export function link(place: number, listing: Listing, isAbsolute: boolean): string | undefined {
  const { paging, path, search, limit, origin } = listing;
  const query = new URLSearchParams(search);
  if (paging.limit !== undefined && query.has(nameIn(paging.limit))) query.set(nameIn(paging.limit), String(limit));
  const { page, offset, cursor: token } = paging;
  if (page !== undefined) query.set(nameIn(page), String(Math.floor(place / Math.max(1, limit)) + page.first));
  else if (offset !== undefined) query.set(nameIn(offset), String(place + offset.first));
  else if (token !== undefined) query.set(nameIn(token), place === 0 ? '' : String(cursorOf(place, listing)));
  else if (place !== listing.offset) return undefined;
  if (token !== undefined && place === 0) query.delete(nameIn(token));
  const text = query.toString();
  return `${isAbsolute ? origin() : ''}${path}${text === '' ? '' : `?${text}`}`;
}

function cursorOf(place: number, listing: Listing): unknown {
  return place === listing.offset + listing.count ? cursor(place, listing) : cursorTo(place);
}

/** A member of an exploded object is written in brackets, as `deepObject` has it. */
function nameIn({ parameter, member }: Reading): string {
  return member === undefined
    ? parameter.name
    : parameter.style === 'deepObject'
      ? `${parameter.name}[${member}]`
      : member;
}

/** The Link field (RFC 8288) of a page; `undefined` where there is no other page. */
export function linkField(listing: Listing): string | undefined {
  const { total, limit, offset, count } = listing;
  const length = Math.max(1, limit);
  const places: readonly (readonly [string, number])[] = [
    ['next', offset + count < total && count > 0 ? offset + count : -1],
    ['prev', offset > 0 ? Math.max(0, offset - length) : -1],
    ['first', total > length ? 0 : -1],
    ['last', total > length ? (Math.ceil(total / length) - 1) * length : -1],
  ];
  const links = places.flatMap(([rel, place]) => {
    const target = place < 0 ? undefined : link(place, listing, false);
    return target === undefined ? [] : [`<${target}>; rel="${rel}"`];
  });
  return links.length === 0 ? undefined : links.join(', ');
}
