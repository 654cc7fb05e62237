import { keyOf } from '../contract/diagnostics.ts';
import type { LoadedContract } from '../contract/load.ts';
import type { Diagnostic } from '../runtime/model/diagnostic.ts';
import { formatDiagnostic } from './output.ts';

/** Tells what is wrong with contracts while they are served: each thing once, when it is first met. */
export interface DiagnosticLog {
  one(diagnostic: Diagnostic, contract: LoadedContract): void;
  /** What is known of a contract before its first request. */
  atStart(contract: LoadedContract): void;
  /** What became known when an operation was first met. */
  afterRequest(contract: LoadedContract, operationId: string): void;
}

/** More would push what is served off the screen. */
const MOST_AT_START = 10;

/** Makes a log that writes lines with `tell`. Notes are left to `mockgen validate`. */
export function createDiagnosticLog(tell: (text: string) => void): DiagnosticLog {
  const told = new WeakMap<LoadedContract, Set<string>>();
  const fresh = (found: readonly Diagnostic[], contract: LoadedContract): readonly Diagnostic[] => {
    const known = told.get(contract) ?? new Set();
    told.set(contract, known);
    return found.filter((diagnostic) => {
      const key = keyOf(diagnostic);
      if (diagnostic.severity === 'info' || known.has(key)) return false;
      known.add(key);
      return true;
    });
  };
  const tellAll = (found: readonly Diagnostic[], contract: LoadedContract): void => {
    for (const diagnostic of found) tell(formatDiagnostic(diagnostic, contract, process.stderr));
  };
  const met = new WeakMap<LoadedContract, Set<string>>();
  return {
    one: (diagnostic, contract) => tellAll(fresh([diagnostic], contract), contract),
    atStart(contract) {
      const found = fresh(contract.diagnostics(), contract);
      tellAll(found.slice(0, MOST_AT_START), contract);
      const more = found.length - MOST_AT_START;
      if (more > 0) tell(`... and ${more} more; mockgen validate lists them all`);
    },
    afterRequest(contract, operationId) {
      const ids = met.get(contract) ?? new Set();
      met.set(contract, ids);
      if (ids.has(operationId)) return;
      ids.add(operationId);
      tellAll(fresh(contract.diagnostics(), contract), contract);
    },
  };
}
