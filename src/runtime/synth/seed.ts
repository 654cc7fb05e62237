/**
 * A pseudo-random number generator whose stream depends on nothing but its seed: xoshiro128** 1.1 (Blackman and Vigna,
 * 2018), its state filled by SplitMix32 so that neighbouring seeds share nothing.
 */
export class Random {
  #a = 0;
  #b = 0;
  #c = 0;
  #d = 0;

  constructor(seed: number) {
    this.reseed(seed);
  }

  /** Begins the stream of another seed, as if it were new. */
  reseed(seed: number): void {
    this.#a = mix((seed + 0x9e3779b9) | 0);
    this.#b = mix((seed + 0x3c6ef372) | 0);
    this.#c = mix((seed + 0xdaa66d2b) | 0);
    this.#d = mix((seed + 0x78dde6e4) | 0) | 1;
  }

  /** The next uint32. */
  next(): number {
    const b = this.#b;
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const c = this.#c ^ this.#a;
    const d = this.#d ^ b;
    this.#b = b ^ c;
    this.#a ^= d;
    this.#c = c ^ (b << 9);
    this.#d = (d << 11) | (d >>> 21);
    return result >>> 0;
  }

  /** A number in [0, 1). */
  unit(): number {
    return this.next() / 0x1_0000_0000;
  }

  /** An integer in [0, bound); `bound` is at most 2^53. */
  below(bound: number): number {
    if (bound <= 0x1_0000_0000) return Math.floor(this.unit() * bound);
    return Math.floor(((this.next() >>> 5) * 0x400_0000 + (this.next() >>> 6)) * (bound / 2 ** 53));
  }

  /** An integer between the two, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** True with that probability. */
  chance(probability: number): boolean {
    return probability >= 1 || (probability > 0 && this.unit() < probability);
  }
}

/** The 32-bit finaliser of MurmurHash3 (Appleby): every input bit flips half of the output bits. */
function mix(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** A uint32 that follows from a seed and a salt: a draw that needs no stream of its own. */
export function drawn(seed: number, salt: number): number {
  return mix(Math.imul(seed ^ (salt + 0x9e3779b9), 0x85ebca6b) ^ salt) >>> 0;
}

/** An integer in [0, bound) that follows from a seed and a salt. */
export function drawnBelow(seed: number, salt: number, bound: number): number {
  return Math.floor((drawn(seed, salt) / 0x1_0000_0000) * bound);
}

/** Hashes what an answer depends on to a seed (uint32); the borders between parts count, so ('a','b') is not ('ab'). */
export function seedOf(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    const text = typeof part === 'number' ? `#${part}` : part;
    for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash = mix(hash ^ (text.length + 0x9e3779b9));
  }
  return mix(hash) >>> 0;
}
