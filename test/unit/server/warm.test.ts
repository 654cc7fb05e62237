import { expect, onTestFinished, test } from 'vitest';
import { loadContract } from '../../../src/contract/load.ts';
import { createMock, type Mock } from '../../../src/runtime/mock.ts';
import type { Diagnostic } from '../../../src/runtime/model/diagnostic.ts';
import { serve } from '../../../src/server/serve.ts';
import { createWarmer, type Warmed, type Warmer, type WarmMode } from '../../../src/server/warm.ts';
import { eventually } from '../../cli/run.ts';

const UNSATISFIABLE = 'fixtures/behaviour/unsatisfiable.yaml';
const ALL = ['getFine', 'getOrder', 'getLimited'];

interface Warming {
  readonly warmer: Warmer;
  readonly mock: Mock;
  readonly warmed: readonly Warmed[];
}

interface Machine {
  readonly requests?: () => number;
  readonly heapUsed?: () => number;
}

async function start({ requests = () => 0, heapUsed = () => 0 }: Machine = {}): Promise<Warming> {
  const warmed: Warmed[] = [];
  const warmer = createWarmer({ requests, heapUsed, onWarmed: (one) => warmed.push(one) });
  const onDiagnostic = (diagnostic: Diagnostic): void => void warmer.takes(diagnostic);
  const mock = createMock(await loadContract(UNSATISFIABLE), { onDiagnostic });
  return { warmer, mock, warmed };
}

const idsOf = (warmed: readonly Warmed[]): readonly string[] => warmed.map(({ operationId }) => operationId);
const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('all compiles every operation in the order of the contract, and tells what it found with each', async () => {
  const { warmer, mock, warmed } = await start();
  let steps = 0;
  await warmer.all([mock], () => steps++);
  expect(steps).toBe(3);
  expect(idsOf(warmed)).toEqual(ALL);
  expect(warmed.map(({ found }) => found.map(({ code }) => code))).toEqual([
    [],
    ['unsatisfiable-schema'],
    ['unsatisfiable-schema'],
  ]);
});

test('idly compiles one after the other', async () => {
  const { warmer, mock, warmed } = await start();
  warmer.idly([mock]);
  expect(warmed).toEqual([]);
  await eventually(
    () => warmed.length === ALL.length,
    () => String(idsOf(warmed)),
  );
  expect(idsOf(warmed)).toEqual(ALL);
});

test.concurrent.each<[string, () => Machine]>([
  ['while requests come', () => ({ requests: counter(1) })],
  ['once the heap has grown by 32 MB', () => ({ heapUsed: counter(32e6) })],
])('idly compiles nothing %s', async (_when, options) => {
  const { warmer, mock, warmed } = await start(options());
  warmer.idly([mock]);
  await soon(800);
  warmer.end();
  expect(warmed).toEqual([]);
});

test('idly begins anew with other mocks, and ends when it is told to', async () => {
  const [old, fresh] = [await start(), await start()];
  old.warmer.idly([old.mock]);
  old.warmer.idly([fresh.mock]);
  await eventually(
    () => old.warmed.length > 0,
    () => 'nothing was compiled',
  );
  old.warmer.end();
  const { length } = old.warmed;
  expect(old.warmed.every(({ contract }) => contract === fresh.mock.contract)).toBe(true);
  old.warmer.idly([old.mock]);
  await soon(100);
  expect(old.warmed.length).toBeLessThanOrEqual(length + 1);
});

test.each<[WarmMode, readonly string[]]>([
  ['all', ALL],
  ['none', []],
])('a server with warm %s has compiled this when it listens, and when it reloaded', async (warm, ids) => {
  const warmed: Warmed[] = [];
  const reported: Diagnostic[] = [];
  const serving = await serve({
    contracts: [{ from: UNSATISFIABLE }],
    load: {},
    mock: {},
    port: 0,
    host: '127.0.0.1',
    warm,
    onWarmed: (one) => warmed.push(one),
    onDiagnostic: (diagnostic) => reported.push(diagnostic),
  });
  onTestFinished(() => serving.close(0));
  expect(idsOf(warmed)).toEqual(ids);
  await serving.reload();
  expect(idsOf(warmed)).toEqual([...ids, ...ids]);
  expect(reported).toEqual([]);
});

/** Gives more each time. */
function counter(by: number): () => number {
  let at = 0;
  return () => {
    at += by;
    return at;
  };
}
