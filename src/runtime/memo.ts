import { createLru } from './lru.ts';
import type { AnswerSource, Encoded, RequestInput, Violation } from './model/exchange.ts';
import type { OperationPlan } from './plan/prepare.ts';

/** A finished answer, good for every request that is the same in all that the operation reads. */
export interface Remembered {
  readonly encoded: Encoded;
  readonly source: AnswerSource;
  readonly violations: readonly Violation[];
  readonly operationId: string;
}

/**
 * Remembers answers of requests without content. An answer is a pure function of the request line and the header fields
 * that its operation reads, so a repeated request costs two look-ups.
 */
export interface Memo {
  get(input: RequestInput): Remembered | undefined;
  set(input: RequestInput, plan: OperationPlan, remembered: Remembered): void;
}

const MOST_REQUESTS = 1000;
const LONGEST_KEY = 2000;
const LARGEST_BODY = 20_000;

/** Makes an empty, bounded memo. */
export function createMemo(): Memo {
  const varies = createLru<readonly string[]>(MOST_REQUESTS);
  const answers = createLru<Remembered>(MOST_REQUESTS);
  return {
    get(input) {
      const line = requestLine(input);
      const names = varies.get(line);
      return names && answers.get(variant(line, names, input));
    },
    set(input, plan, remembered) {
      const line = requestLine(input);
      if (line.length > LONGEST_KEY || (remembered.encoded.body?.length ?? 0) > LARGEST_BODY) return;
      const names = ['origin', ...plan.varies];
      const key = variant(line, names, input);
      if (key.length > 2 * LONGEST_KEY) return;
      varies.set(line, names);
      answers.set(key, remembered);
    },
  };
}

function requestLine({ method, path, search }: RequestInput): string {
  return `${method} ${path}?${search}`;
}

function variant(line: string, names: readonly string[], input: RequestInput): string {
  let key = line;
  for (const name of names) key += `\n${input.header(name) ?? '\0'}`;
  return key;
}
