import type { Faker } from '@faker-js/faker';
import { Random } from '../seed.ts';

/** How many values a stock holds. */
const STOCK = 240;
/** The seed of all stocks: they are the same in every process. */
const STOCK_SEED = 20_260_101;

/** The stream that faker draws from; synchronous code sets it right before it asks, so that no two runs meet. */
let stream = new Random(0);
const randomizer = { next: (): number => stream.unit(), seed: (): void => undefined };

/**
 * The words of one locale: lists of @faker-js/faker, and stocks of what takes faker long to put together. To draw from them
 * costs nanoseconds, and depends on the run's stream alone.
 */
export class Lexicon {
  readonly locale: string;
  readonly #faker: Faker;
  readonly #lists = new Map<string, readonly string[]>();
  readonly #stocks = new Map<string, readonly string[]>();

  constructor(locale: string, faker: Faker) {
    this.locale = locale;
    // An instance of our own: its stream is the run's, and nobody else's seed reaches it.
    this.#faker = new (faker.constructor as typeof Faker)({ locale: faker.rawDefinitions, randomizer });
  }

  /** The texts at a path of faker's definitions, such as `person.last_name.generic`; empty where the locale has none. */
  list(path: string): readonly string[] {
    let list = this.#lists.get(path);
    if (list === undefined) {
      list = textsAt(this.#faker.rawDefinitions, path.split('.'));
      this.#lists.set(path, list);
    }
    return list;
  }

  /** A fixed number of values that faker makes, made when they are first asked for. */
  stock(name: string, make: (faker: Faker) => string): readonly string[] {
    let stock = this.#stocks.get(name);
    if (stock === undefined) {
      const random = new Random(STOCK_SEED);
      stock = this.ask(random, (faker) => Array.from({ length: STOCK }, () => make(faker)));
      this.#stocks.set(name, stock);
    }
    return stock;
  }

  /** Asks faker for something that follows from the random stream. */
  ask<T>(random: Random, question: (faker: Faker) => T): T {
    const before = stream;
    stream = random;
    try {
      return question(this.#faker);
    } finally {
      stream = before;
    }
  }
}

/** Texts as they stand, and those of weighted entries. */
function textsAt(definitions: unknown, path: readonly string[]): readonly string[] {
  let node = definitions;
  for (const name of path) {
    if (node === null || typeof node !== 'object' || !Object.hasOwn(node, name)) return [];
    node = (node as Record<string, unknown>)[name];
  }
  const list = Array.isArray(node) ? node : [node];
  return list
    .map((item) => (item !== null && typeof item === 'object' && 'value' in item ? item.value : item))
    .filter((item) => typeof item === 'string');
}
