import type { Schema } from '../../model/schema.ts';
import { isHidden } from '../facts/members.ts';
import { type Child, requiredItems, requiredMembers } from './children.ts';
import { clashingKeywords, isCertain, tellingKeywords } from './clash.ts';
import type { Keyword, Site } from './keyword.ts';
import { type Parts, partsAt, target } from './parts.ts';
import type { Place, Reason } from './reason.ts';
import type { Trial } from './trial.ts';
import { unionReason } from './union.ts';
import { aside, circle, into, type Way } from './way.ts';

/** Deeper than this nothing is looked for: what is needed there is told as it stands. */
const MAX_TRAIL = 40;

/**
 * Finds out why schemas let no value through together, which is known: whether a part that every value must have is the
 * reason, or else which keywords are.
 */
export function reasonAt(found: readonly Site[], way: Way, trial: Trial): Reason {
  const roots = found.map((site) => target(site, trial.contract));
  const closed = circle(roots, way);
  if (closed !== undefined) return closed;
  const parts = partsAt(roots, trial.contract);
  if (parts.never !== undefined) return nothingAllowed(parts.never, way);
  const child = way.trail.length < MAX_TRAIL ? impossibleChild(parts, trial) : undefined;
  if (child !== undefined) return reasonAt(child.sites, into(child, roots, way), trial);
  const keywords = clashingKeywords(parts, trial);
  const further = (sites: readonly Site[]): Reason => reasonAt(sites, aside(roots, way), trial);
  return unionReason(parts, keywords, way, trial, further) ?? clash(parts, keywords, way, trial);
}

function nothingAllowed({ schema, source }: Site, { pointer, needs }: Place): Reason {
  const keyword: Keyword = { owner: {}, name: 'false', value: schema, source };
  return { kind: 'clash', pointer, needs, keywords: [keyword], isProven: true };
}

function clash(parts: Parts, keywords: readonly Keyword[], { pointer, needs }: Place, trial: Trial): Reason {
  const isProven = isCertain(parts, keywords, trial);
  return { kind: 'clash', pointer, needs, keywords: tellingKeywords(parts, keywords, trial), isProven };
}

/** A member or item of which no value can be made, where every value must have it. */
function impossibleChild(parts: Parts, trial: Trial): Child | undefined {
  const types = trial.facts(parts.roots.map(({ schema }) => schema))?.types;
  if (types?.size !== 1) return undefined;
  const children = types.has('object') ? requiredMembers(parts) : types.has('array') ? requiredItems(parts) : [];
  return children.find(({ sites }) => {
    const schemas = sites.map((site) => reference(site, trial));
    return schemas.length > 0 && !isHidden(schemas, trial) && trial.fails({ allOf: schemas });
  });
}

/** A schema by its place, so that what is made for it is shared. */
function reference({ schema, source }: Site, { contract }: Trial): Schema {
  return typeof schema === 'object' && typeof contract.schema(source) === 'object' ? { $ref: source } : schema;
}
