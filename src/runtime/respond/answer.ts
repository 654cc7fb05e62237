import { type Context, whereabouts } from '../context.ts';
import { chain, type MaybePromise } from '../maybe.ts';
import type { Answer } from '../model/answer.ts';
import type { Operation } from '../model/contract.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { AnswerSource, HeaderList } from '../model/exchange.ts';
import { type Problem, problem } from '../model/problem.ts';
import { Flaw } from '../schema/lookup.ts';
import { compileContent, type Made } from './body.ts';
import { type Call, seeded } from './call.ts';
import { compileHead } from './encode.ts';
import { compileHeaders } from './headers.ts';
import type { Target } from './target.ts';

/** Makes the answer of one target, or the Problem that stands in its place. */
export type MakeAnswer = (call: Call) => MaybePromise<Answer | { readonly problem: Problem }>;

/** Compiles a target's headers and content. A part of the contract that cannot work costs this target alone. */
export function compileAnswer(target: Target, operation: Operation, context: Context): MaybePromise<MakeAnswer> {
  try {
    const headOf = compileHead(target.content?.type ?? '');
    const compiled = chain(compileHeaders(target.response, context), (makeHeaders) =>
      chain(
        hasContent(target) ? compileContent(target, operation, context) : EMPTY,
        (makeContent): MakeAnswer =>
          (call) =>
            chain(makeContent(seeded(call, 'content')), (content) =>
              'problem' in content
                ? content
                : chain(makeHeaders(call.seed, content.told), (headers) =>
                    'problem' in headers ? headers : assemble(target, headers.fields, content, headOf),
                  ),
            ),
      ),
    );
    return compiled instanceof Promise ? compiled.catch((error) => flawed(error, context)) : compiled;
  } catch (error) {
    return flawed(error, context);
  }
}

const EMPTY = (): Made => ({ contentType: '', body: '', source: 'synthesized' });

function hasContent(target: Target): target is Required<Target> {
  return target.content !== undefined;
}

function assemble(
  target: Target,
  fields: HeaderList,
  { contentType, body, source, value, told }: Made,
  headOf: (source: AnswerSource) => HeaderList,
): Answer {
  const { status } = target;
  if (!hasContent(target)) return { status, fields, body: null, source, head: headOf(source) };
  const pageLength = told?.listing?.limit;
  // Some media types differ with each value: a boundary is one.
  if (contentType !== target.content.type) return { status, fields, contentType, body, source, value, pageLength };
  return { status, fields, contentType, body, source, value, pageLength, head: headOf(source) };
}

function flawed(error: unknown, context: Context): MakeAnswer {
  if (!(error instanceof Flaw)) throw error;
  const answer = { problem: flawedProblem(error.diagnostic, context) };
  return () => answer;
}

/** The Problem for a part of the contract that cannot work: it names the flaw and its line. */
export function flawedProblem(diagnostic: Diagnostic, { contract }: Context): Problem {
  const { code, message, source, help } = diagnostic;
  return problem('flawed-operation', `${message} (${whereabouts(contract, source)})`, {
    diagnostic: { code, source, ...(help ? { help } : {}) },
  });
}
