import { type Context, whereabouts } from '../context.ts';
import { chain, type MaybePromise } from '../maybe.ts';
import type { Answer } from '../model/answer.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { HeaderList } from '../model/exchange.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { Preferences } from '../plan/prefer.ts';
import { Flaw } from '../schema/lookup.ts';
import { seedOf } from '../synth/seed.ts';
import { type Content, compileContent } from './body.ts';
import { compileHeaders } from './headers.ts';
import type { Target } from './target.ts';

/** Makes the answer of one target from a seed, or the Problem that stands in its place. */
export type MakeAnswer = (
  seed: number,
  preferences: Preferences,
) => MaybePromise<Answer | { readonly problem: Problem }>;

/** Compiles a target's headers and content. A part of the contract that cannot work costs this target alone. */
export function compileAnswer(target: Target, context: Context): MaybePromise<MakeAnswer> {
  try {
    const compiled = chain(compileHeaders(target.response, context), (makeHeaders) =>
      chain(
        hasContent(target) ? compileContent(target, context) : EMPTY,
        (makeContent): MakeAnswer =>
          (seed, preferences) =>
            chain(makeHeaders(seed), (headers) =>
              'problem' in headers
                ? headers
                : chain(makeContent(seedOf(seed, 'content'), preferences), (content) =>
                    assemble(target, headers.fields, content),
                  ),
            ),
      ),
    );
    return compiled instanceof Promise ? compiled.catch((error) => flawed(error, context)) : compiled;
  } catch (error) {
    return flawed(error, context);
  }
}

const EMPTY = (): Content => ({ contentType: '', body: '', source: 'synthesized' });

function hasContent(target: Target): target is Required<Target> {
  return target.content !== undefined;
}

function assemble(target: Target, fields: HeaderList, content: Content): Answer | { readonly problem: Problem } {
  if ('problem' in content) return content;
  const { status } = target;
  if (!hasContent(target)) return { status, fields, body: null, source: content.source };
  return { status, fields, ...content };
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
