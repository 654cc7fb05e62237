import { expect, test } from 'vitest';
import { createDiagnosticLog, type DiagnosticLog } from '../../../src/cli/diagnostic-log.ts';
import { type LoadedContract, loadContract } from '../../../src/contract/load.ts';
import type { Diagnostic } from '../../../src/runtime/model/diagnostic.ts';

const diagnostic = (message: string): Diagnostic => ({
  code: 'invalid-example',
  severity: 'warning',
  message,
  source: 'petstore.yaml#/paths',
});

interface Logging {
  readonly log: DiagnosticLog;
  readonly contract: LoadedContract;
  /** What was told since it was last asked. */
  told(): string;
}

async function start(): Promise<Logging> {
  const contract = await loadContract('fixtures/petstore.yaml');
  const lines: string[] = [];
  return { log: createDiagnosticLog((text) => lines.push(text)), contract, told: () => lines.splice(0).join('\n') };
}

test('what was found ahead is told when its operation is first met, and no other', async () => {
  const { log, contract, told } = await start();
  log.ahead({ contract, operationId: 'getPet', found: [diagnostic('of pets')] });
  log.ahead({ contract, operationId: 'placeOrder', found: [diagnostic('of orders')] });
  log.atStart(contract);
  expect(told()).toBe('');
  log.afterRequest(contract, 'getPet');
  expect(told()).toMatch(/^fixtures\/petstore\.yaml:11:1 {2}warning invalid-example {2}of pets$/);
  log.afterRequest(contract, 'getPet');
  log.one(diagnostic('of pets'), contract);
  expect(told()).toBe('');
  log.afterRequest(contract, 'placeOrder');
  expect(told()).toContain('of orders');
});

test('what is found ahead of an operation that was met already is told at once', async () => {
  const { log, contract, told } = await start();
  log.afterRequest(contract, 'getPet');
  log.ahead({ contract, operationId: 'getPet', found: [diagnostic('late')] });
  expect(told()).toContain('late');
});
