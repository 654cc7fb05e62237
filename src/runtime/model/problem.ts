import type { Violation } from './exchange.ts';

export type ProblemCode =
  | 'not-found'
  | 'method-not-allowed'
  | 'malformed-request'
  | 'invalid-request'
  | 'unauthorized'
  | 'not-acceptable'
  | 'content-too-large'
  | 'unsupported-media-type'
  | 'undocumented-response'
  | 'flawed-operation'
  | 'unsatisfiable-response'
  | 'internal-error';

/**
 * Every Problem (RFC 9457) that the runtime sends by itself. The key is the last part of its `type`
 * (`urn:mockgen:problem:KEY`); `docs/problems.md` lists them all.
 */
export const PROBLEMS: Readonly<Record<ProblemCode, { readonly status: number; readonly title: string }>> = {
  'not-found': { status: 404, title: 'No operation of the contract has this path' },
  'method-not-allowed': { status: 405, title: 'The contract does not document this method for this path' },
  'malformed-request': { status: 400, title: 'The request cannot be parsed' },
  'invalid-request': { status: 422, title: 'The request breaks the contract' },
  unauthorized: { status: 401, title: 'The contract asks for credentials' },
  'not-acceptable': { status: 406, title: 'The contract documents no media type that the client accepts' },
  'content-too-large': { status: 413, title: 'The request content is larger than the limit' },
  'unsupported-media-type': { status: 415, title: 'The contract does not document this media type' },
  'undocumented-response': { status: 404, title: 'The contract does not document the preferred response' },
  'flawed-operation': { status: 500, title: 'This part of the contract cannot be served' },
  'unsatisfiable-response': { status: 500, title: 'No answer that conforms could be made' },
  'internal-error': { status: 500, title: 'mockgen failed; please report this' },
};

/** The body of a refusal or failure, `application/problem+json` (RFC 9457 §3). */
export interface Problem {
  readonly type: `urn:mockgen:problem:${ProblemCode}`;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly Violation[];
  readonly [extension: string]: unknown;
}

/** Makes a Problem of the catalogue; `extra` members follow the standard ones. */
export function problem(code: ProblemCode, detail: string, extra: Readonly<Record<string, unknown>> = {}): Problem {
  const { status, title } = PROBLEMS[code];
  return { type: `urn:mockgen:problem:${code}`, title, status, detail, ...extra };
}
