import type { Exchange } from './model/exchange.ts';

/** The last Exchanges, oldest first; older ones fall out. */
export interface Journal {
  /** How many fell out since the last `clear`. */
  readonly evicted: number;
  add(exchange: Exchange): void;
  entries(): readonly Exchange[];
  clear(): void;
}

/** Makes a ring of at most `capacity` Exchanges. It keeps references: nothing is copied or formatted before it is read. */
export function createJournal(capacity: number): Journal {
  let ring: Exchange[] = [];
  let added = 0;
  return {
    get evicted() {
      return Math.max(0, added - capacity);
    },
    add(exchange) {
      if (capacity > 0) ring[added % capacity] = exchange;
      added++;
    },
    entries() {
      const start = added > capacity ? added % capacity : 0;
      return [...ring.slice(start), ...ring.slice(0, start)];
    },
    clear() {
      ring = [];
      added = 0;
    },
  };
}
