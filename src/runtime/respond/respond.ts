import type { Context } from '../context.ts';
import { chain, type MaybePromise } from '../maybe.ts';
import type { Answer } from '../model/answer.ts';
import type { Operation } from '../model/contract.ts';
import type { RequestInput, Violation } from '../model/exchange.ts';
import { parseAccept } from '../plan/accept.ts';
import type { Judgement } from '../plan/judge.ts';
import { type Preferences, preferenceApplied } from '../plan/prefer.ts';
import type { OperationPlan } from '../plan/prepare.ts';
import { seedOf } from '../synth/seed.ts';
import { type Call, seeded } from './call.ts';
import { problemAnswer } from './problem.ts';
import type { Refusal } from './refuse.ts';
import { successResponses, type Target } from './target.ts';

/** An answer, and everything that is wrong with the request. */
export interface Responded {
  readonly answer: Answer;
  readonly violations: readonly Violation[];
}

/**
 * Answers a judged request: with a refusal, or with the documented response that suits the client best. Where
 * the operation takes content, that answer is remembered by what `keyOf` writes down; the others are in the memo.
 */
export function respond(
  plan: OperationPlan,
  judgement: Judgement,
  input: RequestInput,
  context: Context,
): MaybePromise<Responded> {
  const { refusal } = judgement;
  const seed = (): number => seedOf(String(context.seed), plan.operation.id, canonical(judgement));
  const refuse = (reason: Refusal): MaybePromise<Responded> =>
    chain(plan.refuse(reason, seed(), parseAccept(input.header('accept'))), (answer) => ({
      answer,
      violations: reason.violations,
    }));
  if (refusal !== undefined && context.validate === 'enforce') return refuse(refusal);
  const violations = context.validate === 'off' ? [] : judgement.violations;
  const choice = plan.choose(input);
  if (choice.problem !== undefined) return { answer: problemAnswer(choice.problem), violations };
  const { target, preferences } = choice;
  if (target === undefined) return refuse(notAcceptable(plan.operation));
  const key = plan.operation.requestBody === undefined ? undefined : keyOf(plan, judgement, input);
  const known = key === undefined || key.length > LONGEST_KEY ? undefined : context.remembered.get(key);
  if (known !== undefined) return { answer: known, violations };
  let isLocal = false;
  const { values, body } = judgement;
  const origin = (): string => {
    isLocal = true;
    return originOf(input);
  };
  const asked = { path: input.path, search: input.search, values, body, origin };
  return chain(give(plan, target, { seed, preferences, asked }), (given) => {
    const answer: Answer = isLocal ? { ...given, isLocal } : given;
    const isSmall = key !== undefined && key.length <= LONGEST_KEY && (answer.body?.length ?? 0) <= LARGEST_BODY;
    if (isSmall && !isLocal) context.remembered.set(key, { ...answer, plain: {} });
    return { answer, violations };
  });
}

/** Where the client reached the mock, by its own word (RFC 9110 §7.2). */
function originOf(input: RequestInput): string {
  const host = input.header('host') ?? 'localhost';
  return `${input.scheme?.() ?? 'http'}://${/^[\w.:[\]-]+$/.test(host) ? host : 'localhost'}`;
}

const LONGEST_KEY = 4000;
const LARGEST_BODY = 20_000;

function give(plan: OperationPlan, target: Target, call: Call): MaybePromise<Answer> {
  return chain(plan.answerOf(target), (make) =>
    chain(make(seeded(call, target.status)), (answer) =>
      'problem' in answer ? problemAnswer(answer.problem) : withPreference(answer, call.preferences),
    ),
  );
}

/** The bytes of the content stand for its meaning here: naming them is cheaper than writing the meaning out. */
function keyOf({ operation }: OperationPlan, { values, content }: Judgement, input: RequestInput): string {
  const data = JSON.stringify([values.path, values.query, values.querystring]);
  const aliases = input.search.includes('__') ? input.search : '';
  return `${operation.id}\n${input.header('accept') ?? ''}\n${input.header('prefer') ?? ''}\n${aliases}\n${data}\n${content}`;
}

/**
 * What of a request decides its data: path, query and content. Not headers and cookies: a trace id that changes with
 * every request must not change the answer.
 */
function canonical({ values, body }: Judgement): string {
  return JSON.stringify([values.path, values.query, values.querystring, body]);
}

function withPreference(answer: Answer, preferences: Preferences): Answer {
  const applied = preferenceApplied(preferences);
  return applied === undefined ? answer : { ...answer, fields: [...answer.fields, ['Preference-Applied', applied]] };
}

function notAcceptable(operation: Operation): Refusal {
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
