import type { Source } from './schema.ts';

/**
 * A request as the runtime reads it. An interface of its own because the web's `Request` refuses TRACE and costs more
 * than the rest of an answer.
 */
export interface RequestInput {
  readonly method: string;
  /** The path as it was sent, percent-encoded. */
  readonly path: string;
  /** The query as it was sent, without `?`. */
  readonly search: string;
  /** What it was sent over (RFC 9110 §4.2); `http` where nothing is said. */
  scheme?(): 'http' | 'https';
  /** The value of a header by its lower-case name; repeated ones joined by `, ` (`; ` for cookie). */
  header(name: string): string | null;
  /** Every header with its lower-case name. */
  headers(): Iterable<readonly [name: string, value: string]>;
  /** The content as it was sent. Rejects with a {@link BodyTooLarge} where it exceeds the host's limit. */
  body(): Promise<Uint8Array>;
}

/** Thrown by `RequestInput.body()` when the content is larger than allowed. */
export class BodyTooLarge extends Error {
  readonly limit: number;
  constructor(limit: number) {
    super(`the request body exceeds ${limit} bytes`);
    this.limit = limit;
  }
}

/** Thrown by `RequestInput.body()` when the client went away before it had sent everything. */
export class BodyAborted extends Error {
  constructor() {
    super('the client closed the connection before the request was complete');
  }
}

export type HeaderList = readonly (readonly [name: string, value: string])[];

/** An answer, ready for the wire. */
export interface Encoded {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: string | Uint8Array | null;
}

/** Who made an answer; sent as `Mockgen-Source`. */
export type AnswerSource = 'handler' | 'stub' | 'recording' | 'resource' | 'example' | 'synthesized' | 'problem';

/** Where in a request a {@link Violation} was found. */
export type ViolationIn = 'path' | 'query' | 'header' | 'cookie' | 'querystring' | 'body' | 'security' | 'method';

/** Something wrong with one message, with the rule of the contract that it breaks. */
export interface Violation {
  readonly in: ViolationIn;
  /** The parameter's name; absent for bodies. */
  readonly name?: string;
  /** JSON Pointer (RFC 6901) into the decoded value; `''` is the whole. */
  readonly pointer: string;
  /** The JSON Schema keyword, or an OpenAPI field such as `required`, `content`, `security`. */
  readonly keyword: string;
  readonly detail: string;
  /** The rule in the contract. */
  readonly contract?: Source;
}

/** One finished request and its answer, immutable: what the journal, recordings and `check` share. */
export interface Exchange {
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly durationMs: number;
  /** The id of the operation it met; `undefined` where none matched. */
  readonly operationId: string | undefined;
  readonly source: AnswerSource;
  readonly request: { readonly method: string; readonly path: string; readonly search: string };
  readonly response: Encoded;
  readonly violations: readonly Violation[];
}
