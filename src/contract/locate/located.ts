import type { Contract } from '../../runtime/model/contract.ts';
import type { Diagnostic } from '../../runtime/model/diagnostic.ts';

/** Fills in where a Diagnostic's sources stand; one that knows its location keeps it. */
export function located(contract: Pick<Contract, 'locate'>, diagnostic: Diagnostic): Diagnostic {
  const { related } = diagnostic;
  const found = placed(contract, diagnostic);
  return related === undefined ? found : { ...found, related: related.map((place) => placed(contract, place)) };
}

function placed<T extends Pick<Diagnostic, 'source' | 'location'>>(contract: Pick<Contract, 'locate'>, place: T): T {
  const location = place.location ?? contract.locate(place.source);
  return place.location !== undefined || location === undefined ? place : { ...place, location };
}
