import { type LoadedContract, type LoadOptions, loadContract } from '../contract/load.ts';
import { createListener } from '../host/listener.ts';
import type { BasePath } from '../runtime/match/matcher.ts';
import type { MaybePromise } from '../runtime/maybe.ts';
import { createMock } from '../runtime/mock.ts';
import type { Diagnostic } from '../runtime/model/diagnostic.ts';
import type { Encoded, Exchange, RequestInput } from '../runtime/model/exchange.ts';
import type { MockOptions } from '../runtime/options.ts';
import { adminListener, isAdminPath } from './admin.ts';
import { type Listening, type ListenOptions, listen } from './listen.ts';
import { type Mount, routeMounts } from './mount.ts';
import { requireSatisfiable } from './satisfiable.ts';
import { isChanged, rejectBroken } from './sound.ts';
import { unmounted } from './unmounted.ts';

/** A contract to serve: where it is, and the prefix to mount it at (`/shop=contract.yaml`). */
export interface ServedContract {
  readonly from: string;
  readonly prefix?: string;
}

export interface ServeOptions extends ListenOptions {
  readonly contracts: readonly ServedContract[];
  readonly load: LoadOptions;
  readonly mock: Omit<MockOptions, 'onExchange' | 'onDiagnostic'>;
  /** What to do about operations whose answers cannot be made: answer a Problem (the default), or do not serve the contract. */
  readonly onUnsatisfiable?: 'answer' | 'fail';
  /** Hears of each time that all operations are looked at, at the start and at reloads, and how many they are. */
  readonly onChecking?: (operations: number) => Checking;
  /** Hears of every finished Exchange; of those that no contract's mount took, without a contract. */
  readonly onExchange?: (exchange: Exchange, contract?: LoadedContract) => void;
  /** Hears of flaws that are found while operations are first used. */
  readonly onDiagnostic?: (diagnostic: Diagnostic, contract: LoadedContract) => void;
}

/** Hears how far a look at all operations has come, and that it is over, whatever came of it. */
export interface Checking {
  step(): void;
  done(): void;
}

/** A running server. */
export interface Serving extends Listening {
  readonly mounts: readonly Mount[];
  readonly contracts: readonly LoadedContract[];
  /** Reads all files of the contracts now, instead of when they are needed. */
  readAll(): Promise<void>;
  /** Loads the contracts again and swaps the mocks. Rejects, and changes nothing, when one is unusable or a file broke. */
  reload(): Promise<boolean>;
  /** The same where a document of a contract is no longer what it was; tells whether it swapped. */
  reloadChanged(): Promise<boolean>;
}

/**
 * Loads contracts and serves them. Rejects with `UnusableContract`, `UnsatisfiableContract`, `MountConflict` or Node's error
 * when it cannot.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const loaded = await loadAll(options);
  await requireAnswers(loaded, options);
  let current = open(loaded, options);
  const handle = (input: RequestInput): MaybePromise<Encoded> =>
    current.route(input) ?? unmounted(input, current.mounts, options.mock.announce ?? true, options.onExchange);
  const answer = createListener(handle, options.mock.maxBody);
  const admin = adminListener(() => current.mounts.map(({ mock }) => mock));
  const isAdmin = (url: string): boolean =>
    isAdminPath(url) && !current.mounts.some(({ mock }) => mock.owns(url.split('?')[0] ?? ''));
  const reload = async (isNews: (next: readonly LoadedContract[]) => boolean): Promise<boolean> => {
    const next = await loadAll(options);
    await readEverything(next);
    if (!isNews(next)) return false;
    rejectBroken(next, current.contracts);
    await requireAnswers(next, options);
    current = open(next, options);
    return true;
  };
  const inTurn = createQueue();
  const listening = await listen((request, response) => {
    if (isAdmin(request.url ?? '')) admin(request, response);
    else answer(request, response);
  }, options);
  return {
    ...listening,
    get mounts() {
      return current.mounts;
    },
    get contracts() {
      return current.contracts;
    },
    readAll: () => inTurn(() => readEverything(current.contracts)),
    reload: () => inTurn(() => reload(() => true)),
    reloadChanged: () => inTurn(() => reload((next) => isChanged(next, current.contracts))),
  };
}

/** Runs jobs one after the other: the last one to begin is the last one to swap. */
function createQueue(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const done = last.then(job, job);
    last = done;
    return done;
  };
}

interface Open {
  readonly contracts: readonly LoadedContract[];
  readonly mounts: readonly Mount[];
  readonly route: (input: RequestInput) => MaybePromise<Encoded> | undefined;
}

function loadAll({ contracts, load }: ServeOptions): Promise<readonly LoadedContract[]> {
  return Promise.all(contracts.map(({ from }) => loadContract(from, load)));
}

async function requireAnswers(
  contracts: readonly LoadedContract[],
  { onUnsatisfiable, onChecking, mock }: ServeOptions,
): Promise<void> {
  if (onUnsatisfiable !== 'fail') return;
  const checking = onChecking?.(contracts.reduce((sum, { operations }) => sum + operations.length, 0));
  try {
    for (const contract of contracts) await requireSatisfiable(contract, mock, () => checking?.step());
  } finally {
    checking?.done();
  }
}

async function readEverything(contracts: readonly LoadedContract[]): Promise<void> {
  for (const contract of contracts) await contract.readAll();
}

function open(contracts: readonly LoadedContract[], options: ServeOptions): Open {
  const { contracts: served } = options;
  const mounts = contracts.map((contract, i) =>
    mount(contract, served[i]?.prefix, served.length > 1, optionsOf(contract, options)),
  );
  return { contracts, mounts, route: routeMounts(mounts) };
}

function optionsOf(contract: LoadedContract, { mock, onExchange, onDiagnostic }: ServeOptions): MockOptions {
  return {
    ...mock,
    ...(onExchange ? { onExchange: (exchange) => onExchange(exchange, contract) } : {}),
    ...(onDiagnostic ? { onDiagnostic: (diagnostic) => onDiagnostic(diagnostic, contract) } : {}),
  };
}

function mount(
  contract: LoadedContract,
  prefix: string | undefined,
  isOneOfMany: boolean,
  options: MockOptions,
): Mount {
  if (prefix !== undefined)
    return {
      prefixes: [prefix],
      mock: createMock(contract, { ...options, basePath: `/${prefix.replace(/^\//, '')}` }),
    };
  const basePath: BasePath =
    isOneOfMany && (options.basePath ?? 'auto') === 'auto' ? 'strict' : (options.basePath ?? 'auto');
  return { prefixes: prefixesOf(contract, basePath), mock: createMock(contract, { ...options, basePath }) };
}

function prefixesOf({ operations }: LoadedContract, basePath: BasePath): readonly string[] {
  if (basePath === 'none') return [''];
  if (basePath.startsWith('/')) return [basePath.replace(/\/+$/, '')];
  return [...new Set(operations.flatMap(({ bases }) => bases))];
}
