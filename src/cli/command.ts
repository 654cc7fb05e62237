import { Command } from 'commander';

/** A command as all of ours are: errors end in one place, help follows them where it helps. */
export function command(name: string): Command {
  return new Command(name).exitOverride().showSuggestionAfterError().helpOption('-h, --help', 'show this help');
}
