import { canonical } from '../json.ts';
import { NONE } from '../run.ts';
import { spread } from '../story.ts';
import { leaf, type Maker } from './node.ts';
import { NULL_CHANCE } from './union.ts';

const TRIES = 8;

/** One of the literals of `enum` and `const`; `null` seldom where there are others. */
export function literalMaker(literals: readonly unknown[]): Maker {
  const values = literals.filter((value) => value !== null);
  if (values.length === 0) return leaf(() => null);
  const [only] = values;
  if (values.length === 1 && literals.length === 1) return leaf(() => only);
  const nullable = values.length < literals.length;
  return leaf((run) => {
    run.budget -= 8;
    if (run.isPlaced) return values[spread(run.index, run.salt, values.length)];
    return nullable && run.chance(NULL_CHANCE) ? null : values[run.below(values.length)];
  });
}

/** Tries again where a value is one that `not` excludes. */
export function withoutExcluded(maker: Maker, excluded: readonly unknown[]): Maker {
  if (excluded.length === 0) return maker;
  const keys = new Set(excluded.map(canonical));
  return {
    height: maker.height,
    make(run) {
      for (let tries = 0; tries < TRIES && run.step(); tries++) {
        const value = maker.make(run);
        if (value === NONE || !keys.has(canonical(value))) return value;
      }
      return NONE;
    },
  };
}
