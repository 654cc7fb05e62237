import type { LoadedContract } from '../contract/load.ts';
import { createMock } from '../runtime/mock.ts';
import type { Diagnostic } from '../runtime/model/diagnostic.ts';
import type { MockOptions } from '../runtime/options.ts';
import type { Body } from '../runtime/respond/bodies.ts';

/** Thrown where a contract has operations whose answers cannot be made, and that was said to be a reason not to serve it. */
export class UnsatisfiableContract extends Error {
  readonly contract: LoadedContract;
  /** How many operations cannot answer. */
  readonly answers: number;
  /** Why, each reason once, however many operations share it. */
  readonly diagnostics: readonly Diagnostic[];
  constructor(contract: LoadedContract, answers: number, diagnostics: readonly Diagnostic[]) {
    super(`${contract.name} has answers that cannot be made: ${diagnostics[0]?.message ?? ''}`);
    this.contract = contract;
    this.answers = answers;
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
  let answers = 0;
  for (const { id } of contract.operations) {
    for await (const body of mock.bodies(id)) if (isUnsatisfiable(body)) answers++;
    onStep();
  }
  if (answers > 0) throw new UnsatisfiableContract(contract, answers, found);
}

/** Whether a schema is the reason that there is no answer: one that is not sent for another reason has no Diagnostic. */
function isUnsatisfiable(body: Body): boolean {
  return (
    'problem' in body &&
    body.problem.type === 'urn:mockgen:problem:unsatisfiable-response' &&
    body.problem.diagnostic !== undefined
  );
}
