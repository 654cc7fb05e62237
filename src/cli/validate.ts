import { type Command, Option } from 'commander';
import type { LoadedContract } from '../contract/load.ts';
import { validateContract } from '../contract/validate.ts';
import type { Diagnostic, Severity } from '../runtime/model/diagnostic.ts';
import { createContext } from '../runtime/options.ts';
import { checkOperation } from '../runtime/respond/check-contract.ts';
import { contractPlace } from './arguments.ts';
import { command } from './command.ts';
import { addContractOptions, type ContractFlags, loadOrFail } from './contract-options.ts';
import { EXIT } from './exit.ts';
import { counted, formatDiagnostic, printable, printableLines } from './output.ts';
import { createProgress } from './progress.ts';

interface ValidateFlags extends ContractFlags {
  readonly format: 'text' | 'json';
  readonly failOn: Severity | 'never';
}

const EXAMPLES = `
Examples:
  mockgen validate petstore.yaml
  mockgen validate petstore.yaml --fail-on warning      for CI: warnings fail too
  mockgen validate petstore.yaml --format json | jq '.[] | .code'

Exit code: 0 when nothing was found at or above --fail-on, 1 otherwise, 2 when the contract cannot be used.`;

/** `mockgen validate`: prints what is wrong with a contract, each finding with its line. */
export function validateCommand(): Command {
  const validate = command('validate')
    .summary('say what is wrong with a contract')
    .description(
      'Reads all of a contract, holds every example against its schema, looks whether every response can be made, and prints what is wrong, with lines.',
    )
    .argument('<contract>', 'a file, a URL, or - for standard input', contractPlace)
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'what makes the exit code 1')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    );
  return addContractOptions(validate).addHelpText('after', EXAMPLES).action(run);
}

async function run(from: string, flags: ValidateFlags): Promise<void> {
  const contract = await loadOrFail(from, flags);
  const found = await validateContract(contract, await checkOperations(contract));
  if (flags.format === 'json') process.stdout.write(`${printableLines(JSON.stringify(found, undefined, 2))}\n`);
  else printText(found, contract);
  process.exitCode = found.some(({ severity }) => RANK[severity] >= RANK[flags.failOn]) ? EXIT.findings : EXIT.ok;
}

const RANK: Readonly<Record<Severity | 'never', number>> = { info: 0, warning: 1, error: 2, never: 3 };

/** What is wrong with the examples and the schemas of responses, as often as it is met. */
async function checkOperations(contract: LoadedContract): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  const context = createContext(contract, { onDiagnostic: (diagnostic) => void found.push(diagnostic) });
  const progress = createProgress(contract.operations.length, process.stderr);
  for (const entry of contract.operations) {
    await checkOperation(entry.resolve(), context);
    progress.step();
  }
  progress.done();
  return found;
}

function printText(found: readonly Diagnostic[], contract: LoadedContract): void {
  for (const diagnostic of found) process.stdout.write(`${formatDiagnostic(diagnostic, contract, process.stdout)}\n`);
  const count = (severity: Severity, word: string): string =>
    counted(found.filter((diagnostic) => diagnostic.severity === severity).length, word);
  const operations = counted(contract.operations.length, 'operation');
  const summary = `${count('error', 'error')}, ${count('warning', 'warning')}, ${count('info', 'note')} in ${operations} of ${printable(contract.name)}`;
  process.stdout.write(`${found.length > 0 ? '\n' : ''}${summary}\n`);
}
