import { canonical } from '../json.ts';
import { NONE } from '../run.ts';
import { spread } from '../story.ts';
import { charged, leaf, type Maker } from './node.ts';
import { NULL_CHANCE } from './union.ts';

const TRIES = 8;

/** One of the literals of `enum` and `const`; `null` seldom where there are others. */
export function literalMaker(literals: readonly unknown[]): Maker {
  const values = literals.filter((value) => value !== null).map(charged);
  const nothing = charged(null);
  const [only] = values;
  if (only === undefined) return leaf(nothing);
  if (literals.length === 1) return leaf(only);
  const nullable = values.length < literals.length;
  return leaf((run) => {
    if (run.isPlaced) return values[spread(run.index, run.salt, values.length)]?.(run);
    return nullable && run.chance(NULL_CHANCE) ? nothing(run) : values[run.below(values.length)]?.(run);
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
