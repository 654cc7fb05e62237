import { compileBodyEncoder, type EncodedBody } from '../body/encode.ts';
import { isSequential, parseMediaType } from '../body/media.ts';
import type { Context } from '../context.ts';
import { compileTell } from '../dataset/subject/compile.ts';
import type { Asked, Tell, Told } from '../dataset/subject/subject.ts';
import { all, chain, type MaybePromise } from '../maybe.ts';
import type { Operation } from '../model/contract.ts';
import type { AnswerSource } from '../model/exchange.ts';
import { type Problem, problem } from '../model/problem.ts';
import { type CheckedSynthesis, compileChecked, type Synthesized } from '../synth/checked.ts';
import { withLexicon } from '../synth/lexicon/load.ts';
import { seedOf } from '../synth/seed.ts';
import type { Call } from './call.ts';
import { type CheckedExample, checkExamples } from './examples.ts';
import { explain } from './explain-value.ts';
import { reasonOf } from './reason.ts';
import type { Target } from './target.ts';
import { unsatisfiableProblem } from './unsatisfiable.ts';

/** The content of an answer with who made it. */
export interface Made extends EncodedBody {
  readonly source: AnswerSource;
  /** Absent for an example's own text. */
  readonly value?: unknown;
  /** What is told of the dataset in it. */
  readonly told?: Told;
}

/** The content of an answer, or the Problem that stands in its place. */
export type Content = Made | { readonly problem: Problem };

/** Makes the content of one target: what the request and the dataset say, an example of the contract, or what the schema says. */
export type MakeContent = (call: Call) => MaybePromise<Content>;

/** How many items a stream of items has. */
const SEQUENCE_LENGTH = 3;

/** Compiles what a target answers with. Every value was held against its schema before it is encoded. */
export function compileContent(
  target: Required<Target>,
  operation: Operation,
  context: Context,
): MaybePromise<MakeContent> {
  const { media, type } = target.content;
  const encode = compileBodyEncoder(media, type, context.contract);
  const synthesize = compileValue(target, context);
  const explained = compileExplained(target, context);
  const synthesized = (seed: number): MaybePromise<Content> =>
    chain(synthesize(seed), (result) => {
      if (!result.ok) return unsatisfiable(target, result, context);
      const value = explained(result.value);
      return { ...encode(value), source: 'synthesized', value };
    });
  const encodeExample = ({ content }: CheckedExample): Content =>
    'text' in content
      ? { contentType: type, body: content.text, source: 'example' }
      : { ...encode(content.value), source: 'example', value: content.value };

  return chain(checkExamples(media, type, 'response', context), (examples) => {
    const valid = examples.filter(({ errors }) => errors === undefined);
    const [verbatim] = valid.map(encodeExample);
    const isVerbatim = context.examples === 'verbatim' || valid.some(({ content }) => 'text' in content);
    const tellOf = compileTellers(target, operation, valid, context);
    return ({ seed, preferences: { example: name, dynamic = context.dynamic }, asked }) => {
      if (name !== undefined) return namedExample(examples, name, encodeExample);
      const example = dynamic ? undefined : verbatim;
      const tell = asked && !(isVerbatim && example) ? tellOf?.(!dynamic) : undefined;
      if (tell === undefined || asked === undefined) return example ?? synthesized(seed());
      return chain(
        withLexicon(() => tell(askedWith(asked, seed))),
        (told) => {
          if (told === undefined) return example ?? synthesized(seed());
          const { value, isExample } = told;
          const { contentType, body } = encode(value);
          return { contentType, body, source: isExample ? 'example' : 'synthesized', value, told };
        },
      );
    };
  });
}

/** One literal: a spread costs more than all of its members. */
function askedWith({ path, search, values, body, origin }: Omit<Asked, 'seed'>, seed: () => number): Asked {
  return { path, search, values, body, origin, seed };
}

/** What answers tell of the dataset, with its example things and without; `undefined` where they are no matter of it. */
function compileTellers(
  { status, content: { media } }: Required<Target>,
  operation: Operation,
  examples: readonly CheckedExample[],
  { dataset }: Context,
): ((withExamples: boolean) => Tell) | undefined {
  const { schema: root, itemSchema } = media;
  if (dataset === undefined || root === undefined || itemSchema !== undefined || status >= 300) return undefined;
  const compiled = new Map<boolean, Tell>();
  return (withExamples) => {
    let tell = compiled.get(withExamples);
    if (tell === undefined) {
      const values = examples.flatMap(({ content }) => ('value' in content && withExamples ? [content.value] : []));
      tell = compileTell({ operation, media, root, dataset: dataset(withExamples), examples: values });
      compiled.set(withExamples, tell);
    }
    return tell;
  };
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

function unsatisfiable(
  { response, content: { media } }: Required<Target>,
  { errors }: Extract<Synthesized, { ok: false }>,
  context: Context,
): Content {
  const schema = media.itemSchema ?? media.schema ?? media.source;
  return { problem: unsatisfiableProblem(`The content of the response ${response.status}`, schema, errors, context) };
}

/** An error that was made up says what its status says, as far as its schema lets it. */
function compileExplained(
  { status, content: { media } }: Required<Target>,
  { validators }: Context,
): (value: unknown) => unknown {
  if (status < 400 || media.schema === undefined) return (value) => value;
  const isValid = validators.accepts(media.schema, 'response');
  const reason = reasonOf(status);
  return (value) => explain(value, reason, isValid);
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
