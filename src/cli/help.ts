import type { Command } from 'commander';
import { command } from './command.ts';

/** `mockgen help`: the help of the program or of one of its commands. */
export function helpCommand(mockgen: Command): Command {
  return command('help')
    .summary('show the help of a command')
    .description('Shows the help of a command.')
    .argument('[command]', 'the command; without it the help of mockgen itself is shown')
    .addHelpText('after', '\nExample:\n  mockgen help serve')
    .action((name: string | undefined) => {
      if (name === undefined) return mockgen.outputHelp();
      const known = mockgen.commands.find((each) => each.name() === name);
      if (known === undefined) mockgen.error(`error: unknown command '${name}'; "mockgen help" lists them all`);
      else known.outputHelp();
    });
}
