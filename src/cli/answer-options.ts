import { type Command, Option } from 'commander';
import type { ExampleMode } from '../runtime/context.ts';
import { DEFAULT_DATASET_SIZE, DEFAULT_RESPONSE_SIZE, type MockOptions } from '../runtime/options.ts';
import { count, locale, present, probability, size } from './arguments.ts';

/** The flags that decide what a mock answers; every command that makes answers has them. */
export interface AnswerFlags {
  readonly seed?: string;
  readonly now?: number;
  readonly dynamic?: boolean;
  readonly locale?: string;
  readonly optional?: number;
  readonly examples: ExampleMode;
  readonly coherence: boolean;
  readonly dataset: number;
  readonly maxResponseSize: number;
}

/** Adds the flags of {@link AnswerFlags} to a command. */
export function addAnswerOptions(command: Command): Command {
  return command
    .optionsGroup('Answers:')
    .option('--seed <seed>', 'what all made-up data is derived from (default: always the same)')
    .option('--now <date>', "the mock's present: a date, or real (default: 2026-01-01)", present)
    .option('--dynamic', 'make up data even where the contract has examples')
    .option('--locale <locale>', 'language and country of names and texts, such as de or pt_BR (default: en)', locale)
    .option('--optional <probability>', 'how likely an optional property is present (default: 0.8)', probability)
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

export function answerOptions(flags: AnswerFlags): MockOptions {
  const {
    seed,
    now,
    dynamic,
    locale: language,
    optional,
    examples,
    coherence,
    dataset: datasetSize,
    maxResponseSize,
  } = flags;
  return {
    examples,
    coherence,
    datasetSize,
    maxResponseSize,
    ...(seed === undefined ? {} : { seed }),
    ...(now === undefined ? {} : { now }),
    ...(dynamic ? { dynamic } : {}),
    ...(language === undefined ? {} : { locale: language }),
    ...(optional === undefined ? {} : { optional }),
  };
}
