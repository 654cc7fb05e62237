import { describe, expect, it } from 'vitest';
import type { Listing } from '../../../../src/runtime/dataset/list/listing.ts';
import { slotsAround } from '../../../../src/runtime/dataset/list/slots.ts';
import { tell } from '../../../../src/runtime/dataset/list/tell.ts';
import { shapeAt } from '../../../../src/runtime/dataset/place.ts';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { contractOf } from '../synth/judge.ts';

const COUNT: Schema = { type: 'integer' };
const FLAG: Schema = { type: 'boolean' };
const TEXT: Schema = { type: 'string' };
const object = (properties: Readonly<Record<string, Schema>>): Schema => ({ type: 'object', properties });

/** The second page of three, of eight items in all. */
const LISTING: Listing = {
  ...{ total: 8, offset: 3, limit: 3, count: 3, backwards: false, sorted: false },
  ...{ paging: {}, path: '/pets', search: '', origin: () => 'http://mock.example', firstId: '4', lastId: '6' },
};

/** What is said around the list `items`. */
function said(members: Readonly<Record<string, Schema>>): Record<string, unknown> {
  const contract = contractOf({ Page: object({ items: { type: 'array', items: object({ id: COUNT }) }, ...members }) });
  expect(shapeAt('t#/Page', contract)).toBeDefined();
  const slots = slotsAround('t#/Page', { path: ['items'], schema: 't#/Page' }, contract);
  return Object.fromEntries(slots.map((slot) => [slot.path.join('.'), tell(slot.kind, slot, LISTING)]));
}

describe('around a list is said', () => {
  it('how many there are', () => {
    expect(said({ total: COUNT, count: COUNT, pages: COUNT })).toEqual({ total: 8, count: 3, pages: 3 });
    expect(said({ count: COUNT })).toEqual({ count: 8 });
    expect(said({ total: TEXT })).toEqual({ total: '8' });
    expect(said({ totalResults: COUNT, itemsPerPage: COUNT })).toEqual({ totalResults: 8, itemsPerPage: 3 });
  });

  it('which part this is', () => {
    expect(
      said({ meta: object({ current_page: COUNT, from: COUNT, to: COUNT, per_page: COUNT, path: TEXT }) }),
    ).toEqual({
      'meta.current_page': 2,
      'meta.from': 4,
      'meta.to': 6,
      'meta.per_page': 3,
      'meta.path': '/pets',
    });
    expect(said({ from: COUNT })).toEqual({ from: 3 });
  });

  it('whether there is more', () => {
    expect(said({ has_more: FLAG, url: TEXT })).toEqual({ has_more: true, url: '/pets' });
    expect(said({ first: FLAG, last: FLAG, empty: FLAG })).toEqual({ first: false, last: false, empty: false });
    expect(said({ sort: object({ sorted: FLAG, unsorted: FLAG, empty: FLAG }) })).toEqual({
      'sort.sorted': false,
      'sort.unsorted': true,
      'sort.empty': true,
    });
  });

  it('nothing of what is no matter of the list', () => {
    expect(said({ name: TEXT, owner: object({ total: COUNT }) })).toEqual({});
  });
});
