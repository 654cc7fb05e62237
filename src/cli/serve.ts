import { type Command, Option } from 'commander';
import type { LoadedContract } from '../contract/load.ts';
import type { Exchange } from '../runtime/model/exchange.ts';
import { MountConflict } from '../server/mount.ts';
import { UnsatisfiableContract } from '../server/satisfiable.ts';
import { type ServeOptions, type Serving, serve } from '../server/serve.ts';
import { readTls, UnusableTls } from '../server/tls.ts';
import type { WarmMode } from '../server/warm.ts';
import { announce } from './announce.ts';
import { contractPlaces, DEFAULT_PORT, interval, type MountedContract, port } from './arguments.ts';
import { command } from './command.ts';
import { addContractOptions, asUserError, type ContractFlags, loadOptions } from './contract-options.ts';
import { createDiagnosticLog } from './diagnostic-log.ts';
import { EXIT, UserError } from './exit.ts';
import { follow } from './follow.ts';
import { addMockOptions, type MockFlags, mockOptions } from './mock-options.ts';
import { formatUnsatisfiable } from './output.ts';
import { createProgress } from './progress.ts';
import { createRequestLog, type LogFormat } from './request-log.ts';

interface ServeFlags extends MockFlags, ContractFlags {
  readonly port: number;
  readonly host: string;
  readonly tls?: boolean;
  readonly cert?: string;
  readonly key?: string;
  readonly cors: boolean;
  readonly headers: boolean;
  readonly onUnsatisfiable: 'answer' | 'fail';
  readonly log: LogFormat;
  readonly warm: WarmMode;
  readonly watch: boolean;
  readonly poll?: number;
}

const EXAMPLES = `
Examples:
  mockgen serve petstore.yaml                        one contract on http://127.0.0.1:4010
  mockgen serve a.yaml /shop=b.yaml --port 0         two contracts on a free port
  mockgen serve https://api.example.com/openapi.json --poll 60s
  curl -sS https://api.example.com/openapi.json | mockgen serve -
  mockgen serve petstore.yaml --validate report      answer invalid requests too, and say what is wrong

One request may ask for more: "Prefer: code=404", "Prefer: example=cat", "Prefer: dynamic=true"
(or ?__code=404, ?__example=cat, ?__dynamic=true).`;

/** `mockgen serve`: runs the mock until it is told to stop. */
export function serveCommand(): Command {
  const serving = command('serve')
    .summary('run a mock server')
    .description('Serves a mock of each contract: requests are held against it, and so is every answer.')
    .argument(
      '<contract...>',
      'a file, a URL, or - for standard input; /prefix=contract mounts it there',
      contractPlaces,
    )
    .optionsGroup('Listening:')
    .addOption(
      new Option('-p, --port <port>', 'the port to listen on; 0 takes a free one')
        .argParser(port)
        .default(DEFAULT_PORT)
        .env('PORT'),
    )
    .option('--host <host>', 'the address to listen on', '127.0.0.1')
    .option('--tls', 'speak HTTPS and HTTP/2, with a self-signed certificate unless --cert and --key are given')
    .option('--cert <file>', 'the certificate, PEM')
    .option('--key <file>', 'its private key, PEM')
    .addOption(new Option('--cors').default(true).hideHelp())
    .option('--no-cors', 'no CORS: leave preflights to the contract');
  addMockOptions(serving)
    .addOption(
      new Option(
        '--on-unsatisfiable <what>',
        'what to do about an operation whose answer no value can satisfy: answer a 500 problem, or fail to start',
      )
        .choices(['answer', 'fail'])
        .default('answer'),
    )
    .option('--no-headers', 'leave out Mockgen-Source and Mockgen-Violations')
    .addOption(
      new Option(
        '--warm <when>',
        'compile operations ahead of their first requests: all before listening, some while it idles, or none',
      )
        .choices(['all', 'idle', 'none'])
        .default('idle'),
    );
  addContractOptions(serving)
    .addOption(new Option('--watch').default(true).hideHelp())
    .option('--no-watch', 'do not reload when a file of the contract changes')
    .option('--poll <interval>', 'look whether the contract at a URL has changed, e.g. every 60s', interval);
  return serving
    .optionsGroup('Output:')
    .addOption(
      new Option('--log <format>', 'how to log requests').choices(['pretty', 'json', 'silent']).default('pretty'),
    )
    .addHelpText('after', EXAMPLES)
    .action(run);
}

async function run(contracts: readonly MountedContract[], flags: ServeFlags): Promise<void> {
  const started = performance.now();
  const tell = (text: string): void => {
    if (flags.log !== 'silent') process.stderr.write(`${text}\n`);
  };
  const diagnostics = createDiagnosticLog(tell);
  const log = createRequestLog(flags.log);
  const onExchange = (exchange: Exchange, contract?: LoadedContract): void => {
    log?.(exchange, contract);
    if (contract && exchange.operationId !== undefined) diagnostics.afterRequest(contract, exchange.operationId);
  };
  const serving = await start({
    contracts,
    load: loadOptions(flags),
    port: flags.port,
    host: flags.host,
    tls: () => readTls(flags),
    onUnsatisfiable: flags.onUnsatisfiable,
    onChecking: (operations) => createProgress(operations, process.stderr),
    warm: flags.warm,
    onWarming: (operations) => createProgress(operations, process.stderr, 'compiled'),
    onWarmed: diagnostics.ahead,
    mock: { ...mockOptions(flags), cors: flags.cors, announce: flags.headers },
    ...(log ? { onExchange, onDiagnostic: diagnostics.one } : {}),
  });
  stopOnSignal(serving);
  announce(serving, flags.log, performance.now() - started);
  for (const contract of serving.contracts) diagnostics.atStart(contract);
  follow(serving, flags, tell);
}

async function start({
  tls,
  ...options
}: Omit<ServeOptions, 'tls'> & { tls(): ReturnType<typeof readTls> }): Promise<Serving> {
  try {
    const files = await tls();
    return await serve({ ...options, ...(files ? { tls: files } : {}) });
  } catch (error) {
    if (error instanceof UnsatisfiableContract) throw new UserError(formatUnsatisfiable(error, process.stderr));
    if (error instanceof MountConflict || error instanceof UnusableTls) throw new UserError(error.message);
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === 'listen' || syscall === 'getaddrinfo') throw new UserError(listenFailure(code, options));
    throw asUserError(error);
  }
}

function listenFailure(code: string | undefined, { port, host }: Pick<ServeOptions, 'port' | 'host'>): string {
  if (code === 'EADDRINUSE')
    return `port ${port} is in use on ${host}; choose another with --port, or --port 0 for any free one`;
  if (code === 'EACCES') return `port ${port} may not be used without more rights; choose one above 1023 with --port`;
  return `cannot listen on ${host}:${port} (${code}); choose another address with --host`;
}

/** Ends within two seconds: SIGINT with 130, SIGTERM (an orderly stop) with 0. A second signal ends at once. */
function stopOnSignal(serving: Serving): void {
  const stop = (code: number) => async (): Promise<void> => {
    process.once('SIGINT', () => process.exit(code)).once('SIGTERM', () => process.exit(code));
    await serving.close();
    process.exit(code);
  };
  process.once('SIGINT', stop(EXIT.interrupted));
  process.once('SIGTERM', stop(EXIT.ok));
}
