import type { Schema } from '../../model/schema.ts';
import type { Facts } from '../facts/facts.ts';
import { fitsAll } from '../fits.ts';
import type { Compiler, Maker } from './node.ts';

/** How often a `default` stands where there is no example. */
const DEFAULT_CHANCE = 0.5;
const MAX_EXAMPLES = 20;

/** Uses the author's examples of a property, else its default, where they fit; never for the root, whose examples are answers. */
export function withExamples(maker: Maker, facts: Facts, parts: readonly Schema[], compiler: Compiler): Maker {
  if (facts.examples.length === 0 && facts.defaults.length === 0) return maker;
  const fitting = (values: readonly unknown[]): readonly unknown[] =>
    values.slice(0, MAX_EXAMPLES).filter((value) => value !== null && fitsAll(value, parts, compiler));
  const examples = fitting(facts.examples);
  const values = examples.length > 0 ? examples : fitting(facts.defaults);
  const chance = examples.length > 0 ? 1 : DEFAULT_CHANCE;
  if (values.length === 0) return maker;
  const isChoice = facts.literals !== undefined || (facts.types.size === 1 && facts.types.has('boolean'));
  const sizes = values.map((value) => JSON.stringify(value)?.length ?? 0);
  return {
    height: maker.height,
    make(run) {
      if ((isChoice && run.isPlaced) || !run.examples || run.depth === 0 || !run.chance(chance)) return maker.make(run);
      const index = run.below(values.length);
      run.budget -= sizes[index] ?? 0;
      return values[index];
    },
  };
}
