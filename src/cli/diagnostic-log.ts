import { keyOf } from '../contract/diagnostics.ts';
import type { Contract } from '../runtime/model/contract.ts';
import type { Diagnostic } from '../runtime/model/diagnostic.ts';
import type { Warmed } from '../server/warm.ts';
import { formatDiagnostic } from './output.ts';

/** Tells what is wrong with contracts while they are served: each thing once, when it is first met. */
export interface DiagnosticLog {
  one(diagnostic: Diagnostic, contract: Contract): void;
  /** What is known of a contract before its first request. */
  atStart(contract: Contract): void;
  /** What came to light when an operation was compiled ahead: told when it is first met, as if it were found then. */
  ahead(warmed: Warmed): void;
  /** What became known when an operation was first met. */
  afterRequest(contract: Contract, operationId: string): void;
}

/** More would push what is served off the screen. */
const MOST_AT_START = 10;

/** What was said of a contract, and what waits to be. */
interface Told {
  readonly keys: Set<string>;
  readonly met: Set<string>;
  readonly waiting: Map<string, readonly Diagnostic[]>;
}

/** Makes a log that writes lines with `tell`. Notes are left to `mockgen validate`. */
export function createDiagnosticLog(tell: (text: string) => void): DiagnosticLog {
  const log = new WeakMap<Contract, Told>();
  const toldOf = (contract: Contract): Told => {
    const told = log.get(contract) ?? { keys: new Set(), met: new Set(), waiting: new Map() };
    log.set(contract, told);
    return told;
  };
  const fresh = (found: readonly Diagnostic[], contract: Contract): readonly Diagnostic[] => {
    const { keys } = toldOf(contract);
    return found.filter((diagnostic) => {
      const key = keyOf(diagnostic);
      if (diagnostic.severity === 'info' || keys.has(key)) return false;
      keys.add(key);
      return true;
    });
  };
  const tellAll = (found: readonly Diagnostic[], contract: Contract): void => {
    for (const diagnostic of found) tell(formatDiagnostic(diagnostic, contract, process.stderr));
  };
  return {
    one: (diagnostic, contract) => tellAll(fresh([diagnostic], contract), contract),
    atStart(contract) {
      const found = fresh(contract.diagnostics(), contract);
      tellAll(found.slice(0, MOST_AT_START), contract);
      const more = found.length - MOST_AT_START;
      if (more > 0) tell(`... and ${more} more; mockgen validate lists them all`);
    },
    ahead({ contract, operationId, found }) {
      const { met, waiting } = toldOf(contract);
      const news = fresh(found, contract);
      if (met.has(operationId)) tellAll(news, contract);
      else if (news.length > 0) waiting.set(operationId, news);
    },
    afterRequest(contract, operationId) {
      const { met, waiting } = toldOf(contract);
      if (met.has(operationId)) return;
      met.add(operationId);
      tellAll([...(waiting.get(operationId) ?? []), ...fresh(contract.diagnostics(), contract)], contract);
      waiting.delete(operationId);
    },
  };
}
