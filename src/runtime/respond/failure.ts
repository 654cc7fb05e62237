import type { Context } from '../context.ts';
import type { Answer } from '../model/answer.ts';
import { BodyAborted, type RequestInput } from '../model/exchange.ts';
import { problem } from '../model/problem.ts';
import { Flaw } from '../schema/lookup.ts';
import { flawedProblem } from './answer.ts';
import { problemAnswer } from './problem.ts';

/** Answers what went wrong on the way to an answer: the client left, the contract is flawed, or mockgen is. */
export function failureAnswer(error: unknown, input: RequestInput, context: Context): Answer {
  if (error instanceof Flaw) return problemAnswer(flawedProblem(error.diagnostic, context));
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof BodyAborted) return problemAnswer(problem('malformed-request', detail));
  const message = `${input.method} ${input.path}: ${error instanceof Error ? error.stack : detail}`;
  context.report({ code: 'internal-error', severity: 'error', message, source: context.contract.name });
  return problemAnswer(problem('internal-error', detail));
}
