import type { Context, ExampleMode, ValidationMode } from './context.ts';
import { createDataset } from './dataset/create.ts';
import type { Dataset } from './dataset/dataset.ts';
import type { DatasetOptions } from './dataset/options.ts';
import { createLru } from './lru.ts';
import type { BasePath } from './match/matcher.ts';
import type { Contract, MediaType } from './model/contract.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Exchange } from './model/exchange.ts';
import type { Credentials } from './plan/security.ts';
import { exampleValues } from './respond/examples.ts';
import { localeNamed, unknownLocale } from './synth/lexicon/locale.ts';
import type { SynthesisOptions } from './synth/synthesize.ts';
import { createStripper } from './validate/hidden.ts';
import { createValidators } from './validate/validators.ts';

/** The settings of a mock. Every default makes the same answers on every machine. */
export interface MockOptions {
  /** Decides all synthesized data. Default `mockgen`. */
  readonly seed?: number | string;
  /** The mock's present in milliseconds since the epoch: dates derive from it. Default 2026-01-01T00:00:00Z. */
  readonly now?: number;
  /** Synthesize even where the contract has an example. Default false. */
  readonly dynamic?: boolean;
  /** Shape examples by the request (its ids, its page), or send them as they stand. Default `shaped`. */
  readonly examples?: ExampleMode;
  /** Whether answers agree with each other and with the request. Default true. */
  readonly coherence?: boolean;
  /** How many things of each kind the mock knows. Default 50. */
  readonly datasetSize?: number;
  /** About how large made-up content may get, in bytes; what is required may exceed it. Default 20,000. */
  readonly maxResponseSize?: number;
  /** The language and country of names and texts, such as `de` or `pt_BR`. Default `en`. */
  readonly locale?: string;
  /** How likely an optional property is present, from 0 to 1. Default 0.8. */
  readonly optional?: number;
  /** Refuse requests that break the contract, only report them, or do not judge them. Default `enforce`. */
  readonly validate?: ValidationMode;
  /** Whether security requirements are judged. Default true. */
  readonly auth?: boolean;
  /** The credentials that are good, by security scheme. Default: any that is well formed. */
  readonly credentials?: Credentials;
  /** Where the servers' path prefixes stand in requests. Default `auto`. */
  readonly basePath?: BasePath;
  /** Answer preflights and let pages of any origin read answers. Default true. */
  readonly cors?: boolean;
  /** Send `Mockgen-Source` and `Mockgen-Violations`. Default true. */
  readonly announce?: boolean;
  /** The largest request content in bytes. Default 10 MB. */
  readonly maxBody?: number;
  /** How many Exchanges the journal keeps. Default 1,000. */
  readonly journalEntries?: number;
  /** Hears of every finished Exchange. */
  readonly onExchange?: (exchange: Exchange) => void;
  /** Hears of flaws that are found while operations are first used. */
  readonly onDiagnostic?: (diagnostic: Diagnostic) => void;
}

/** 2026-01-01: no mock depends on the day it runs. */
const DEFAULT_NOW = Date.UTC(2026, 0, 1);

/** The largest request content where nothing else is said, in bytes. */
export const DEFAULT_MAX_BODY = 10_000_000;

/** How large made-up content gets where nothing else is said, in bytes. */
export const DEFAULT_RESPONSE_SIZE = 20_000;

/** How many things of each kind there are where nothing else is said. */
export const DEFAULT_DATASET_SIZE = 50;

/** A list has room for about so many things. */
const SHARE_OF_ONE = 5;

/** How many answers are kept; each is bounded in size, so all of them take some megabytes at most. */
const MOST_REMEMBERED = 1000;

/** How data is made up. Throws a RangeError for a locale that there is not. */
function synthesisOf(options: MockOptions): SynthesisOptions {
  const { now = DEFAULT_NOW, locale, optional, maxResponseSize: maxBytes = DEFAULT_RESPONSE_SIZE } = options;
  const known = locale === undefined ? undefined : localeNamed(locale);
  if (locale !== undefined && known === undefined) throw new RangeError(unknownLocale(locale));
  return {
    now,
    maxBytes,
    ...(known === undefined ? {} : { locale: known }),
    ...(optional === undefined ? {} : { optional }),
  };
}

/** What a mock's Plans are compiled against. */
export function createContext(contract: Contract, options: MockOptions): Context {
  const report = reportOnce(options.onDiagnostic ?? (() => undefined));
  const context: Context = {
    contract,
    validators: createValidators(contract, { onDiagnostic: report }),
    strip: createStripper(contract),
    seed: options.seed ?? 'mockgen',
    synthesis: synthesisOf(options),
    dynamic: options.dynamic ?? false,
    examples: options.examples ?? 'shaped',
    dataset: options.coherence === false ? undefined : (withExamples) => datasets(withExamples),
    validate: options.validate ?? 'enforce',
    auth: options.auth ?? true,
    credentials: options.credentials ?? {},
    maxBody: options.maxBody ?? DEFAULT_MAX_BODY,
    remembered: createLru(MOST_REMEMBERED),
    unsatisfiable: { tried: new Set(), found: new Map(), reported: new Set() },
    report,
  };
  const datasets = openDatasets(context, options);
  return context;
}

/** Several answers may meet the same flaw; a fault of mockgen's own happens each time anew. */
function reportOnce(report: (diagnostic: Diagnostic) => void): (diagnostic: Diagnostic) => void {
  const reported = new Set<string>();
  return (diagnostic) => {
    const key = `${diagnostic.code}\n${diagnostic.source}\n${diagnostic.message}`;
    if (diagnostic.code !== 'internal-error' && reported.has(key)) return;
    reported.add(key);
    report(diagnostic);
  };
}

/** One dataset with the things of the examples, and one without them; each is made when it is first asked for. */
function openDatasets(context: Context, options: MockOptions): (withExamples: boolean) => Dataset {
  const opened = new Map<boolean, Dataset>();
  const { contract, validators, seed, synthesis } = context;
  const maxBytes = synthesis.maxBytes ?? DEFAULT_RESPONSE_SIZE;
  return (withExamples) => {
    let dataset = opened.get(withExamples);
    if (dataset === undefined) {
      const examplesOf = (media: MediaType): readonly unknown[] => (withExamples ? exampleValues(media, context) : []);
      const size = options.datasetSize ?? DEFAULT_DATASET_SIZE;
      const ofOne = { ...synthesis, maxBytes: Math.ceil(maxBytes / SHARE_OF_ONE) };
      const strip: DatasetOptions['strip'] = (schema) => context.strip(schema, 'response');
      dataset = createDataset({ contract, validators, seed, synthesis: ofOne, size, maxBytes, examplesOf, strip });
      opened.set(withExamples, dataset);
    }
    return dataset;
  };
}
