/** A map that holds at most `capacity` entries; those that were not set or read for long go first. */
export interface Lru<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
}

/**
 * Makes a bounded map of two generations: an entry that is read moves to the young one, and when that is full the old one
 * is dropped whole. Cheaper than strict order, since a hit costs one look-up.
 */
export function createLru<V>(capacity: number): Lru<V> {
  let young = new Map<string, V>();
  let old = new Map<string, V>();
  const put = (key: string, value: V): void => {
    if (young.size >= capacity / 2 && !young.has(key)) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  };
  return {
    get(key) {
      const value = young.get(key);
      if (value !== undefined) return value;
      const aged = old.get(key);
      if (aged !== undefined) put(key, aged);
      return aged;
    },
    set: put,
  };
}
