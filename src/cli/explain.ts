import type { Command } from 'commander';
import { readLocalFile } from '../contract/read/file.ts';
import { fromRequestLine, type RequestLine } from '../host/request-line.ts';
import { createMock } from '../runtime/mock.ts';
import type { Contract } from '../runtime/model/contract.ts';
import type { AnswerSource, Encoded, Exchange } from '../runtime/model/exchange.ts';
import { contractPlace, headers } from './arguments.ts';
import { command } from './command.ts';
import { addContractOptions, type ContractFlags, loadOrFail } from './contract-options.ts';
import { EXIT, UserError } from './exit.ts';
import { addMockOptions, type MockFlags, mockOptions } from './mock-options.ts';
import { formatDiagnostic, formatSource, paint, printable, printableLines } from './output.ts';
import { formatViolation } from './request-log.ts';

interface ExplainFlags extends MockFlags, ContractFlags {
  readonly header?: readonly (readonly [string, string])[];
  readonly data?: string;
}

const EXAMPLES = `
Examples:
  mockgen explain petstore.yaml 'GET /pets?limit=x'
  mockgen explain petstore.yaml 'POST /pets' -H 'X-Api-Key: k' -H 'Content-Type: application/json' -d '{"name": 1}'
  mockgen explain petstore.yaml 'POST /pets' -d @pet.json

Exit code: 0 when the contract accepts the request and can answer it, 1 otherwise.`;

/** `mockgen explain`: what a mock would make of one request, and why; nothing is served. */
export function explainCommand(): Command {
  const explain = command('explain')
    .summary('say what a mock would make of one request, and why')
    .description(
      'Tells which operation a request meets, each rule that it breaks with its line, and the answer it would get.',
    )
    .argument('<contract>', 'a file, a URL, or - for standard input', contractPlace)
    .argument('<request>', "the request line, such as 'GET /pets?limit=x'")
    .option('-H, --header <header>', 'a header field of the request (repeatable)', headers)
    .option('-d, --data <content>', 'the content, JSON unless a Content-Type says otherwise; @file reads a file');
  addContractOptions(addMockOptions(explain));
  return explain.addHelpText('after', EXAMPLES).action(run);
}

async function run(from: string, requestLine: string, flags: ExplainFlags): Promise<void> {
  const contract = await loadOrFail(from, flags);
  const request = parseRequest(requestLine, flags);
  const color = paint(process.stdout);
  const judged = await ask(contract, request, flags);
  const lines = [
    color('bold', printable(`${request.method} ${request.target}`)),
    ...meets(judged.exchange, contract),
    ...judged.exchange.violations.map((violation) => `  violates  ${formatViolation(violation, contract)}`),
    ...judged.notes.map((note) => `  note      ${note}`),
    ...answers('answers', judged.exchange, flags),
  ];
  if (judged.exchange.violations.length > 0 && flags.validate === 'enforce') {
    const lenient = await ask(contract, request, { ...flags, validate: 'off' });
    lines.push(...answers('otherwise', lenient.exchange, flags));
  }
  process.stdout.write(`${lines.join('\n')}\n${body(judged.exchange.response)}`);
  process.exitCode = isFine(judged.exchange) ? EXIT.ok : EXIT.findings;
}

function isFine({ operationId, violations, source }: Exchange): boolean {
  return operationId !== undefined && violations.length === 0 && source !== 'problem';
}

async function ask(
  contract: Contract,
  request: RequestLine,
  flags: MockFlags,
): Promise<{ exchange: Exchange; notes: readonly string[] }> {
  const notes: string[] = [];
  const onDiagnostic = (diagnostic: Parameters<typeof formatDiagnostic>[0]): void => {
    notes.push(formatDiagnostic(diagnostic, contract, process.stdout));
  };
  const mock = createMock(contract, { ...mockOptions(flags), onDiagnostic });
  await mock.handle(fromRequestLine(request));
  const exchange = mock.journal.entries().at(-1);
  if (exchange === undefined) throw new Error('the mock kept no record of the request');
  return { exchange, notes };
}

function meets({ operationId }: Exchange, contract: Contract): readonly string[] {
  const entry = contract.operations.find(({ id }) => id === operationId);
  if (entry === undefined) return ['  meets     no operation of the contract'];
  return [
    `  meets     ${printable(entry.id)}: ${printable(`${entry.method} ${entry.path}`)} (${formatSource(entry.source, contract.locate(entry.source))})`,
  ];
}

function answers(label: string, { response, source }: Exchange, { dynamic }: MockFlags): readonly string[] {
  const type = response.headers.find(([name]) => name === 'Content-Type')?.[1] ?? 'no content';
  return [`  ${label.padEnd(9)} ${response.status} ${printable(type)}: ${reasonOf(source, type, dynamic)}`];
}

function reasonOf(source: AnswerSource, type: string, dynamic: boolean | undefined): string {
  if (source === 'example') return 'a valid example of the contract';
  if (source === 'problem')
    return type.startsWith('application/problem+json')
      ? "mockgen's own word on the request"
      : "refused in the words of the contract's own response";
  if (source !== 'synthesized') return source;
  return `made up from the schema and the seed${dynamic ? ', as --dynamic asks' : ': the contract has no valid example for it'}`;
}

function body({ body: content }: Encoded): string {
  if (content === null || content.length === 0) return '';
  if (typeof content !== 'string') return `\n(${content.length} bytes)\n`;
  try {
    return `\n${printableLines(JSON.stringify(JSON.parse(content), undefined, 2))}\n`;
  } catch {
    return `\n${printableLines(content)}\n`;
  }
}

function parseRequest(line: string, { header = [], data }: ExplainFlags): RequestLine {
  const [, method = data === undefined ? 'GET' : 'POST', target] =
    /^(?:([!#$%&'*+.^_`|~\w-]+)\s+)?(\/\S*|\S+:\/\/\S+)$/.exec(line.trim()) ?? [];
  if (target === undefined)
    throw new UserError(
      `"${line}" is no request line; write a method and a path without spaces, such as 'GET /pets/7'`,
    );
  const content = data === undefined ? undefined : readData(data);
  const typed = header.some(([name]) => name === 'content-type') || content === undefined;
  const fields = typed ? header : [...header, ['content-type', 'application/json'] as const];
  return { method: method.toUpperCase(), target, headers: fields, ...(content === undefined ? {} : { content }) };
}

function readData(data: string): Uint8Array {
  if (!data.startsWith('@')) return new TextEncoder().encode(data);
  try {
    return readLocalFile(data.slice(1));
  } catch (error) {
    throw new UserError(`${data.slice(1)} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
