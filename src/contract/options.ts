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

/** What came of reading a document: what it holds, why it cannot be used, or both. */
export interface Reading {
  readonly content?: string | Uint8Array;
  readonly trouble?: string;
}

/** A Contract whose documents are at hand. */
export interface LoadedContract extends Contract {
  /** Every local file read so far, absolute; grows as `$ref`s are met. */
  readonly files: readonly string[];
  /** Every document read so far, the root included, by the URL that it was asked for at. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** The parsed root document. */
  readonly root: unknown;
  /** Reads every document that any `$ref` reaches. */
  readAll(): Promise<void>;
}
