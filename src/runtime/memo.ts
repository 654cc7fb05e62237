import { createLru } from './lru.ts';
import type { AnswerSource, Encoded, RequestInput, Violation } from './model/exchange.ts';
import type { OperationPlan } from './plan/prepare.ts';
import { seedOf } from './synth/seed.ts';

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
 * that its operation reads, so a repeated request costs one look-up. What comes once is not kept: to keep it would cost more
 * than to make it, since it then outlives the young generation of the heap.
 */
export interface Memo {
  get(input: RequestInput): Finished | undefined;
  set(input: RequestInput, plan: OperationPlan, finished: Finished): void;
}

/** What one answer is good for beside its target: the method, and the values of the fields that count. */
interface Variant {
  readonly method: string;
  readonly names: readonly string[];
  readonly values: readonly (string | null)[];
  readonly finished: Finished;
}

const MOST_TARGETS = 1000;
/** How many targets that came once are recognised when they come again; a power of two. */
const MOST_SEEN = 4096;
/** Of one target: clients of two kinds, or GET and HEAD of one. */
const MOST_VARIANTS = 2;
const LONGEST_TARGET = 2000;
const LONGEST_VALUES = 2000;
const LARGEST_BODY = 20_000;

/** Makes an empty, bounded memo. */
export function createMemo(): Memo {
  const targets = createLru<readonly Variant[]>(MOST_TARGETS);
  const seen = new Int32Array(MOST_SEEN);
  const isFirst = (target: string): boolean => {
    const name = seedOf(target) | 0;
    const place = name & (MOST_SEEN - 1);
    if (seen[place] === name) return false;
    seen[place] = name;
    return true;
  };
  return {
    get: (input) => targets.get(targetOf(input))?.find((variant) => isOf(variant, input))?.finished,
    set(input, plan, finished) {
      const target = targetOf(input);
      if (isFirst(target)) return;
      if (target.length > LONGEST_TARGET || (finished.encoded.body?.length ?? 0) > LARGEST_BODY) return;
      const variant = variantOf(input, plan, finished);
      if (variant.values.reduce((sum, value) => sum + (value?.length ?? 0), 0) > LONGEST_VALUES) return;
      const others = targets.get(target) ?? [];
      targets.set(target, [variant, ...others.slice(0, MOST_VARIANTS - 1)]);
    },
  };
}

/** A path without a query is its own key: its text is at hand, and need not be put together. */
function targetOf({ path, search }: RequestInput): string {
  return search === '' ? path : `${path}?${search}`;
}

function variantOf(input: RequestInput, { varies: names }: OperationPlan, finished: Finished): Variant {
  return { method: input.method, names, values: names.map((name) => input.header(name)), finished };
}

function isOf({ method, names, values }: Variant, input: RequestInput): boolean {
  if (method !== input.method) return false;
  for (let i = 0; i < names.length; i++) if (input.header(names[i] ?? '') !== values[i]) return false;
  return true;
}
