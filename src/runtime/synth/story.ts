import type { SchemaId } from '../model/schema.ts';

/** What a member's name and schemas say of another thing that it names (`ownerId`) or holds (`owner`). */
export interface Kin {
  /** The member's name as the contract spells it. */
  readonly name: string;
  /** The schemas that an object, or the items of a list, refer to; empty where the member holds a text or a number. */
  readonly refs: readonly SchemaId[];
  /** Whether an id may stand for what the schemas describe. */
  readonly byId: boolean;
  /** Whether it is a text whose name does not say that it is an id. */
  readonly isText: boolean;
  /** Whether it names or holds several. */
  readonly many: boolean;
  /** A quick look at whether a value may stand here. */
  accepts(value: unknown): boolean;
}

/** The object that a member stands in, as far as the telling depends on it. */
export interface Seat {
  /** The seed of the object. */
  readonly scope: number;
  /** Nested objects and arrays, from 1 for the root. */
  readonly depth: number;
  /** Bytes left; what is told is taken from them. */
  budget: number;
}

/** What a thing is a part of while it is made: its place among its like, and the other things that it names or holds. */
export interface Story {
  /** Its place in its dataset, from 0; -1 for a thing that has none. Enumerations and references are spread over the places. */
  readonly index: number;
  /** The value of a member that names or holds another thing; `undefined` where it does neither. */
  tell(kin: Kin, seat: Seat): unknown;
  /** Whether a member is told of at all. */
  tells(kin: Kin): boolean;
  /** Whether an optional member is better left out: it holds a thing, and is part of one that is itself held. */
  skips(kin: Kin): boolean;
}

/**
 * Spreads choices over places: of each `count` places from a multiple of `count` on, every one takes another choice, and
 * members with different salts are spread differently.
 */
export function spread(index: number, salt: number, count: number): number {
  const block = Math.floor(index / count);
  const shift = count > 1 ? 1 + ((salt >>> 8) % (count - 1)) : 0;
  return (index + block * shift + (salt >>> 0)) % count;
}
