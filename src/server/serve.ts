import { type LoadedContract, type LoadOptions, loadContract } from '../contract/load.ts';
import { createListener } from '../host/listener.ts';
import type { MaybePromise } from '../runtime/maybe.ts';
import type { Diagnostic } from '../runtime/model/diagnostic.ts';
import type { Encoded, Exchange, RequestInput } from '../runtime/model/exchange.ts';
import type { MockOptions } from '../runtime/options.ts';
import { adminListener, isAdminPath } from './admin.ts';
import { type Listening, type ListenOptions, listen } from './listen.ts';
import { type Mount, mountOf, routeMounts } from './mount.ts';
import type { Progress } from './progress.ts';
import { requireSatisfiable } from './satisfiable.ts';
import { isChanged, rejectBroken } from './sound.ts';
import { unmounted } from './unmounted.ts';
import { createWarmer, type Warmed, type Warmer, type WarmMode } from './warm.ts';

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
  readonly onChecking?: (operations: number) => Progress;
  /** When operations are compiled: `all` before it listens, `idle` while no requests come, `none` (the default) when first met. */
  readonly warm?: WarmMode;
  /** Hears of each time that all operations are compiled ahead, and how many they are. */
  readonly onWarming?: (operations: number) => Progress;
  /** Hears of each operation that was compiled ahead, and of its flaws, which `onDiagnostic` does not. */
  readonly onWarmed?: (warmed: Warmed) => void;
  /** Hears of every finished Exchange; of those that no contract's mount took, without a contract. */
  readonly onExchange?: (exchange: Exchange, contract?: LoadedContract) => void;
  /** Hears of flaws that are found while operations are first used. */
  readonly onDiagnostic?: (diagnostic: Diagnostic, contract: LoadedContract) => void;
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
  let requests = 0;
  const warmer = createWarmer({ requests: () => requests, onWarmed: options.onWarmed });
  let current = open(loaded, options, warmer);
  await warmAhead(current, options, warmer);
  const handle = (input: RequestInput): MaybePromise<Encoded> => {
    requests++;
    return current.route(input) ?? unmounted(input, current.mounts, options.mock.announce ?? true, options.onExchange);
  };
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
    const opened = open(next, options, warmer);
    await warmAhead(opened, options, warmer);
    current = opened;
    warmIdly(current, options, warmer);
    return true;
  };
  const inTurn = createQueue();
  const listening = await listen((request, response) => {
    if (isAdmin(request.url ?? '')) admin(request, response);
    else answer(request, response);
  }, options);
  warmIdly(current, options, warmer);
  return {
    ...listening,
    close(graceMs) {
      warmer.end();
      return listening.close(graceMs);
    },
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
  const checking = onChecking?.(countOf(contracts));
  try {
    for (const contract of contracts) await requireSatisfiable(contract, mock, () => checking?.step());
  } finally {
    checking?.done();
  }
}

async function readEverything(contracts: readonly LoadedContract[]): Promise<void> {
  for (const contract of contracts) await contract.readAll();
}

function countOf(contracts: readonly LoadedContract[]): number {
  return contracts.reduce((sum, { operations }) => sum + operations.length, 0);
}

async function warmAhead(
  { contracts, mounts }: Open,
  { warm, onWarming }: ServeOptions,
  warmer: Warmer,
): Promise<void> {
  if (warm !== 'all') return;
  const warming = onWarming?.(countOf(contracts));
  try {
    await warmer.all(
      mounts.map(({ mock }) => mock),
      () => warming?.step(),
    );
  } finally {
    warming?.done();
  }
}

function warmIdly({ mounts }: Open, { warm }: ServeOptions, warmer: Warmer): void {
  if (warm === 'idle') warmer.idly(mounts.map(({ mock }) => mock));
}

function open(contracts: readonly LoadedContract[], options: ServeOptions, warmer: Warmer): Open {
  const { contracts: served } = options;
  const mounts = contracts.map((contract, i) =>
    mountOf(contract, served[i]?.prefix, served.length > 1, optionsOf(contract, options, warmer)),
  );
  return { contracts, mounts, route: routeMounts(mounts) };
}

function optionsOf(
  contract: LoadedContract,
  { mock, onExchange, onDiagnostic }: ServeOptions,
  warmer: Warmer,
): MockOptions {
  return {
    ...mock,
    ...(onExchange ? { onExchange: (exchange) => onExchange(exchange, contract) } : {}),
    onDiagnostic: (diagnostic) => {
      if (!warmer.takes(diagnostic)) onDiagnostic?.(diagnostic, contract);
    },
  };
}
