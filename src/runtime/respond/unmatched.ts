import { nearestOperations } from '../match/nearest.ts';
import type { Answer } from '../model/answer.ts';
import type { Contract } from '../model/contract.ts';
import type { RequestInput, Violation } from '../model/exchange.ts';
import { problem } from '../model/problem.ts';
import { problemAnswer } from './problem.ts';

/** What is wrong with a request that met no operation. */
export function unmatchedViolation(input: RequestInput, contract: Contract, allow: readonly string[]): Violation {
  const source = `${contract.name}#/paths`;
  if (allow.length === 0)
    return { in: 'path', pointer: '', keyword: 'paths', detail: 'is no path of the contract', contract: source };
  const detail = `must be one of ${allow.join(', ')}, not ${input.method}`;
  return { in: 'method', pointer: '', keyword: 'method', detail, contract: source };
}

/** 404 for a path that no operation has; it names the nearest ones. */
export function notFound(input: RequestInput, contract: Contract): Answer {
  const nearest = nearestOperations(contract.operations, input.method, input.path).map(
    ({ method, path }) => `${method} ${path}`,
  );
  const hint = nearest.length > 0 ? ` Did you mean ${nearest.join(', or ')}?` : '';
  const detail = `${contract.name} has no operation for ${input.method} ${shortened(input.path)}.${hint}`;
  return problemAnswer(problem('not-found', detail, nearest.length > 0 ? { nearest } : {}));
}

/** 405 with `Allow` (RFC 9110 §15.5.6). */
export function methodNotAllowed(input: RequestInput, contract: Contract, allow: readonly string[]): Answer {
  const detail = `${contract.name} documents ${allow.join(', ')} for ${shortened(input.path)}, not ${input.method}.`;
  return problemAnswer(problem('method-not-allowed', detail, { allow }), [['Allow', allow.join(', ')]]);
}

/** What OPTIONS answers where the contract does not document it (RFC 9110 §9.3.7). */
export function allowAnswer(allow: readonly string[]): Answer {
  return { status: 204, fields: [['Allow', allow.join(', ')]], body: null, source: 'synthesized' };
}

/** The methods that a path takes: HEAD comes with GET, and OPTIONS is always answered. */
export function completeAllow(documented: readonly string[]): readonly string[] {
  const head = documented.includes('GET') ? ['HEAD'] : [];
  return [...new Set([...documented, ...head, 'OPTIONS'])];
}

function shortened(path: string): string {
  return path.length <= 120 ? path : `${path.slice(0, 117)}...`;
}
