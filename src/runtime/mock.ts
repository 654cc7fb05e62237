import type { Context } from './context.ts';
import { isPreflight, preflightFields } from './cors.ts';
import { fromRequest, toResponse } from './fetch.ts';
import { sendable } from './field.ts';
import { createJournal, type Journal } from './journal.ts';
import { basesOf, createMatcher } from './match/matcher.ts';
import { chain, type MaybePromise } from './maybe.ts';
import { createMemo, type Finished } from './memo.ts';
import type { Answer } from './model/answer.ts';
import type { Contract, OperationEntry } from './model/contract.ts';
import type { Encoded, Exchange, RequestInput, Violation } from './model/exchange.ts';
import { createContext, type MockOptions } from './options.ts';
import { type FlawedPlan, type OperationPlan, prepare } from './plan/prepare.ts';
import { type BodiesRequest, type Body, bodiesOf } from './respond/bodies.ts';
import { encodeAnswer } from './respond/encode.ts';
import { failureAnswer, internalError } from './respond/failure.ts';
import { problemAnswer } from './respond/problem.ts';
import { respond } from './respond/respond.ts';
import { allowAnswer, completeAllow, methodNotAllowed, notFound, unmatchedViolation } from './respond/unmatched.ts';
import { warm } from './respond/warm.ts';

/** A running mock of one contract. */
export interface Mock {
  readonly contract: Contract;
  readonly journal: Journal;
  /** Whether the contract has an operation for a path, with any method. */
  owns(path: string): boolean;
  /** Answers a request. Never rejects: what fails is answered with a Problem. */
  handle(input: RequestInput): MaybePromise<Encoded>;
  /**
   * Compiles an operation ahead of its first request. No answer depends on whether, or when, it was done. Never rejects:
   * what fails is told to the request that meets it.
   */
  warm(entry: OperationEntry): Promise<void>;
  /** Answers a web `Request`. */
  fetch(request: Request): Promise<Response>;
  /** Gives contents of an operation's answers without a request: {@link bodiesOf}. Throws where there is no such operation. */
  bodies(operationId: string, request?: BodiesRequest): AsyncGenerator<Body>;
}

/** What came of a request before it is encoded. */
interface Outcome {
  readonly answer: Answer;
  readonly violations: readonly Violation[];
  /** The operation that was met. */
  readonly plan?: OperationPlan | FlawedPlan;
}

/** Makes a mock of a contract. Operations are compiled when they are first asked for. */
export function createMock(contract: Contract, options: MockOptions = {}): Mock {
  const context = createContext(contract, options);
  const { announce = true, cors = true, onExchange } = options;
  const matcher = createMatcher(contract.operations, options.basePath);
  const journal = createJournal(options.journalEntries ?? 1000);
  const plans = new Map<OperationEntry, OperationPlan | FlawedPlan>();
  const memo = createMemo();
  let count = 0;

  const planOf = (entry: OperationEntry): OperationPlan | FlawedPlan => {
    const plan = plans.get(entry) ?? prepare(entry.resolve(), context);
    plans.set(entry, plan);
    return plan;
  };

  const meet = (input: RequestInput): MaybePromise<Outcome> => {
    const match = matcher.find(input.method, input.path, input.search) ?? { allow: [] };
    if ('entry' in match) return operate(planOf(match.entry), match.pathValues, input, context);
    const head = input.method === 'HEAD' ? matcher.find('GET', input.path, input.search) : undefined;
    if (head !== undefined && 'entry' in head) return operate(planOf(head.entry), head.pathValues, input, context);
    const allow = match.allow.length === 0 ? [] : completeAllow(match.allow);
    if (allow.length > 0 && input.method === 'OPTIONS') return { answer: allowAnswer(allow), violations: [] };
    const answer = allow.length === 0 ? notFound(input, contract) : methodNotAllowed(input, contract, allow);
    return { answer, violations: [unmatchedViolation(input, contract, allow)] };
  };

  const preflight = (input: RequestInput): Finished => {
    const wanted = input.header('access-control-request-method') ?? 'GET';
    const match = matcher.find('OPTIONS', input.path, input.search);
    const allow = match !== undefined && 'allow' in match ? completeAllow(match.allow) : [wanted];
    const fields = announce
      ? [...preflightFields(input, allow), ['Mockgen-Source', 'synthesized'] as const]
      : preflightFields(input, allow);
    const encoded: Encoded = { status: 204, headers: sendable(fields), body: null };
    return { encoded, source: 'synthesized', violations: [], operationId: undefined };
  };

  const finish = (input: RequestInput, { answer, violations, plan }: Outcome): Finished => {
    const origin = cors ? (input.header('origin') ?? undefined) : undefined;
    const encoded = encodeAnswer(answer, { isHead: input.method === 'HEAD', announce, origin, violations });
    const finished = { encoded, source: answer.source, violations, operationId: plan?.operation.id };
    const isGoodForOthers = plan !== undefined && 'judge' in plan && plan.operation.requestBody === undefined;
    if (isGoodForOthers && !answer.isLocal) memo.set(input, plan, finished);
    return finished;
  };

  const failed = (input: RequestInput, error: unknown): Finished =>
    finish(input, { answer: failureAnswer(error, input, context), violations: [] });

  const answer = (input: RequestInput): MaybePromise<Finished> => {
    try {
      if (cors && isPreflight(input)) return preflight(input);
      const finished = memo.get(input) ?? chain(meet(input), (outcome) => finish(input, outcome));
      return finished instanceof Promise ? finished.catch((error) => failed(input, error)) : finished;
    } catch (error) {
      return failed(input, error);
    }
  };

  const record = (input: RequestInput, started: number, finished: Finished): Encoded => {
    const { encoded: response, source, violations, operationId } = finished;
    const { method, path, search } = input;
    // One literal: a spread would cost more than the rest of a remembered answer.
    const exchange: Exchange = {
      id: ++count,
      startedAt: Date.now(),
      durationMs: performance.now() - started,
      operationId,
      source,
      request: { method, path, search },
      response,
      violations,
    };
    journal.add(exchange);
    if (onExchange !== undefined) notify(onExchange, exchange, context);
    return response;
  };

  const handle = (input: RequestInput): MaybePromise<Encoded> => {
    const started = performance.now();
    return chain(answer(input), (finished) => record(input, started, finished));
  };

  return {
    contract,
    journal,
    owns: (path) => matcher.find('GET', path, '') !== undefined,
    handle,
    async *bodies(operationId, request = {}) {
      const entry = contract.operations.find(({ id }) => id === operationId);
      if (entry === undefined) throw new RangeError(`The contract has no operation ${operationId}.`);
      const plan = planOf(entry);
      if ('flaw' in plan) yield { problem: plan.flaw };
      else yield* bodiesOf(plan, basesOf(entry, options.basePath)[0] ?? '', request, context);
    },
    warm: async (entry) => {
      try {
        await warm(planOf(entry), context);
      } catch {}
    },
    fetch: async (request) => toResponse(await handle(fromRequest(request, context.maxBody))),
  };
}

/** A listener that throws has missed its Exchange; the client has not. */
function notify(listener: (exchange: Exchange) => void, exchange: Exchange, context: Context): void {
  try {
    listener(exchange);
  } catch (error) {
    context.report(internalError('onExchange', error, context));
  }
}

/** Judges a request by the operation that it met, and answers it. */
function operate(
  plan: OperationPlan | FlawedPlan,
  pathValues: Readonly<Record<string, string>>,
  input: RequestInput,
  context: Context,
): MaybePromise<Outcome> {
  if ('flaw' in plan) return { answer: problemAnswer(plan.flaw), violations: [], plan };
  return chain(plan.judge(input, pathValues), (judgement) => {
    return chain(respond(plan, judgement, input, context), (responded) => ({ ...responded, plan }));
  });
}
