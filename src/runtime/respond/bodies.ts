import type { Context } from '../context.ts';
import { compileNth, type NthRequest } from '../dataset/subject/nth.ts';
import type { Asked } from '../dataset/subject/subject.ts';
import type { RequestInput } from '../model/exchange.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { OperationPlan } from '../plan/prepare.ts';
import { withLexicon } from '../synth/lexicon/load.ts';
import { seedOf } from '../synth/seed.ts';

/** Which contents of an operation are wanted. */
export interface BodiesRequest {
  /** The status code of the response; by default the one that a request would get. */
  readonly status?: string;
  /** How many; 1 by default. */
  readonly count?: number;
  /** The media type; JSON where there is some by default. */
  readonly accept?: string;
}

/** One content: the value, or why there is none. */
export type Body = { readonly value: unknown } | { readonly problem: Problem };

/**
 * Gives contents of an operation's answers without a request: the things of the dataset one by one, the pages of a list, or
 * as many others as asked for. They are what a server with the same settings would send to requests below `base`.
 */
export async function* bodiesOf(
  plan: OperationPlan,
  base: string,
  { status, count = 1, accept = 'application/json, application/*+json;q=0.9, */*;q=0.1' }: BodiesRequest,
  context: Context,
): AsyncGenerator<Body> {
  const { operation } = plan;
  const wishes: Readonly<Record<string, string | undefined>> = { accept, prefer: status && `code=${status}` };
  const { target, preferences, problem: refused } = plan.choose(inputOf(operation, wishes));
  if (target === undefined) {
    yield {
      problem: refused ?? problem('not-acceptable', `${operation.id} documents no content of the type ${accept}.`),
    };
    return;
  }
  const make = await plan.answerOf(target);
  const dataset = context.dataset?.(!context.dynamic);
  const ask = dataset && compileNth(operation, dataset, count);
  // A variable of a server stands for any text.
  const prefix = base.replace(/\{[^}]*\}/g, '1');
  let length: number | undefined;
  for (let index = 0; index < count; index++) {
    const seed = (): number => seedOf(String(context.seed), operation.id, target.status, index);
    const request = ask && (await withLexicon(() => ask(index, length)));
    const asked =
      request && (await askedBy(request, { ...inputOf(operation, wishes), path: prefix + request.path }, plan));
    const answer = await make({ seed, preferences, ...(asked ? { asked } : {}) });
    if ('problem' in answer) yield answer;
    else {
      length ??= answer.pageLength;
      yield { value: answer.value ?? (answer.body === null ? undefined : answer.body) };
    }
  }
}

/** A request line as the operation understands it. It has no content. */
async function askedBy(
  { pathValues, search }: NthRequest,
  input: RequestInput,
  plan: OperationPlan,
): Promise<Omit<Asked, 'seed'>> {
  const { values } = await plan.judge({ ...input, search }, pathValues);
  return { path: input.path, search, values, body: undefined, origin: () => 'http://localhost' };
}

/** A request with nothing but wishes. */
function inputOf(
  { method, path }: OperationPlan['operation'],
  fields: Readonly<Record<string, string | undefined>>,
): RequestInput {
  return {
    method,
    path,
    search: '',
    header: (name) => fields[name] ?? null,
    headers: () => [],
    body: async () => new Uint8Array(),
  };
}
