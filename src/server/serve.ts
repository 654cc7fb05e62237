import type { RequestListener } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import { ADMIN_PREFIX } from '../admin/prefix.ts';
import { type LoadedContract, type LoadOptions, loadContract } from '../contract/load.ts';
import { createListener } from '../host/listener.ts';
import type { BasePath } from '../runtime/match/matcher.ts';
import type { MaybePromise } from '../runtime/maybe.ts';
import { createMock, type Mock } from '../runtime/mock.ts';
import type { Encoded, RequestInput } from '../runtime/model/exchange.ts';
import { problem } from '../runtime/model/problem.ts';
import type { MockOptions } from '../runtime/options.ts';
import { type Listening, type ListenOptions, listen } from './listen.ts';
import { type Mount, routeMounts } from './mount.ts';

/** A contract to serve: where it is, and the prefix to mount it at (`/shop=contract.yaml`). */
export interface ServedContract {
  readonly from: string;
  readonly prefix?: string;
}

export interface ServeOptions extends ListenOptions {
  readonly contracts: readonly ServedContract[];
  readonly load: LoadOptions;
  readonly mock: MockOptions;
}

/** A running server. */
export interface Serving extends Listening {
  readonly mocks: readonly Mock[];
  readonly contracts: readonly LoadedContract[];
  /** Loads the contracts again and swaps the mocks; rejects, and changes nothing, when one is unusable. */
  reload(): Promise<void>;
  /** The same where a root document is no longer what it was; tells whether it swapped. */
  reloadChanged(): Promise<boolean>;
}

/** Loads contracts and serves them. Rejects with `UnusableContract`, `MountConflict` or Node's error when it cannot. */
export async function serve(options: ServeOptions): Promise<Serving> {
  let current = await open(options);
  const handle = (input: RequestInput): MaybePromise<Encoded> => current.route(input) ?? unmounted(input);
  const answer = createListener(handle, options.mock.maxBody);
  const admin = adminListener(() => current.mocks);
  const isAdmin = (path: string): boolean =>
    path.startsWith(`${ADMIN_PREFIX}/`) && !current.mocks.some((mock) => mock.owns(path.split('?')[0] ?? ''));
  const listening = await listen((request, response) => {
    if (isAdmin(request.url ?? '')) admin(request, response);
    else answer(request, response);
  }, options);
  return {
    ...listening,
    get mocks() {
      return current.mocks;
    },
    get contracts() {
      return current.contracts;
    },
    async reload() {
      current = await open(options);
    },
    async reloadChanged() {
      const next = await open(options);
      const same = next.contracts.every(({ root }, i) => isDeepStrictEqual(root, current.contracts[i]?.root));
      if (!same) current = next;
      return !same;
    },
  };
}

/** The admin API, loaded when it is first asked for: most runs never do. */
function adminListener(mocks: () => readonly Mock[]): RequestListener {
  let listener: Promise<RequestListener> | undefined;
  const load = async (): Promise<RequestListener> => {
    const [{ getRequestListener }, { createAdmin }] = await Promise.all([
      import('@hono/node-server'),
      import('../admin/app.ts'),
    ]);
    return getRequestListener(createAdmin(mocks).fetch);
  };
  return async (request, response) => {
    listener ??= load();
    (await listener)(request, response);
  };
}

interface Open {
  readonly contracts: readonly LoadedContract[];
  readonly mocks: readonly Mock[];
  readonly route: (input: RequestInput) => MaybePromise<Encoded> | undefined;
}

async function open({ contracts: served, load, mock: mockOptions }: ServeOptions): Promise<Open> {
  const contracts = await Promise.all(served.map(({ from }) => loadContract(from, load)));
  const mounts = contracts.map((contract, i) => mount(contract, served[i]?.prefix, served.length > 1, mockOptions));
  return { contracts, mocks: mounts.map(({ mock }) => mock), route: routeMounts(mounts) };
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
  const prefixes = [...new Set(contract.operations.flatMap(({ bases }) => bases))];
  return { prefixes: basePath === 'none' ? [''] : prefixes, mock: createMock(contract, { ...options, basePath }) };
}

function unmounted({ method, path }: RequestInput): Encoded {
  const body = JSON.stringify(problem('not-found', `No contract is mounted at ${method} ${path.slice(0, 120)}.`));
  return {
    status: 404,
    headers: [
      ['Content-Type', 'application/problem+json'],
      ['Mockgen-Source', 'problem'],
    ],
    body,
  };
}
