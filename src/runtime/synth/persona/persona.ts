import type { Lexicon } from '../lexicon/lexicon.ts';
import { drawnBelow } from '../seed.ts';
import { asciiOf } from './ascii.ts';
import { CURRENCIES, type Currency } from './money.ts';
import { Person } from './person.ts';
import { type Place, placeOf } from './place.ts';
import { type Timeline, timelineOf } from './timeline.ts';

const DAY = 86_400_000;

/** What a persona is made from; a run is one. */
export interface PersonaSource {
  readonly locale: string;
  readonly now: number;
  readonly lexicon: Lexicon;
}

/**
 * Who and what one object is about: the fields of the object agree because they all ask it. It is a pure function of its seed,
 * and each part of it is made when it is first asked for.
 */
export class Persona {
  readonly seed: number;
  readonly #source: PersonaSource;
  #person: Person | undefined;
  #place: Place | undefined;
  #timeline: Timeline | undefined;

  constructor(seed: number, source: PersonaSource) {
    this.seed = seed;
    this.#source = source;
  }

  get person(): Person {
    this.#person ??= new Person(this.seed, this.#source.lexicon);
    return this.#person;
  }

  get place(): Place {
    this.#place ??= placeOf(this.seed, this.#source.locale);
    return this.#place;
  }

  get timeline(): Timeline {
    this.#timeline ??= timelineOf(this.seed, this.#source.now);
    return this.#timeline;
  }

  /** The company of the persona, or the one that the persona works for. */
  get company(): string {
    return this.pick(
      this.#source.lexicon.stock('company', (faker) => faker.company.name()),
      40,
    );
  }

  /** The beginning of the company's name as hosts are made of it. */
  get companySlug(): string {
    const [first = ''] = this.company.split(/[ ,]/);
    return asciiOf(first, '-') || `company-${this.below(1000, 41)}`;
  }

  /** Years of age: of an adult. */
  get age(): number {
    return 18 + this.below(55, 42);
  }

  /** Some currency, for a list of them. */
  get currency(): Currency {
    return CURRENCIES[this.below(CURRENCIES.length, 43)] as Currency;
  }

  /** When a person of that age was born, in milliseconds since the epoch as all moments. */
  get birth(): number {
    return this.#yearsAgo(this.age, 44);
  }

  get petAge(): number {
    return 1 + this.below(13, 45);
  }

  get petBirth(): number {
    return this.#yearsAgo(this.petAge, 46);
  }

  get hired(): number {
    return this.#yearsAgo(this.below(10, 47), 48);
  }

  #yearsAgo(years: number, salt: number): number {
    return Math.floor(this.#source.now - (years * 365.25 + 1 + this.below(360, salt)) * DAY);
  }

  /** An integer in [0, bound) that belongs to the persona, always the same for the same salt. */
  below(bound: number, salt: number): number {
    return drawnBelow(this.seed, salt, bound);
  }

  /** One of a list that belongs to the persona, always the same for the same salt. */
  pick(list: readonly string[], salt: number): string {
    return list[this.below(list.length, salt)] ?? '';
  }
}
