import type { Dataset } from './dataset/dataset.ts';
import type { Lru } from './lru.ts';
import type { Answer } from './model/answer.ts';
import type { Contract } from './model/contract.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { SchemaId, Source } from './model/schema.ts';
import type { Credentials } from './plan/security.ts';
import type { SynthesisOptions } from './synth/synthesize.ts';
import type { Validators } from './validate/validators.ts';
import type { Direction } from './validate/verdict.ts';

/** How requests are judged: refused, only reported, or not judged at all. */
export type ValidationMode = 'enforce' | 'report' | 'off';

/** How the contract's examples are answered with. */
export type ExampleMode = 'shaped' | 'verbatim';

/** What every part of a Plan is compiled against: the contract, its validators and the mock's settings. */
export interface Context {
  readonly contract: Contract;
  readonly validators: Validators;
  /** Removes what may not travel in that direction (`writeOnly` in responses); `undefined` where the schema has none. */
  readonly strip: (id: string, direction: Direction) => ((value: unknown) => unknown) | undefined;
  readonly seed: number | string;
  /** How data is made up: the mock's present, its locale. */
  readonly synthesis: SynthesisOptions;
  /** Skip the contract's examples. */
  readonly dynamic: boolean;
  /** Whether examples are shaped by the request, or sent as they stand in the contract. */
  readonly examples: ExampleMode;
  /** What all answers agree on, with or without the things that the contract's examples show; `undefined` without coherence. */
  readonly dataset: ((withExamples: boolean) => Dataset) | undefined;
  readonly validate: ValidationMode;
  /** Whether security requirements are judged. */
  readonly auth: boolean;
  readonly credentials: Credentials;
  /** The largest request content in bytes, once decoded. */
  readonly maxBody: number;
  /** Answers already given, by what they are a function of. */
  readonly remembered: Lru<Answer>;
  /** What was found of schemas that have no value. */
  readonly unsatisfiable: Unsatisfiable;
  /** Hears of flaws that are found while operations are first used. */
  readonly report: (diagnostic: Diagnostic) => void;
}

/** Looking for a reason takes a while, and it is the same each time. */
export interface Unsatisfiable {
  readonly tried: Set<SchemaId>;
  readonly found: Map<SchemaId, Diagnostic | undefined>;
  readonly reported: Set<string>;
}

/**
 * `document:line:column` of a rule where the text is at hand, otherwise its source. The document's name does not depend on
 * where mockgen was started, so neither do the bytes of an answer.
 */
export function whereabouts(contract: Contract, source: Source): string {
  const location = contract.locate(source);
  return location ? `${source.split('#')[0]}:${location.line}:${location.column}` : source;
}
