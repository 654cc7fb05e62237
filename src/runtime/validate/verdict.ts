import type { Source } from '../model/schema.ts';

/** Whether a value is on its way to the server or from it: `readOnly` and `writeOnly` mean something else (OAS 3.2 §4.8.24). */
export type Direction = 'request' | 'response';

/** One way in which a value breaks its schema, at its root cause. */
export interface SchemaError {
  /** JSON Pointer (RFC 6901) into the value; `''` is the whole. */
  readonly pointer: string;
  /** The keyword that says no; `depth` where the value is nested too deeply, or too costly, to be judged. */
  readonly keyword: string;
  /** One plain sentence without a subject: `must be an integer, not the string "x"`. */
  readonly detail: string;
  /** The keyword in the contract. */
  readonly contract: Source;
}

/** Checks a value; `undefined` when it is valid, otherwise the errors by root cause (at least one). */
export type Check = (value: unknown) => readonly SchemaError[] | undefined;
