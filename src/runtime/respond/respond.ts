import type { Context } from '../context.ts';
import { chain, type MaybePromise } from '../maybe.ts';
import type { Operation } from '../model/contract.ts';
import type { RequestInput } from '../model/exchange.ts';
import { type Problem, problem } from '../model/problem.ts';
import { type AcceptRange, parseAccept } from '../plan/accept.ts';
import type { Judgement } from '../plan/judge.ts';
import { type Preferences, preferenceApplied, readPreferences } from '../plan/prefer.ts';
import type { OperationPlan } from '../plan/prepare.ts';
import { seedOf } from '../synth/seed.ts';
import type { Answer } from './answer.ts';
import { problemAnswer } from './problem.ts';
import { documentedResponse, negotiate, statusOf, successResponses, type Target } from './target.ts';

/** Answers a judged request: with a refusal, or with the documented response that suits the client best. */
export function respond(
  plan: OperationPlan,
  judgement: Judgement,
  input: RequestInput,
  context: Context,
): MaybePromise<Answer> {
  const ranges = parseAccept(input.header('accept'));
  const seed = seedOf(String(context.seed), plan.operation.id, canonical(judgement));
  if (judgement.refusal !== undefined && context.validate === 'enforce')
    return plan.refuse(judgement.refusal, seed, ranges);
  const preferences = readPreferences(input);
  const choice = chooseTarget(plan.operation, preferences, ranges);
  if ('problem' in choice) return problemAnswer(choice.problem);
  if (choice.target === undefined) return plan.refuse(notAcceptable(plan.operation), seed, ranges);
  const { target } = choice;
  return chain(plan.answerOf(target), (make) =>
    chain(make(seedOf(seed, target.status), preferences), (answer) =>
      'problem' in answer ? problemAnswer(answer.problem) : withPreference(answer, preferences),
    ),
  );
}

/**
 * What of a request decides its data: path, query and content. Not headers and cookies: a trace id that changes with
 * every request must not change the answer.
 */
function canonical({ values, body }: Judgement): string {
  try {
    return JSON.stringify([values.path, values.query, values.querystring, body]);
  } catch {
    return 'too deep to tell';
  }
}

function withPreference(answer: Answer, preferences: Preferences): Answer {
  const applied = preferenceApplied(preferences);
  return applied === undefined ? answer : { ...answer, fields: [...answer.fields, ['Preference-Applied', applied]] };
}

type Choice = { readonly target: Target | undefined } | { readonly problem: Problem };

function chooseTarget(operation: Operation, { code }: Preferences, ranges: readonly AcceptRange[]): Choice {
  if (code !== undefined) return preferredTarget(operation, code, ranges);
  const responses = successResponses(operation);
  if (responses.length === 0) return { target: NOTHING_DOCUMENTED };
  for (const response of responses) {
    const target = negotiate(response, statusOf(response), ranges);
    if (target !== undefined) return { target };
  }
  return { target: undefined };
}

/** An operation that documents no response at all answers 204. */
const NOTHING_DOCUMENTED: Target = {
  response: { status: '204', description: '', headers: [], content: [], links: {}, source: '' },
  status: 204,
};

function preferredTarget(operation: Operation, code: string, ranges: readonly AcceptRange[]): Choice {
  const response = /^[2-5]\d\d$/.test(code) ? documentedResponse(operation, code) : undefined;
  if (response !== undefined) return { target: negotiate(response, statusOf(response, Number(code)), ranges) };
  const documented = operation.responses.map(({ status }) => status);
  const detail = `${operation.id} does not document a response ${code}. It documents ${documented.join(', ') || 'none'}.`;
  return { problem: problem('undocumented-response', detail, { documented }) };
}

function notAcceptable(operation: Operation): Parameters<OperationPlan['refuse']>[0] {
  const types = successResponses(operation).flatMap(({ content }) => content.map(({ type }) => type));
  const contract = successResponses(operation)[0]?.source ?? operation.source;
  const detail = `must accept one of the documented media types: ${types.join(', ')}`;
  return {
    code: 'not-acceptable',
    violations: [
      { in: 'header', name: 'accept', pointer: '', keyword: 'content', detail, contract: `${contract}/content` },
    ],
  };
}
