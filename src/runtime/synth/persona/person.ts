import type { Lexicon } from '../lexicon/lexicon.ts';
import { drawn, drawnBelow } from '../seed.ts';
import { WORDS } from '../vocabulary.ts';
import { asciiOf } from './ascii.ts';
import { type Names, namesOf, type Sex } from './names.ts';

/** Domains that nobody has (RFC 2606 §3). */
const MAIL_HOSTS = ['example.com', 'example.org', 'example.net'] as const;

/** Somebody: what all fields about one person share. A pure function of seed and lexicon. */
export class Person {
  readonly sex: Sex;
  readonly first: string;
  readonly last: string;
  readonly #seed: number;
  readonly #names: Names;
  #given: string | undefined;
  #family: string | undefined;

  constructor(seed: number, lexicon: Lexicon) {
    const names = namesOf(lexicon);
    this.#seed = seed;
    this.#names = names;
    this.sex = drawn(seed, 1) & 1 ? 'female' : 'male';
    this.first = this.#pick(names.first[this.sex], 2);
    this.last = this.#pick(names.last[this.sex], 3);
    for (let index = 1; index < names.lastCount; index++)
      this.last += ` ${this.#pick(names.last[this.sex], 3 + index * 64)}`;
  }

  get full(): string {
    return this.#names.full(this.first, this.last);
  }

  get middle(): string {
    return this.#pick(this.#names.middle[this.sex], 4) || this.#pick(this.#names.first[this.sex], 5);
  }

  get honorific(): string {
    return this.#pick(this.#names.honorific[this.sex], 6);
  }

  /** The name as addresses are made of it, in ASCII. */
  get handle(): string {
    return `${this.#asciiFirst}.${this.#asciiLast}`;
  }

  get email(): string {
    return `${this.handle}@${MAIL_HOSTS[drawnBelow(this.#seed, 11, 3)]}`;
  }

  get username(): string {
    const number = drawnBelow(this.#seed, 10, 90) + 10;
    switch (drawnBelow(this.#seed, 9, 4)) {
      case 0:
        return this.handle;
      case 1:
        return `${this.#asciiFirst}_${this.#asciiLast}${number}`;
      case 2:
        return this.#asciiFirst.slice(0, 1) + this.#asciiLast;
      default:
        return `${this.#asciiFirst}${this.#asciiLast.slice(0, 1)}${number}`;
    }
  }

  /** Names in other scripts have no letters to make an address of: plain words stand for them. */
  get #asciiFirst(): string {
    this.#given ??= asciiOf(this.first, '') || this.#pick(WORDS, 7);
    return this.#given;
  }

  get #asciiLast(): string {
    this.#family ??= asciiOf(this.last, '') || this.#pick(WORDS, 8);
    return this.#family;
  }

  #pick(list: readonly string[], salt: number): string {
    return list[drawnBelow(this.#seed, salt, list.length)] ?? '';
  }
}
