import type { Kind } from '../field/kind.ts';
import { leaf, type Maker } from './node.ts';

const USUAL = 0.85;

/** Makes truth values: most things are active, few are deleted. */
export function flagMaker(kind: Kind | undefined): Maker {
  const chance = kind === 'likely' ? USUAL : kind === 'unlikely' ? 1 - USUAL : 0.5;
  return leaf((run) => run.chance(chance));
}
