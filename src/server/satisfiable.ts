import type { LoadedContract } from '../contract/load.ts';
import { createMock } from '../runtime/mock.ts';
import type { Diagnostic } from '../runtime/model/diagnostic.ts';
import type { MockOptions } from '../runtime/options.ts';

/** Thrown where a contract has operations whose answers cannot be made, and that was said to be a reason not to serve it. */
export class UnsatisfiableContract extends Error {
  readonly contract: LoadedContract;
  readonly diagnostics: readonly Diagnostic[];
  constructor(contract: LoadedContract, diagnostics: readonly Diagnostic[]) {
    super(`${contract.name} has answers that cannot be made: ${diagnostics[0]?.message ?? ''}`);
    this.contract = contract;
    this.diagnostics = diagnostics;
  }
}

/** Makes the answer of choice of each operation once; throws an {@link UnsatisfiableContract} where one cannot be made. */
export async function requireSatisfiable(
  contract: LoadedContract,
  options: MockOptions,
  onStep: () => void,
): Promise<void> {
  const found: Diagnostic[] = [];
  const onDiagnostic = (diagnostic: Diagnostic): void => {
    if (diagnostic.code === 'unsatisfiable-schema') found.push(diagnostic);
  };
  const mock = createMock(contract, { ...options, onDiagnostic });
  for (const { id } of contract.operations) {
    await mock.bodies(id).next();
    onStep();
  }
  if (found.length > 0) throw new UnsatisfiableContract(contract, found);
}
