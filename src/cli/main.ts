import { type Command, CommanderError } from 'commander';
import { VERSION } from '../version.ts';
import { command } from './command.ts';
import { completionCommand } from './completion.ts';
import { EXIT, UserError } from './exit.ts';
import { explainCommand } from './explain.ts';
import { serveCommand } from './serve.ts';
import { validateCommand } from './validate.ts';

/** Runs the command line and sets the exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await program().parseAsync(argv as string[]);
  } catch (error) {
    process.exitCode = report(error);
  }
}

const EXIT_CODES = `
Exit codes, for every command:
  0 ok   1 findings   2 usage, configuration or unusable contract   3 target unreachable   130 interrupted

Start with:  mockgen serve <contract>`;

function program(): Command {
  const commands = [serveCommand(), explainCommand(), validateCommand()];
  const mockgen = command('mockgen')
    .description('The API mock that cannot lie: everything it answers is held against your OpenAPI contract first.')
    .version(VERSION, '-v, --version', 'show the version')
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText('after', EXIT_CODES);
  for (const each of commands) mockgen.addCommand(each);
  return mockgen.addCommand(completionCommand(commands));
}

/** Tells a failure in one message; only a fault of mockgen's own shows its stack. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof UserError) {
    process.stderr.write(`mockgen: ${error.message}\n`);
    return error.exitCode;
  }
  process.stderr.write(
    `mockgen: this is a fault of mockgen; please report it\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return EXIT.findings;
}
