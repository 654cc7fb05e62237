import { type Command, Option } from 'commander';
import type { ValidationMode } from '../runtime/context.ts';
import type { BasePath } from '../runtime/match/matcher.ts';
import { DEFAULT_MAX_BODY, type MockOptions } from '../runtime/options.ts';
import { basePath, locale, present, probability, size } from './arguments.ts';

/** The flags that decide what a mock answers; `serve` and `explain` share them. */
export interface MockFlags {
  readonly seed?: string;
  readonly now?: number;
  readonly dynamic?: boolean;
  readonly locale?: string;
  readonly optional?: number;
  readonly validate: ValidationMode;
  readonly auth: boolean;
  readonly basePath: BasePath;
  readonly maxBody: number;
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
    .option('--locale <locale>', 'language and country of names and texts, such as de or pt_BR (default: en)', locale)
    .option('--optional <probability>', 'how likely an optional property is present (default: 0.8)', probability);
}

export function mockOptions(flags: MockFlags): MockOptions {
  const { seed, now, dynamic, locale, optional, validate, auth, basePath: base, maxBody } = flags;
  return {
    validate,
    auth,
    basePath: base,
    maxBody,
    ...(seed === undefined ? {} : { seed }),
    ...(now === undefined ? {} : { now }),
    ...(dynamic ? { dynamic } : {}),
    ...(locale === undefined ? {} : { locale }),
    ...(optional === undefined ? {} : { optional }),
  };
}
