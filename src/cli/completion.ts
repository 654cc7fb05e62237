import { Argument, type Command } from 'commander';
import { command } from './command.ts';

/** `mockgen completion`: prints a script that completes commands and flags in the user's shell. */
export function completionCommand(commands: readonly Command[]): Command {
  return command('completion')
    .summary('print a completion script for your shell')
    .description('Prints a script that completes commands and flags.')
    .addArgument(new Argument('<shell>').choices(['bash', 'zsh', 'fish']))
    .addHelpText(
      'after',
      '\nExamples:\n  source <(mockgen completion bash)\n  mockgen completion fish > ~/.config/fish/completions/mockgen.fish',
    )
    .action((shell: keyof typeof SCRIPTS) => {
      process.stdout.write(`${SCRIPTS[shell](commands.map(toWords))}\n`);
    });
}

interface Words {
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly {
    readonly long: string;
    readonly description: string;
    readonly choices: readonly string[];
  }[];
}

function toWords(of: Command): Words {
  const flags = of.options.flatMap(({ long, description, argChoices }) =>
    long ? [{ long, description, choices: argChoices ?? [] }] : [],
  );
  return { name: of.name(), summary: of.summary(), flags };
}

const SCRIPTS = { bash, zsh, fish } as const;

function bash(commands: readonly Words[]): string {
  const cases = commands.map(({ name, flags }) => `    ${name}) words="${flags.map(({ long }) => long).join(' ')}" ;;`);
  return `_mockgen() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words="${commands.map(({ name }) => name).join(' ')} completion help"; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [ "$COMP_CWORD" -gt 1 ] && [[ "$current" != -* ]]; then COMPREPLY=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _mockgen mockgen`;
}

function zsh(commands: readonly Words[]): string {
  const quote = (text: string): string => text.replace(/['[\]:]/g, ' ');
  const cases = commands.map(({ name, flags }) => {
    const specs = flags.map(
      ({ long, description, choices }) =>
        `'${long}[${quote(description)}]${choices.length > 0 ? `:value:(${choices.join(' ')})` : ''}'`,
    );
    return `    ${name}) _arguments ${specs.join(' ')} '*:contract:_files' ;;`;
  });
  return `#compdef mockgen
_mockgen() {
  local -a commands=(${commands.map(({ name, summary }) => `'${name}:${quote(summary)}'`).join(' ')})
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command="$words[2]"
  shift words; (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _mockgen mockgen`;
}

function fish(commands: readonly Words[]): string {
  const quote = (text: string): string => text.replace(/'/g, ' ');
  return commands
    .flatMap(({ name, summary, flags }) => [
      `complete -c mockgen -n __fish_use_subcommand -a ${name} -d '${quote(summary)}'`,
      ...flags.map(({ long, description, choices }) => {
        const values = choices.length > 0 ? ` -x -a '${choices.join(' ')}'` : '';
        return `complete -c mockgen -n '__fish_seen_subcommand_from ${name}' -l ${long.slice(2)} -d '${quote(description)}'${values}`;
      }),
    ])
    .join('\n');
}
