import { Command } from 'commander';

/** A command as all of ours are: errors end in one place, and all messages begin alike. */
export function command(name: string): Command {
  const made = new Command(name).exitOverride().helpOption('-h, --help', 'show this help');
  return made.configureOutput({
    outputError(text, write) {
      const message = text.replace(/^error: /, 'mockgen: ');
      const hint = /missing required argument/.test(text) ? `usage: mockgen ${name} ${made.usage()}\n` : '';
      write(message + hint);
    },
  });
}
