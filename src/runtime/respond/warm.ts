import type { Context } from '../context.ts';
import type { Lru } from '../lru.ts';
import { chain, type MaybePromise } from '../maybe.ts';
import type { Answer } from '../model/answer.ts';
import type { Operation } from '../model/contract.ts';
import type { RequestInput } from '../model/exchange.ts';
import type { FlawedPlan, OperationPlan } from '../plan/prepare.ts';
import { respond } from './respond.ts';

/**
 * Compiles what the first request to an operation would: its judge, its answer of choice and the validators that those
 * meet. The answer is thrown away, and no later one depends on it: answers are pure functions of their requests.
 */
export function warm(plan: OperationPlan | FlawedPlan, context: Context): MaybePromise<void> {
  if ('flaw' in plan) return;
  const input = blankRequest(plan.operation);
  const aside: Context = { ...context, validate: 'off', remembered: NOTHING };
  return chain(plan.judge(input, blankPath(plan.operation)), (judgement) =>
    chain(respond(plan, judgement, input, aside), () => undefined),
  );
}

/** Nobody asked for this answer, so it must not take the place of one that somebody did ask for. */
const NOTHING: Lru<Answer> = { get: () => undefined, set: () => undefined };

function blankRequest({ method, path }: Operation): RequestInput {
  return { method, path, search: '', header: () => null, headers: () => [], body: async () => EMPTY };
}

const EMPTY = new Uint8Array();

/** Values that may be wrong: that they are read is what counts. */
function blankPath({ parameters }: Operation): Readonly<Record<string, string>> {
  return Object.fromEntries(parameters.filter((one) => one.in === 'path').map(({ name }) => [name, '1']));
}
