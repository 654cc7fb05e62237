import type { Context } from '../context.ts';
import { chain, type MaybePromise } from '../maybe.ts';
import type { Answer } from '../model/answer.ts';
import type { Operation } from '../model/contract.ts';
import type { RequestInput } from '../model/exchange.ts';
import { parseAccept } from '../plan/accept.ts';
import type { Judgement } from '../plan/judge.ts';
import { type Preferences, preferenceApplied } from '../plan/prefer.ts';
import type { OperationPlan } from '../plan/prepare.ts';
import { seedOf } from '../synth/seed.ts';
import { problemAnswer } from './problem.ts';
import { successResponses } from './target.ts';

/**
 * Answers a judged request: with a refusal, or with the documented response that suits the client best. That answer is
 * a pure function of what `keyOf` writes down, so it is remembered.
 */
export function respond(
  plan: OperationPlan,
  judgement: Judgement,
  input: RequestInput,
  context: Context,
): MaybePromise<Answer> {
  const data = canonical(judgement);
  if (judgement.refusal !== undefined && context.validate === 'enforce') {
    return plan.refuse(judgement.refusal, seedFor(plan, data, context), parseAccept(input.header('accept')));
  }
  const key = keyOf(plan, input, data);
  const known = context.remembered.get(key);
  if (known !== undefined) return known;
  return chain(choose(plan, seedFor(plan, data, context), input), (answer) => {
    if (key.length <= LONGEST_KEY && (answer.body?.length ?? 0) <= LARGEST_BODY) context.remembered.set(key, answer);
    return answer;
  });
}

const LONGEST_KEY = 4000;
const LARGEST_BODY = 20_000;

function keyOf({ operation }: OperationPlan, input: RequestInput, data: string): string {
  const aliases = input.search.includes('__') ? input.search : '';
  return `${operation.id}\n${input.header('accept') ?? ''}\n${input.header('prefer') ?? ''}\n${aliases}\n${data}`;
}

function seedFor({ operation }: OperationPlan, data: string, { seed }: Context): number {
  return seedOf(String(seed), operation.id, data);
}

function choose(plan: OperationPlan, seed: number, input: RequestInput): MaybePromise<Answer> {
  const { preferences, ...choice } = plan.choose(input);
  if (choice.problem !== undefined) return problemAnswer(choice.problem);
  if (choice.target === undefined) {
    return plan.refuse(notAcceptable(plan.operation), seed, parseAccept(input.header('accept')));
  }
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
