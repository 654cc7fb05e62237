import { type Command, Option } from 'commander';
import type { ValidationMode } from '../runtime/context.ts';
import type { BasePath } from '../runtime/match/matcher.ts';
import { DEFAULT_MAX_BODY, type MockOptions } from '../runtime/options.ts';
import { type AnswerFlags, addAnswerOptions, answerOptions } from './answer-options.ts';
import { basePath, size } from './arguments.ts';

/** The flags that decide what a mock makes of requests, and what it answers; `serve` and `explain` share them. */
export interface MockFlags extends AnswerFlags {
  readonly validate: ValidationMode;
  readonly auth: boolean;
  readonly basePath: BasePath;
  readonly maxBody: number;
}

/** Adds the flags of {@link MockFlags} to a command. */
export function addMockOptions(command: Command): Command {
  command
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
    );
  return addAnswerOptions(command);
}

export function mockOptions(flags: MockFlags): MockOptions {
  const { validate, auth, basePath: base, maxBody } = flags;
  return { validate, auth, basePath: base, maxBody, ...answerOptions(flags) };
}
