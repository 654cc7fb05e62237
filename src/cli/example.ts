import { type Command, Option } from 'commander';
import { editDistance } from '../runtime/match/nearest.ts';
import { createMock } from '../runtime/mock.ts';
import type { Contract } from '../runtime/model/contract.ts';
import type { Problem } from '../runtime/model/problem.ts';
import { type AnswerFlags, addAnswerOptions, answerOptions } from './answer-options.ts';
import { contractPlace, count, statusCode } from './arguments.ts';
import { command } from './command.ts';
import { addContractOptions, type ContractFlags, loadOrFail } from './contract-options.ts';
import { EXIT, UserError } from './exit.ts';
import { printable, printableLines } from './output.ts';

interface ExampleFlags extends AnswerFlags, ContractFlags {
  readonly status?: string;
  readonly count: number;
  readonly format: 'json' | 'ndjson';
}

const EXAMPLES = `
Examples:
  mockgen example petstore.yaml getPet                              one body, as the mock would send it
  mockgen example petstore.yaml 'GET /pets/{petId}' --status 404    of another response
  mockgen example petstore.yaml getPet --count 1000 --format ndjson > pets.ndjson

With a count, an operation that gives one thing gives them one by one, and one that lists gives its pages. Behind the last
thing of the dataset come others, under ids that no list has.

Exit code: 0, or 1 when no body that conforms could be made, 2 when there is no such operation or response.`;

/** `mockgen example`: prints contents that the mock would answer with; nothing is served. */
export function exampleCommand(): Command {
  const example = command('example')
    .summary('print example bodies of an operation, without a server')
    .description('Prints what the mock would answer with: for documentation, fixtures, or to seed a database.')
    .argument('<contract>', 'a file, a URL, or - for standard input', contractPlace)
    .argument('<operation>', "an operationId, or a method and a path template such as 'GET /pets/{petId}'")
    .option('--status <code>', 'the status code of the response (default: that of success)', statusCode)
    .addOption(new Option('--count <count>', 'how many').argParser(count).default(1))
    .addOption(
      new Option('--format <format>', 'a JSON text (an array where there are several), or a line each')
        .choices(['json', 'ndjson'])
        .default('json'),
    );
  addContractOptions(addAnswerOptions(example));
  return example.addHelpText('after', EXAMPLES).action(run);
}

async function run(from: string, operation: string, flags: ExampleFlags): Promise<void> {
  const contract = await loadOrFail(from, flags);
  const id = operationId(operation, contract);
  const { count: wanted, status, format } = flags;
  const mock = createMock(contract, answerOptions(flags));
  const isArray = format === 'json' && wanted > 1;
  let written = 0;
  for await (const body of mock.bodies(id, { count: wanted, ...(status === undefined ? {} : { status }) })) {
    if ('problem' in body) throw refusal(body.problem);
    if (body.value === undefined) throw new UserError(`${printable(id)} answers without content`);
    const text = JSON.stringify(body.value, undefined, format === 'json' ? 2 : undefined);
    await write(isArray ? `${written === 0 ? '[' : ','}\n${text}` : `${text}\n`);
    written++;
  }
  if (isArray) await write('\n]\n');
}

/** Waits where the reader is slower: a thousand bodies must not pile up. */
async function write(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}

function refusal({ type, detail, documented, errors }: Problem): UserError {
  const more = [errors ?? []].flat().map((error) => `\n  ${JSON.stringify(error)}`);
  const isUsage = type.endsWith('undocumented-response') || Array.isArray(documented);
  return new UserError(printableLines(`${detail}${more.join('')}`), isUsage ? EXIT.usage : EXIT.findings);
}

/** An operation by its id, or by method and path template in any spelling of the parameters. */
function operationId(wanted: string, { operations }: Contract): string {
  const erased = (text: string): string =>
    text
      .trim()
      .replace(/\s+/, ' ')
      .replace(/\{[^}]*\}/g, '{}');
  const found =
    operations.find(({ id }) => id === wanted) ??
    operations.find(
      ({ method, path }) =>
        erased(`${method} ${path}`) === erased(wanted).replace(/^\w+/, (text) => text.toUpperCase()),
    );
  if (found !== undefined) return found.id;
  const [nearest] = operations
    .map(({ id }) => ({ id, distance: editDistance(id.toLowerCase().slice(0, 80), wanted.toLowerCase().slice(0, 80)) }))
    .sort((a, b) => a.distance - b.distance);
  const hint =
    nearest !== undefined && nearest.distance <= wanted.length / 2 ? `; did you mean ${printable(nearest.id)}?` : '';
  throw new UserError(`the contract has no operation ${printable(wanted)}${hint}`);
}
