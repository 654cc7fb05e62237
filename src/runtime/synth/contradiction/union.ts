import type { Schema } from '../../model/schema.ts';
import { cutApart } from './cut.ts';
import { branchesOf, type Keyword, type Site } from './keyword.ts';
import type { Parts } from './parts.ts';
import { MOST_TOLD, type Overlap, type Place, type Reason } from './reason.ts';
import type { Trial } from './trial.ts';

/** Of so many branches of a `oneOf` it is looked which others accept the same, and of fewer by trying. */
const MOST_PAIRS = 40;
const MOST_TRIED = 4;

/** A branch together with all that applies beside the union. */
interface Branch {
  readonly site: Site;
  readonly schema: Schema;
}

/**
 * Why the union among clashing keywords cannot be met: none of its branches can, or a `oneOf` has no branch that can be met
 * alone. `undefined` where there is not one union, or more than one has to do with it.
 */
export function unionReason(
  parts: Parts,
  keywords: readonly Keyword[],
  place: Place,
  trial: Trial,
  reasonOf: (sites: readonly Site[]) => Reason,
): Reason | undefined {
  const [union, another] = keywords.filter(({ name }) => name === 'oneOf' || name === 'anyOf');
  if (union === undefined || another !== undefined) return undefined;
  if (keywords.some(({ name }) => name.startsWith('unevaluated'))) return undefined;
  const beside = cutApart(parts, new Set(keywords.filter((keyword) => keyword !== union)), trial.contract);
  const branches = branchesOf(union).map((site): Branch => {
    return { site, schema: { allOf: [...beside.map(({ schema }) => schema), site.schema] } };
  });
  const possible = branches.filter(({ schema }) => !trial.fails(schema));
  if (possible.length > 0) return union.name === 'oneOf' ? overlap(union, branches, possible, place, trial) : undefined;
  const reasons = branches.slice(0, MOST_TOLD).map(({ site }) => ({ site, reason: reasonOf([site, ...beside]) }));
  const [only] = reasons;
  if (only !== undefined && branches.length === 1) return only.reason;
  const isProven =
    reasons.every(({ reason }) => reason.isProven) &&
    branches.slice(MOST_TOLD).every(({ schema }) => trial.facts([schema]) === undefined);
  const { pointer, needs } = place;
  return { kind: 'no-branch', pointer, needs, union, branches: reasons, count: branches.length, isProven };
}

function overlap(
  union: Keyword,
  branches: readonly Branch[],
  possible: readonly Branch[],
  { pointer, needs }: Place,
  trial: Trial,
): Reason | undefined {
  const pairs = possible.slice(0, MOST_PAIRS).map((branch, index) => {
    const others = branches.filter((other) => other !== branch);
    const sure = others.find((other) => trial.facts([apart(branch, other)]) === undefined);
    const found = sure ?? (index < MOST_TRIED ? others.find((other) => trial.fails(apart(branch, other))) : undefined);
    return { branch: branch.site, other: found?.site, isSure: sure !== undefined };
  });
  const told = pairs.flatMap(({ branch, other }): Overlap['pairs'] => (other === undefined ? [] : [[branch, other]]));
  if (told.length === 0) return undefined;
  const isProven = pairs.length === possible.length && pairs.every(({ isSure }) => isSure);
  return { kind: 'overlap', pointer, needs, union, pairs: told, isProven };
}

/** What meets a branch and not another. */
const apart = ({ schema }: Branch, { site }: Branch): Schema => ({ allOf: [schema, { not: site.schema }] });
