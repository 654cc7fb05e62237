import { getHeapSpaceStatistics } from 'node:v8';
import type { Mock } from '../runtime/mock.ts';
import type { Contract, OperationEntry } from '../runtime/model/contract.ts';
import type { Diagnostic } from '../runtime/model/diagnostic.ts';
import { repeat } from './watch.ts';

/** When operations are compiled: all before the server listens, one by one while it idles, or each when it is first met. */
export type WarmMode = 'all' | 'idle' | 'none';

/** An operation that was compiled ahead of its first request. */
export interface Warmed {
  readonly contract: Contract;
  readonly operationId: string;
  /** What came to light meanwhile; nobody was told. */
  readonly found: readonly Diagnostic[];
}

/** Compiles operations ahead of their first requests. No answer depends on it. */
export interface Warmer {
  /** Takes a Diagnostic that a mock reports while an operation is compiled ahead; tells whether it did. */
  takes(diagnostic: Diagnostic): boolean;
  /** Compiles all operations; requests are let through between two of them. */
  all(mocks: readonly Mock[], onStep: () => void): Promise<void>;
  /**
   * Begins to compile one operation after the other while no requests come, until all are done or the heap has grown by
   * 32 MB. What was begun before ends. It keeps no process alive.
   */
  idly(mocks: readonly Mock[]): void;
  /** Ends it for good. */
  end(): void;
}

interface WarmerOptions {
  /** How many requests have come so far. */
  readonly requests: () => number;
  readonly onWarmed?: ((warmed: Warmed) => void) | undefined;
  /** The bytes of the heap that are in use for longer than a moment. */
  readonly heapUsed?: () => number;
}

/** One operation takes about a millisecond: what else the machine has to do hardly notices. */
const TICK_MS = 20;

/** How many ticks without a request make an idle moment: who has just come, or has just started us, is about to come again. */
const QUIET_TICKS = 25;

/** How much larger the heap may get by what nobody has asked for yet, in bytes. */
const MOST_GROWTH = 32e6;

/** Makes a Warmer. */
export function createWarmer({ requests, onWarmed, heapUsed = longLived }: WarmerOptions): Warmer {
  let stop = (): void => undefined;
  let isEnded = false;
  let reported: Diagnostic[] | undefined;
  let requestsBefore = 0;

  const warm = async ({ mock, entry }: Job): Promise<void> => {
    const { contract } = mock;
    const before = contract.diagnostics().length;
    const found: Diagnostic[] = [];
    reported = found;
    requestsBefore = requests();
    try {
      await mock.warm(entry);
    } finally {
      reported = undefined;
    }
    onWarmed?.({ contract, operationId: entry.id, found: [...contract.diagnostics().slice(before), ...found] });
  };

  return {
    // What comes to light after a request has come may be that one's.
    takes: (diagnostic) => reported !== undefined && requests() === requestsBefore && reported.push(diagnostic) > 0,
    async all(mocks, onStep) {
      for (const job of jobsOf(mocks)) {
        if (isEnded) return;
        await warm(job);
        onStep();
        await new Promise(setImmediate);
      }
    },
    idly(mocks) {
      stop();
      if (isEnded) return;
      const jobs = jobsOf(mocks);
      const isQuiet = quietness(requests);
      const hasRoom = room(heapUsed);
      let next = 0;
      const look = async (): Promise<void> => {
        if (!isQuiet()) return;
        const job = hasRoom() ? jobs[next++] : undefined;
        if (job === undefined) end();
        else await warm(job);
      };
      // What fails while it is compiled is told to the request that meets it.
      const end = repeat(look, TICK_MS, () => undefined);
      stop = end;
    },
    end() {
      isEnded = true;
      stop();
    },
  };
}

interface Job {
  readonly mock: Mock;
  readonly entry: OperationEntry;
}

function jobsOf(mocks: readonly Mock[]): readonly Job[] {
  return mocks.flatMap((mock) => mock.contract.operations.map((entry) => ({ mock, entry })));
}

/** Tells, asked at each tick, whether none of the last ones saw a request. */
function quietness(requests: () => number): () => boolean {
  let seen = requests();
  let ticks = 0;
  return () => {
    ticks = requests() === seen ? ticks + 1 : 0;
    seen = requests();
    return ticks >= QUIET_TICKS;
  };
}

/** Tells whether the heap may still grow. What was garbage at first is collected sooner or later: the least counts. */
function room(heapUsed: () => number): () => boolean {
  let least = heapUsed();
  return () => {
    const used = heapUsed();
    least = Math.min(least, used);
    return used - least < MOST_GROWTH;
  };
}

/** Compiling leaves much that is garbage at once; it would fill the bound long before what is kept does. */
function longLived(): number {
  return getHeapSpaceStatistics()
    .filter(({ space_name }) => space_name !== 'new_space')
    .reduce((sum, { space_used_size }) => sum + space_used_size, 0);
}
