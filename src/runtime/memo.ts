import { createLru } from './lru.ts';
import type { AnswerSource, Encoded, RequestInput, Violation } from './model/exchange.ts';
import type { OperationPlan } from './plan/prepare.ts';

/** A finished answer, good for every request that is the same in all that its operation reads. */
export interface Finished {
  readonly encoded: Encoded;
  readonly source: AnswerSource;
  readonly violations: readonly Violation[];
  /** `undefined` where no operation was met. */
  readonly operationId: string | undefined;
}

/**
 * Remembers answers of requests without content. An answer is a pure function of the request line and the header fields
 * that its operation reads, so a repeated request costs two look-ups.
 */
export interface Memo {
  get(input: RequestInput): Finished | undefined;
  set(input: RequestInput, plan: OperationPlan, finished: Finished): void;
}

const MOST_REQUESTS = 1000;
const LONGEST_KEY = 2000;
const LARGEST_BODY = 20_000;

/** Makes an empty, bounded memo. */
export function createMemo(): Memo {
  const varies = createLru<readonly string[]>(MOST_REQUESTS);
  const answers = createLru<Finished>(MOST_REQUESTS);
  return {
    get(input) {
      const line = requestLine(input);
      const names = varies.get(line);
      return names && answers.get(variant(line, names, input));
    },
    set(input, plan, finished) {
      const line = requestLine(input);
      if (line.length > LONGEST_KEY || (finished.encoded.body?.length ?? 0) > LARGEST_BODY) return;
      const names = ['origin', ...plan.varies];
      const key = variant(line, names, input);
      if (key.length > 2 * LONGEST_KEY) return;
      varies.set(line, names);
      answers.set(key, finished);
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
