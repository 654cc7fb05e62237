import type { Context } from '../context.ts';
import { chain, type MaybePromise } from '../maybe.ts';
import type { Operation } from '../model/contract.ts';
import type { RequestInput, Violation } from '../model/exchange.ts';
import type { Refusal } from '../respond/refuse.ts';
import { type ContentRefusal, compileContent, type JudgedContent } from './content.ts';
import { compileParameters, type DecodedParameters } from './parameters/decode.ts';
import { withoutAliases } from './prefer.ts';
import { compileSecurity } from './security.ts';

/** A request as the operation understands it, with everything that is wrong with it. */
export interface Judgement {
  readonly values: DecodedParameters;
  /** The decoded content. */
  readonly body: unknown;
  /** Names the content: the same bytes have the same name. Empty without content. */
  readonly content: string;
  readonly violations: readonly Violation[];
  /** How the request would be turned away. */
  readonly refusal?: Refusal;
}

/** Decodes a request and judges it by every rule of its operation. */
export type Judge = (input: RequestInput, pathValues: Readonly<Record<string, string>>) => MaybePromise<Judgement>;

const CONTENT_CODES: Readonly<Record<ContentRefusal, Refusal['code']>> = {
  'too-large': 'content-too-large',
  unsupported: 'unsupported-media-type',
  malformed: 'malformed-request',
  invalid: 'invalid-request',
};

/** Keywords of violations that mean "cannot be parsed" rather than "breaks a rule". */
const UNPARSABLE = new Set(['encoding', 'parse']);

/** Compiles the judge of an operation. Throws a `Flaw` where its parameters cannot work. */
export function compileJudge(operation: Operation, context: Context): Judge {
  const { contract, validators } = context;
  const authorize = context.auth ? compileSecurity(operation, contract.title, context.credentials) : undefined;
  const decode = compileParameters(operation, contract, validators);
  const judgeContent = operation.requestBody && compileContent(operation.requestBody, context);
  return (input, pathValues) => {
    const unauthorized = authorize?.(input);
    const violations: Violation[] = unauthorized ? [unauthorized.violation] : [];
    const values = decode(
      { pathValues, search: withoutAliases(input.search), header: (name) => input.header(name) },
      violations,
    );
    const refused: Refusal | undefined = unauthorized && {
      code: 'unauthorized',
      violations: [unauthorized.violation],
      fields: unauthorized.challenges.map((challenge) => ['www-authenticate', challenge] as const),
    };
    if (judgeContent === undefined) return conclude(values, undefined, violations, refused);
    return chain(judgeContent(input), (content) =>
      conclude(values, content, [...violations, ...content.violations], refused),
    );
  };
}

function conclude(
  values: DecodedParameters,
  content: JudgedContent | undefined,
  violations: readonly Violation[],
  refused: Refusal | undefined,
): Judgement {
  const judgement = { values, body: content?.value, content: content?.name ?? '', violations };
  if (violations.length === 0) return judgement;
  return { ...judgement, refusal: refused ?? { code: codeOf(content?.refusal, violations), violations } };
}

function codeOf(content: ContentRefusal | undefined, violations: readonly Violation[]): Refusal['code'] {
  if (content !== undefined && content !== 'invalid') return CONTENT_CODES[content];
  return violations.some(({ keyword }) => UNPARSABLE.has(keyword)) ? 'malformed-request' : 'invalid-request';
}
