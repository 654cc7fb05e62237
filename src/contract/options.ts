import type { Contract } from '../runtime/model/contract.ts';

/** How a contract is read. */
export interface LoadOptions {
  /** Folders that `$ref`s may reach besides the root document's. */
  readonly allowRefs?: readonly string[];
  /** Whether `$ref`s to http(s) URLs are followed. */
  readonly allowRemoteRefs?: boolean;
  /** Header fields for an http(s) contract, sent to its own origin only and never shown. */
  readonly headers?: readonly (readonly [string, string])[];
  /** How to read `-`. */
  readonly stdin?: () => Promise<Uint8Array>;
  /** For http(s), in milliseconds; 30 s by default. */
  readonly timeoutMs?: number;
}

/** A Contract whose documents are at hand. */
export interface LoadedContract extends Contract {
  /** Every local file read so far, absolute; grows as `$ref`s are met. */
  readonly files: readonly string[];
  /** The parsed root document. */
  readonly root: unknown;
  /** Reads every document that any `$ref` reaches. */
  readAll(): Promise<void>;
}
