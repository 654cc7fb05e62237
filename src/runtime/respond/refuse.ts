import { compileBodyEncoder } from '../body/encode.ts';
import type { Context } from '../context.ts';
import { chain, type MaybePromise } from '../maybe.ts';
import type { Answer } from '../model/answer.ts';
import type { Operation, Response } from '../model/contract.ts';
import type { HeaderList, Violation } from '../model/exchange.ts';
import { PROBLEMS, type ProblemCode, problem } from '../model/problem.ts';
import type { AcceptRange } from '../plan/accept.ts';
import type { MakeAnswer } from './answer.ts';
import { explain } from './explain-value.ts';
import { problemAnswer, reportViolations, summarize } from './problem.ts';
import { negotiateAnyway, statusOf, successResponses, type Target } from './target.ts';

/** Why a request is turned away, with everything that is wrong with it. */
export interface Refusal {
  readonly code: Extract<
    ProblemCode,
    | 'unauthorized'
    | 'malformed-request'
    | 'invalid-request'
    | 'content-too-large'
    | 'unsupported-media-type'
    | 'not-acceptable'
  >;
  readonly violations: readonly Violation[];
  /** Fields that go with the refusal, such as `WWW-Authenticate`. */
  readonly fields?: HeaderList;
  /** What a person reads; by default the violations in one sentence. */
  readonly detail?: string;
}

/** The responses that fit a refusal, first choice first; then the range and `default`. */
const FITTING: Readonly<Record<Refusal['code'], readonly string[]>> = {
  unauthorized: ['401', '403'],
  'malformed-request': ['400', '422'],
  'invalid-request': ['422', '400'],
  'content-too-large': ['413'],
  'unsupported-media-type': ['415'],
  'not-acceptable': ['406'],
};

const INVALID = [
  ...['invalid_request', 'invalid', 'validation_error', 'bad_request', 'unprocessable_entity', 'invalid_argument'],
  ...['INVALID_REQUEST', 'INVALID', 'VALIDATION_ERROR', 'BAD_REQUEST', 'UNPROCESSABLE_ENTITY', 'INVALID_ARGUMENT'],
  ...['ValidationError', 'BadRequest', 'InvalidRequest', 'invalid_request_error', 'invalid_parameter', 'invalid_input'],
];

/** What contracts call such refusals in the enumerations of their error codes. */
const NAMES: Readonly<Record<Refusal['code'], readonly string[]>> = {
  unauthorized: ['unauthorized', 'UNAUTHORIZED', 'Unauthorized', 'unauthenticated', 'UNAUTHENTICATED', 'invalid_token'],
  'malformed-request': INVALID,
  'invalid-request': INVALID,
  'content-too-large': ['payload_too_large', 'PAYLOAD_TOO_LARGE', ...INVALID],
  'unsupported-media-type': ['unsupported_media_type', 'UNSUPPORTED_MEDIA_TYPE', ...INVALID],
  'not-acceptable': ['not_acceptable', 'NOT_ACCEPTABLE', ...INVALID],
};

/** Turns requests of one operation away, in the words of its own contract where it has some for the occasion. */
export type Refuse = (refusal: Refusal, seed: number, ranges: readonly AcceptRange[]) => MaybePromise<Answer>;

/** Compiles the refusals of an operation; `answerOf` shares the operation's compiled answers. */
export function compileRefusals(
  operation: Operation,
  context: Context,
  answerOf: (target: Target) => MaybePromise<MakeAnswer>,
): Refuse {
  const fitting = new Map<Refusal['code'], Response | undefined>();
  return (refusal, seed, ranges) => {
    const { code } = refusal;
    if (!fitting.has(code)) fitting.set(code, fittingResponse(operation, code));
    const response = fitting.get(code);
    if (response === undefined) return asProblem(refusal, context);
    const target = negotiateAnyway(response, statusOf(response, PROBLEMS[refusal.code].status), ranges);
    return chain(answerOf(target), (make) =>
      chain(make({ seed: () => seed, preferences: {} }), (answer) =>
        'problem' in answer ? asProblem(refusal, context) : inOwnWords(answer, target, refusal, context),
      ),
    );
  };
}

function asProblem(
  { code, violations, fields = [], detail = summarize(violations) }: Refusal,
  context: Context,
): Answer {
  const errors = reportViolations(violations, context);
  return problemAnswer(problem(code, detail, errors.length > 0 ? { errors } : {}), fields);
}

function fittingResponse(operation: Operation, code: Refusal['code']): Response | undefined {
  const find = (status: string): Response | undefined =>
    operation.responses.find((response) => response.status === status);
  for (const status of [...FITTING[code], '4XX']) {
    const response = find(status);
    if (response !== undefined) return response;
  }
  const fallback = find('default');
  return fallback !== undefined && isErrorResponse(fallback, operation) ? fallback : undefined;
}

/** A `default` that stands for success, or has the schema of success, says nothing about refusals. */
function isErrorResponse(response: Response, operation: Operation): boolean {
  const successes = successResponses(operation);
  if (successes.includes(response)) return false;
  const schemas = new Set(successes.flatMap(({ content }) => content.map(({ schema }) => schema)));
  return response.content.some(({ schema }) => schema !== undefined && !schemas.has(schema));
}

/** Writes the real reason into the message-like fields of the documented answer, as far as its schema lets it. */
function inOwnWords(answer: Answer, target: Target, refusal: Refusal, context: Context): Answer {
  const fields = [
    ...(refusal.fields ?? []),
    ...answer.fields.filter(([name]) => !refusal.fields?.some(([own]) => own === name.toLowerCase())),
  ];
  const plain: Answer = { ...answer, fields, source: 'problem' };
  const given = contentOf(answer);
  if (target.content === undefined || given === undefined) return plain;
  const { media, type } = target.content;
  const check = media.schema === undefined ? undefined : context.validators.compile(media.schema, 'response');
  const reason = {
    title: PROBLEMS[refusal.code].title,
    text: refusal.detail ?? summarize(refusal.violations),
    each: refusal.violations.map((violation) => summarize([violation])),
    status: answer.status,
    names: NAMES[refusal.code],
  };
  const value = explain(given, reason, (candidate) => check?.(candidate) === undefined);
  return { ...plain, ...compileBodyEncoder(media, type, context.contract)(value), value };
}

/** The value behind an answer; of plain text it is the text. Not of HTML: the reason quotes what strangers sent. */
function contentOf({ value, body, contentType = '' }: Answer): unknown {
  if (/^text\/html\b/i.test(contentType)) return undefined;
  return value ?? (/^text\/plain\b/i.test(contentType) ? (body ?? undefined) : undefined);
}
