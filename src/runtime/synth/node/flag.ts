import type { Kind } from '../field/kind.ts';
import { spread } from '../story.ts';
import { leaf, type Maker } from './node.ts';

const USUAL = 0.85;
/** Of things that have a place in their dataset, one in so many is another way. */
const SOME = 7;
/** The longer of the two, and what stands behind it. */
const BYTES = 6;

/** Makes truth values: most things are active, few are deleted. */
export function flagMaker(kind: Kind | undefined): Maker {
  const chance = kind === 'likely' ? USUAL : kind === 'unlikely' ? 1 - USUAL : 0.5;
  const seldom = chance < 0.5;
  return leaf((run) => {
    run.budget -= BYTES;
    if (!run.isPlaced) return run.chance(chance);
    return kind === undefined
      ? spread(run.index, run.salt, 2) === 0
      : (spread(run.index, run.salt, SOME) === 0) === seldom;
  });
}
