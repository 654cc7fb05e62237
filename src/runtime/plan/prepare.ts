import type { Context } from '../context.ts';
import type { MaybePromise } from '../maybe.ts';
import type { Operation } from '../model/contract.ts';
import type { Problem } from '../model/problem.ts';
import { compileAnswer, flawedProblem, type MakeAnswer } from '../respond/answer.ts';
import { type Choose, compileChoice } from '../respond/choose.ts';
import { compileRefusals, type Refuse } from '../respond/refuse.ts';
import type { Target } from '../respond/target.ts';
import { Flaw } from '../schema/lookup.ts';
import { compileJudge, type Judge } from './judge.ts';

/** Everything about an operation that can be decided before a request. */
export interface OperationPlan {
  readonly operation: Operation;
  readonly judge: Judge;
  readonly choose: Choose;
  readonly refuse: Refuse;
  /** The compiled answer of a target, made when it is first given. */
  answerOf(target: Target): MaybePromise<MakeAnswer>;
  /** The request headers that can change an answer, in lower case. */
  readonly varies: readonly string[];
}

/** A documented wildcard has as many answers as clients can name types: only so many are kept. */
const MOST_ANSWERS = 100;

/** An operation that cannot work, and the Problem that says why. */
export interface FlawedPlan {
  readonly operation: Operation;
  readonly flaw: Problem;
}

/** Compiles an operation's Plan. What cannot work costs this operation alone. */
export function prepare(operation: Operation, context: Context): OperationPlan | FlawedPlan {
  if (operation.flaw !== undefined) return { operation, flaw: flawedProblem(operation.flaw, context) };
  try {
    return compile(operation, context);
  } catch (error) {
    if (error instanceof Flaw) return { operation, flaw: flawedProblem(error.diagnostic, context) };
    throw error;
  }
}

function compile(operation: Operation, context: Context): OperationPlan {
  const answers = new Map<string, MaybePromise<MakeAnswer>>();
  const answerOf = (target: Target): MaybePromise<MakeAnswer> => {
    const key = `${target.response.status} ${target.status} ${target.content?.type}`;
    const answer = answers.get(key) ?? compileAnswer(target, operation, context);
    if (answers.size < MOST_ANSWERS) answers.set(key, answer);
    if (answer instanceof Promise)
      answer.then(
        (made) => answers.has(key) && answers.set(key, made),
        () => answers.delete(key),
      );
    return answer;
  };
  return {
    operation,
    judge: compileJudge(operation, context),
    choose: compileChoice(operation),
    refuse: compileRefusals(operation, context, answerOf),
    answerOf,
    varies: variesOf(operation),
  };
}

function variesOf({ parameters, security }: Operation): readonly string[] {
  const names = new Set(['origin', 'accept', 'prefer']);
  for (const parameter of parameters) {
    if (parameter.in === 'header') names.add(parameter.name.toLowerCase());
    if (parameter.in === 'cookie') names.add('cookie');
  }
  for (const { scheme } of security.flat()) {
    if (scheme?.type === 'apiKey' && scheme.in === 'header') names.add(scheme.name.toLowerCase());
    else if (scheme?.type === 'apiKey' && scheme.in === 'cookie') names.add('cookie');
    else if (scheme !== undefined) names.add('authorization');
  }
  return [...names];
}
