import { Argument, type Command } from 'commander';
import { command } from './command.ts';

/** `mockgen completion`: prints a script that completes commands and flags in the user's shell. */
export function completionCommand(commands: readonly Command[]): Command {
  const completion = command('completion')
    .summary('print a completion script for your shell')
    .description('Prints a script that completes commands and flags.')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText(
      'after',
      `
Examples:
  source <(mockgen completion bash)                                              in ~/.bashrc
  source <(mockgen completion zsh)                                               in ~/.zshrc, after compinit
  mockgen completion fish > ~/.config/fish/completions/mockgen.fish`,
    );
  return completion.action((shell: keyof typeof SCRIPTS) => {
    process.stdout.write(`${SCRIPTS[shell]([...commands, completion].map(toWords))}\n`);
  });
}

interface Words {
  readonly name: string;
  readonly summary: string;
  /** What the argument may be; nothing where it is a file. */
  readonly values: readonly string[];
  readonly flags: readonly Flag[];
}

interface Flag {
  readonly long: string;
  readonly description: string;
  readonly choices: readonly string[];
  readonly takesValue: boolean;
}

function toWords(of: Command): Words {
  const flags = of.options.flatMap(({ long, description, argChoices, required, hidden }) =>
    long && !hidden ? [{ long, description, choices: argChoices ?? [], takesValue: required }] : [],
  );
  const values = of.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
  return { name: of.name(), summary: of.summary(), values, flags };
}

const SCRIPTS = { bash, zsh, fish } as const;

/** For bash 3.2 and later. Files are completed by hand, so that names with spaces stay whole. */
function bash(commands: readonly Words[]): string {
  const choices = commands.flatMap(({ name, flags }) =>
    flags
      .filter((flag) => flag.choices.length > 0)
      .map((flag) => `    ${name}:${flag.long}) words="${flag.choices.join(' ')}" ;;`),
  );
  const cases = commands.map(
    ({ name, flags, values }) =>
      `    ${name}:*) words="${values.join(' ')}"; flags="${flags.map(({ long }) => long).join(' ')} --help" ;;`,
  );
  return `_mockgen() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words="" flags=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')} help --help --version" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}:$before" in
${[...choices, ...cases].join('\n')}
    help:*) words="${commands.map(({ name }) => name).join(' ')}" ;;
  esac
  if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "$flags" -- "$current"))
  elif [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$current"))
  else
    local IFS=$'\\n'
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -o filenames -F _mockgen mockgen`;
}

function zsh(commands: readonly Words[]): string {
  const quote = (text: string): string => text.replace(/['[\]:]/g, ' ');
  const cases = commands.map(({ name, flags, values }) => {
    const specs = flags.map(({ long, description, choices, takesValue }) => {
      const value = choices.length > 0 ? `:value:(${choices.join(' ')})` : takesValue ? ':value:_files' : '';
      return `'*${long}[${quote(description)}]${value}'`;
    });
    const argument = values.length > 0 ? `'1:value:(${values.join(' ')})'` : `'*:contract:_files'`;
    return `    ${name}) _arguments ${[...specs, argument].join(' ')} ;;`;
  });
  return `#compdef mockgen
_mockgen() {
  local -a commands=(${commands.map(({ name, summary }) => `'${name}:${quote(summary)}'`).join(' ')} 'help:show the help of a command')
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command="$words[2]"
  shift words; (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
    help) _describe command commands ;;
  esac
}
compdef _mockgen mockgen`;
}

function fish(commands: readonly Words[]): string {
  const quote = (text: string): string => text.replace(/'/g, ' ');
  return commands
    .flatMap(({ name, summary, flags, values }) => [
      `complete -c mockgen -n __fish_use_subcommand -a ${name} -d '${quote(summary)}'`,
      ...(values.length > 0
        ? [`complete -c mockgen -n '__fish_seen_subcommand_from ${name}' -f -a '${values.join(' ')}'`]
        : []),
      ...flags.map(({ long, description, choices, takesValue }) => {
        const value = choices.length > 0 ? ` -x -a '${choices.join(' ')}'` : takesValue ? ' -r' : '';
        return `complete -c mockgen -n '__fish_seen_subcommand_from ${name}' -l ${long.slice(2)} -d '${quote(description)}'${value}`;
      }),
    ])
    .join('\n');
}
