import { type Command, Option } from 'commander';
import type { ExampleMode, ValidationMode } from '../runtime/context.ts';
import type { BasePath } from '../runtime/match/matcher.ts';
import { DEFAULT_DATASET_SIZE, DEFAULT_MAX_BODY, DEFAULT_RESPONSE_SIZE, type MockOptions } from '../runtime/options.ts';
import { basePath, count, present, size } from './arguments.ts';

/** The flags that decide what a mock answers; `serve` and `explain` share them. */
export interface MockFlags {
  readonly seed?: string;
  readonly now?: number;
  readonly dynamic?: boolean;
  readonly validate: ValidationMode;
  readonly auth: boolean;
  readonly basePath: BasePath;
  readonly maxBody: number;
  readonly examples: ExampleMode;
  readonly coherence: boolean;
  readonly dataset: number;
  readonly maxResponseSize: number;
}

/** Adds the flags of {@link MockFlags} to a command. */
export function addMockOptions(command: Command): Command {
  return command
    .optionsGroup('Requests:')
    .addOption(
      new Option('--validate <mode>', 'what to do with a request that breaks the contract')
        .choices(['enforce', 'report', 'off'])
        .default('enforce'),
    )
    .option('--no-auth', 'do not ask for credentials')
    .option(
      '--base-path <path>',
      "where the servers' path prefix stands in requests: auto (with or without it; with it where there are several contracts), strict, none, or a path of your own",
      basePath,
      'auto',
    )
    .addOption(
      new Option('--max-body <size>', 'the largest request content').argParser(size).default(DEFAULT_MAX_BODY, '10MB'),
    )
    .optionsGroup('Answers:')
    .option('--seed <seed>', 'what all made-up data is derived from (default: always the same)')
    .option('--now <date>', "the mock's present: a date, or real (default: 2026-01-01)", present)
    .option('--dynamic', 'make up data even where the contract has examples')
    .addOption(
      new Option('--examples <mode>', "the contract's examples: shaped by the request (its ids, its page), or verbatim")
        .choices(['shaped', 'verbatim'])
        .default('shaped'),
    )
    .addOption(
      new Option('--dataset <count>', 'how many things of each kind there are')
        .argParser(count)
        .default(DEFAULT_DATASET_SIZE),
    )
    .addOption(new Option('--coherence').default(true).hideHelp())
    .option('--no-coherence', 'make every answer up by itself, whatever the others say')
    .addOption(
      new Option('--max-response-size <size>', 'about how large made-up content gets; what is required may exceed it')
        .argParser(size)
        .default(DEFAULT_RESPONSE_SIZE, '20KB'),
    );
}

export function mockOptions(flags: MockFlags): MockOptions {
  const { seed, now, dynamic, validate, auth, basePath: base, maxBody } = flags;
  const { examples, coherence, dataset: datasetSize, maxResponseSize } = flags;
  return {
    validate,
    auth,
    basePath: base,
    maxBody,
    examples,
    coherence,
    datasetSize,
    maxResponseSize,
    ...(seed === undefined ? {} : { seed }),
    ...(now === undefined ? {} : { now }),
    ...(dynamic ? { dynamic } : {}),
  };
}
