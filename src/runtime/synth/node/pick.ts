import { NONE, type Run } from '../run.ts';
import { isNever, type Maker, type Node } from './node.ts';
import { firstOf, NULL_CHANCE } from './union.ts';

/** A branch that is inside itself this often is taken only where there is no other. */
const MAX_NESTING = 2;

export interface Branches {
  readonly nodes: readonly Node[];
  /** Which of the nodes make `null` only. */
  readonly nulls: readonly boolean[];
  /** Tried after them, where the strategy lets it: what the validator has to judge. */
  readonly loose: readonly Node[];
  readonly spares: readonly Node[];
}

/** Takes any branch, `null` seldom, those that recurse last; the flattest where the run is tight. */
export function branchMaker({ nodes, nulls, loose, spares }: Branches): Maker {
  const usual = nodes.filter((_, index) => !nulls[index]);
  const flattest = flattestOf(nodes);
  return {
    height: (limit) => lowest([...nodes, ...spares], limit),
    make(run) {
      const value = firstOf(candidates(run), run.strategy.shift, run);
      if (value !== NONE) return value;
      const others = [...nodes, ...spares, ...(run.strategy.loose ? rotated(loose, run) : [])];
      return firstOf(others, 0, run);
    },
  };

  function candidates(run: Run): readonly Maker[] {
    if (run.tight) return rotated(flattest(run.levels), run);
    if (usual.length < nodes.length && (usual.length === 0 || run.chance(NULL_CHANCE)))
      return nodes.filter((_, index) => nulls[index]);
    const fresh = usual.filter((node) => node.nesting(run) < MAX_NESTING);
    return fresh.length > 0 ? rotated(fresh, run) : flattest(run.levels);
  }
}

/**
 * Takes the first branch that gives a value, beginning where the strategy says. Its height is that of the first branch that
 * is not hopeless: to look for the least one would be to look at every combination of the ways to meet one `not` after the
 * other.
 */
export function inOrderMaker(nodes: readonly Node[]): Maker {
  return {
    height(limit) {
      for (const node of nodes) {
        const height = node.height(limit);
        if (height < Infinity || !isNever(node)) return height;
      }
      return Infinity;
    },
    make: (run) => firstOf(nodes, run.strategy.shift, run),
  };
}

function rotated<T>(items: readonly T[], run: Run): readonly T[] {
  if (items.length < 2) return items;
  const start = run.below(items.length);
  return [...items.slice(start), ...items.slice(0, start)];
}

function lowest(nodes: readonly Node[], limit: number): number {
  let height = Infinity;
  for (const node of nodes) height = Math.min(height, node.height(Math.min(limit, height)));
  return height;
}

/**
 * Finds the branches of least height, looking one level deeper at a time so that as little as possible is compiled. What it
 * remembers changes no answer: a value must not depend on those made before.
 */
function flattestOf(nodes: readonly Node[]): (levels: number) => readonly Node[] {
  let found: readonly Node[] = [];
  let height = -1;
  return (levels) => {
    while (found.length === 0 && height < levels) {
      const limit = ++height;
      found = nodes.filter((node) => node.height(limit) <= limit);
    }
    return height <= levels ? found : [];
  };
}
