import type { Contract } from '../../runtime/model/contract.ts';
import type { Diagnostic } from '../../runtime/model/diagnostic.ts';

/** Fills in where a Diagnostic's source stands; one that knows its location keeps it. */
export function located(contract: Pick<Contract, 'locate'>, diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.location !== undefined) return diagnostic;
  const location = contract.locate(diagnostic.source);
  return location === undefined ? diagnostic : { ...diagnostic, location };
}
