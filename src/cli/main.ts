import { type Command, CommanderError } from 'commander';
import { PACKAGE_NAME, VERSION } from '../version.ts';
import { command } from './command.ts';
import { completionCommand } from './completion.ts';
import { exampleCommand } from './example.ts';
import { EXIT, UserError } from './exit.ts';
import { explainCommand } from './explain.ts';
import { helpCommand } from './help.ts';
import { serveCommand } from './serve.ts';
import { validateCommand } from './validate.ts';

/** Runs the command line and sets the exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', surviveClosing);
  try {
    await program().parseAsync(argv as string[]);
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** Whoever read our output may have seen enough (`mockgen validate big.yaml | head`). */
function surviveClosing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

const EXAMPLES = `
Examples:
  mockgen serve openapi.yaml                         a mock server on http://127.0.0.1:4010
  mockgen explain openapi.yaml 'GET /pets?limit=x'   what it would answer, and why
  mockgen example openapi.yaml getPet --count 10     bodies for fixtures and documentation
  mockgen validate openapi.yaml                      what is wrong with the contract

Exit codes, for every command:
  0 ok   1 findings   2 usage, configuration or unusable contract   3 target unreachable   130 interrupted`;

function program(): Command {
  const commands = [serveCommand(), exampleCommand(), explainCommand(), validateCommand()];
  const mockgen = command('mockgen')
    .description('The API mock that cannot lie: everything it answers is held against your OpenAPI contract first.')
    .version(VERSION, '-v, --version', 'show the version')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES);
  for (const each of commands) mockgen.addCommand(each);
  return mockgen.addCommand(completionCommand(commands)).addCommand(helpCommand(mockgen));
}

/** Tells a failure in one message; only a fault of mockgen's own shows its stack. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof UserError) {
    process.stderr.write(`mockgen: ${error.message}\n`);
    return error.exitCode;
  }
  process.stderr.write(
    `mockgen: this is a fault of ${PACKAGE_NAME} ${VERSION} (Node ${process.version}); please report it\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return EXIT.usage; // Not 1: nothing was found, because nothing was looked at to the end.
}
