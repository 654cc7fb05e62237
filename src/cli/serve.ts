import { type Command, Option } from 'commander';
import type { Contract } from '../runtime/model/contract.ts';
import { MountConflict } from '../server/mount.ts';
import { type ServedContract, type ServeOptions, type Serving, serve } from '../server/serve.ts';
import { readTls } from '../server/tls.ts';
import { announce } from './announce.ts';
import { duration, port } from './arguments.ts';
import { command } from './command.ts';
import { addContractOptions, asUserError, type ContractFlags, loadOptions } from './contract-options.ts';
import { EXIT, UserError } from './exit.ts';
import { follow } from './follow.ts';
import { addMockOptions, type MockFlags, mockOptions } from './mock-options.ts';
import { formatDiagnostic } from './output.ts';
import { createRequestLog, type LogFormat } from './request-log.ts';

interface ServeFlags extends MockFlags, ContractFlags {
  readonly port: number;
  readonly host: string;
  readonly tls?: boolean;
  readonly cert?: string;
  readonly key?: string;
  readonly cors: boolean;
  readonly headers: boolean;
  readonly log: LogFormat;
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
    .argument('<contract...>', 'a file, a URL, or - for standard input; /prefix=contract mounts it there')
    .optionsGroup('Listening:')
    .addOption(
      new Option('-p, --port <port>', 'the port to listen on; 0 takes a free one')
        .argParser(port)
        .default(4010)
        .env('PORT'),
    )
    .option('--host <host>', 'the address to listen on', '127.0.0.1')
    .option('--tls', 'speak HTTPS and HTTP/2, with a self-signed certificate unless --cert and --key are given')
    .option('--cert <file>', 'the certificate, PEM')
    .option('--key <file>', 'its private key, PEM')
    .option('--no-cors', 'no CORS: leave preflights to the contract');
  addMockOptions(serving).option('--no-headers', 'leave out Mockgen-Source and Mockgen-Violations');
  addContractOptions(serving)
    .option('--no-watch', 'do not reload when a file of the contract changes')
    .option('--poll <interval>', 'load a contract from a URL again and again, e.g. every 60s', duration);
  return serving
    .optionsGroup('Output:')
    .addOption(
      new Option('--log <format>', 'how to log requests').choices(['pretty', 'json', 'silent']).default('pretty'),
    )
    .addHelpText('after', EXAMPLES)
    .action(run);
}

async function run(contracts: readonly string[], flags: ServeFlags): Promise<void> {
  const started = performance.now();
  let serving: Serving | undefined;
  const contractOf = (operationId: string | undefined): Contract | undefined => {
    const all = serving?.contracts ?? [];
    return all.length === 1 ? all[0] : all.find(({ operations }) => operations.some(({ id }) => id === operationId));
  };
  const log = createRequestLog(flags.log, ({ operationId }) => contractOf(operationId));
  const tell = (text: string): void => {
    if (flags.log !== 'silent') process.stderr.write(`${text}\n`);
  };
  const tls = await readTls(flags).catch((error: Error) => {
    throw new UserError(`no certificate: ${error.message}`);
  });
  const options: ServeOptions = {
    contracts: contracts.map(parseContract),
    load: loadOptions(flags),
    port: flags.port,
    host: flags.host,
    ...(tls ? { tls } : {}),
    mock: {
      ...mockOptions(flags),
      cors: flags.cors,
      announce: flags.headers,
      onDiagnostic: (diagnostic) => tell(formatDiagnostic(diagnostic, locator(serving), process.stderr)),
      ...(log ? { onExchange: log } : {}),
    },
  };
  serving = await start(options);
  announce(serving, flags.log, performance.now() - started);
  const stopFollowing = await follow(serving, flags, tell);
  stopOnSignal(serving, stopFollowing);
}

/** The first contract that knows a source has its line. */
function locator(serving: Serving | undefined): Pick<Contract, 'locate'> {
  return {
    locate(source) {
      for (const contract of serving?.contracts ?? []) {
        const location = contract.locate(source);
        if (location !== undefined) return location;
      }
      return undefined;
    },
  };
}

function parseContract(argument: string): ServedContract {
  const [, prefix, from] = /^(\/[^=]*)=(.+)$/.exec(argument) ?? [];
  if (prefix === undefined || from === undefined) return { from: argument };
  return { from, prefix: prefix.replace(/\/+$/, '') };
}

async function start(options: ServeOptions): Promise<Serving> {
  try {
    return await serve(options);
  } catch (error) {
    if (error instanceof MountConflict) throw new UserError(error.message);
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === 'listen' || syscall === 'getaddrinfo') throw new UserError(listenFailure(code, options));
    throw asUserError(error);
  }
}

function listenFailure(code: string | undefined, { port, host }: ServeOptions): string {
  if (code === 'EADDRINUSE')
    return `port ${port} is in use on ${host}; choose another with --port, or --port 0 for any free one`;
  if (code === 'EACCES') return `port ${port} may not be used without more rights; choose one above 1023 with --port`;
  return `cannot listen on ${host}:${port} (${code}); choose another address with --host`;
}

/** Ends within two seconds: SIGINT with 130, SIGTERM (an orderly stop) with 0. A second signal ends at once. */
function stopOnSignal(serving: Serving, stopFollowing: () => Promise<void>): void {
  const stop = (code: number) => async (): Promise<void> => {
    process.once('SIGINT', () => process.exit(code)).once('SIGTERM', () => process.exit(code));
    await Promise.all([stopFollowing(), serving.close()]);
    process.exit(code);
  };
  process.once('SIGINT', stop(EXIT.interrupted));
  process.once('SIGTERM', stop(EXIT.ok));
}
