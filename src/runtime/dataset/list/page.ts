import { textOf, type Values } from '../../plan/parameters/values.ts';
import { type Paging, sent } from './paging.ts';

/** Which part of a list is given. */
export interface Page {
  /** How many items come before it. */
  readonly offset: number;
  /** How many it has at most. */
  readonly limit: number;
  /** Whether the client comes from behind it. */
  readonly backwards: boolean;
}

/** A list is never longer than this, whatever the client asks for. */
const MOST_ITEMS = 1000;

/** The length of a page where neither the client nor the contract says it. */
const USUAL = 10;

/** How long a page is where the client does not say it, and there is room. */
export const usualLength = ({ limit }: Paging): number => limit?.usual ?? USUAL;

/**
 * Reads which page is wanted. Where the client does not say how long it is, there is room for so many items; `placeOf` finds
 * an item by its id, since some cursors are those (`starting_after`).
 */
export function readPage(paging: Paging, query: Values, room: number, placeOf: (id: string) => number): Page {
  const usual = Math.min(usualLength(paging), room);
  const limit = Math.min(number(paging.limit, query) ?? usual, MOST_ITEMS);
  const end = endOf(paging, query, placeOf);
  if (end === undefined)
    return { offset: offsetOf(paging, query, limit, placeOf), limit: Math.max(0, limit), backwards: false };
  const offset = Math.max(0, end - limit);
  return { offset, limit: Math.max(0, end - offset), backwards: true };
}

/** The place that a page ends before (`ending_before`); `undefined` where the client says where it begins. */
function endOf({ before }: Paging, query: Values, placeOf: (id: string) => number): number | undefined {
  const token = before === undefined ? undefined : sent(before, query);
  if (token === undefined || token === null || token === '') return undefined;
  return placeOfToken(textOf(token), placeOf, 0);
}

function offsetOf(paging: Paging, query: Values, limit: number, placeOf: (id: string) => number): number {
  const { offset, page, cursor } = paging;
  const token = cursor === undefined ? undefined : sent(cursor, query);
  if (token !== undefined && token !== null && token !== '') return placeOfToken(textOf(token), placeOf, 1) ?? 0;
  const place = offset && number(offset, query);
  if (place !== undefined) return Math.max(0, place - (offset?.first ?? 0));
  const index = page && number(page, query);
  return index === undefined ? 0 : Math.max(0, (index - (page?.first ?? 1)) * limit);
}

function number(reading: Paging['limit'], query: Values): number | undefined {
  const value = reading === undefined ? undefined : sent(reading, query);
  return typeof value === 'number' && Number.isFinite(value) ? Math.trunc(value) : undefined;
}

/** The cursor of the items after so many: opaque to clients, and the same in every process. */
export function cursorTo(offset: number): string {
  return `c${offset.toString(36).padStart(6, '0')}`;
}

/** How many items come before what a token names: an item, with so many of its own counted in, a place of ours, or a number. */
function placeOfToken(token: string, placeOf: (id: string) => number, own: 0 | 1): number | undefined {
  const place = placeOf(token);
  if (place >= 0) return place + own;
  return ownPlace(token) ?? (/^\d{1,9}$/.test(token) ? Number(token) : undefined);
}

function ownPlace(token: string): number | undefined {
  const digits = /^c([0-9a-z]{6})$/.exec(token)?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits, 36);
}
