import type { Schema } from '../../model/schema.ts';
import type { GatherContext } from '../facts/parts.ts';
import { counts } from './count.ts';
import { fullNames } from './full-name.ts';
import { identities } from './identity.ts';
import { orders } from './order.ts';
import { pages } from './pages.ts';
import { slugs } from './slug.ts';
import { states } from './state.ts';
import { type Relation, subjectsOf } from './subject.ts';
import { summed, sums } from './sum.ts';

/**
 * What the names of an object's members tell of how their values relate, in the order in which it is brought about: moments
 * of states, bounds in order, lists counted, sums summed, pages counted, ids the same, names made of
 * their parts, slugs made of names. Found once; nothing for most objects.
 */
export function relationsOf(
  members: Iterable<readonly [name: string, schemas: readonly Schema[]]>,
  required: ReadonlySet<string>,
  context: GatherContext,
): readonly Relation[] {
  const subjects = subjectsOf(members);
  if (subjects.size < 2) return [];
  return [
    ...states(subjects, required, context),
    ...orders(subjects, context),
    ...counts(subjects, summed(subjects, context), context),
    ...sums(subjects, context),
    ...pages(subjects, context),
    ...identities(subjects, context),
    ...fullNames(subjects, context),
    ...slugs(subjects, context),
  ];
}
