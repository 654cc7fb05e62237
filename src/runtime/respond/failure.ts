import type { Context } from '../context.ts';
import type { Answer } from '../model/answer.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
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
  context.report(internalError(`${input.method} ${input.path}`, error, context));
  return problemAnswer(problem('internal-error', detail));
}

/** The Diagnostic of a fault of mockgen's own, or of code that it was given. */
export function internalError(during: string, error: unknown, { contract }: Context): Diagnostic {
  const message = `${during}: ${error instanceof Error ? error.stack : String(error)}`;
  return { code: 'internal-error', severity: 'error', message, source: contract.name };
}
