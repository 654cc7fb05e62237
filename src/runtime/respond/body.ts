import { compileBodyEncoder, type EncodedBody } from '../body/encode.ts';
import { isSequential, parseMediaType } from '../body/media.ts';
import type { Context } from '../context.ts';
import { all, chain, type MaybePromise } from '../maybe.ts';
import type { AnswerSource } from '../model/exchange.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { Preferences } from '../plan/prefer.ts';
import { type CheckedSynthesis, compileChecked, type Synthesized } from '../synth/checked.ts';
import { seedOf } from '../synth/seed.ts';
import { type CheckedExample, checkExamples } from './examples.ts';
import type { Target } from './target.ts';

/** The content of an answer with who made it, or the Problem that stands in its place. */
export type Content =
  | (EncodedBody & { readonly source: AnswerSource /** Absent for an example's own text. */; readonly value?: unknown })
  | { readonly problem: Problem };

/** Makes the content of one target: a valid example of the contract, otherwise a synthesized value. */
export type MakeContent = (seed: number, preferences: Preferences) => MaybePromise<Content>;

/** How many items a stream of items has. */
const SEQUENCE_LENGTH = 3;

/** Compiles what a target answers with. Every value was held against its schema before it is encoded. */
export function compileContent(target: Required<Target>, context: Context): MaybePromise<MakeContent> {
  const { media, type } = target.content;
  const encode = compileBodyEncoder(media, type, context.contract);
  const synthesize = compileValue(target, context);
  const synthesized: MakeContent = (seed) =>
    chain(synthesize(seed), (result) =>
      result.ok
        ? { ...encode(result.value), source: 'synthesized', value: result.value }
        : unsatisfiable(target, result),
    );
  const encodeExample = ({ content }: CheckedExample): Content =>
    'text' in content
      ? { contentType: type, body: content.text, source: 'example' }
      : { ...encode(content.value), source: 'example', value: content.value };

  return chain(checkExamples(media, type, 'response', context), (examples) => {
    const [valid] = examples.filter(({ errors }) => errors === undefined).map(encodeExample);
    const prefersExample = valid !== undefined && !context.dynamic;
    return (seed, { example: name, dynamic = !prefersExample }) => {
      if (name !== undefined) return namedExample(examples, name, encodeExample);
      return valid === undefined || dynamic ? synthesized(seed, {}) : valid;
    };
  });
}

function namedExample(
  examples: readonly CheckedExample[],
  name: string,
  encode: (example: CheckedExample) => Content,
): Content {
  const named = examples.filter((example) => example.name !== '');
  const found = named.find((example) => example.name === name);
  if (found === undefined) {
    const known = named.map((example) => example.name);
    return {
      problem: problem('undocumented-response', `The response has no example named "${name}".`, { examples: known }),
    };
  }
  if (found.errors === undefined) return encode(found);
  return {
    problem: problem('flawed-operation', `The example "${name}" breaks its own schema, so it is not served.`, {
      errors: found.errors,
    }),
  };
}

function unsatisfiable({ response }: Target, { errors }: Extract<Synthesized, { ok: false }>): Content {
  return {
    problem: problem(
      'unsatisfiable-response',
      `No content for the response ${response.status} could be made that its schema accepts.`,
      { errors },
    ),
  };
}

function compileValue({ content, response }: Required<Target>, context: Context): CheckedSynthesis {
  const { media, type } = content;
  const { contract, validators, synthesis } = context;
  if (media.itemSchema !== undefined)
    return sequence(compileChecked(media.itemSchema, 'response', contract, validators, synthesis));
  if (media.schema === undefined) return () => ({ ok: true, value: schemalessValue(type, response.description) });
  return compileChecked(media.schema, 'response', contract, validators, synthesis);
}

function sequence(item: CheckedSynthesis): CheckedSynthesis {
  return (seed) =>
    chain(all(Array.from({ length: SEQUENCE_LENGTH }, (_, i) => item(seedOf(seed, i)))), (items) => {
      const failed = items.find((result) => !result.ok);
      return failed ?? { ok: true, value: items.map((result) => (result.ok ? result.value : null)) };
    });
}

/** Content that the contract does not describe any further. */
function schemalessValue(type: string, description: string): unknown {
  const parsed = parseMediaType(type);
  if (parsed !== undefined && isSequential(parsed)) return [];
  return /^text\//i.test(type) ? description : type.includes('json') || type.includes('xml') ? {} : undefined;
}
