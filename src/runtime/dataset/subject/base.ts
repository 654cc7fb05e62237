import { chain, type MaybePromise } from '../../maybe.ts';
import { amend, type Change, changed } from '../../synth/amend.ts';
import { compileChecked } from '../../synth/checked.ts';
import type { Setting } from './subject.ts';

/** A valid value with changes as far as it stays valid. */
export type Changed = (seed: number, changes: readonly Change[]) => MaybePromise<Based | undefined>;

interface Based {
  readonly value: unknown;
  readonly isExample: boolean;
}

/** Compiles what answers are based on: the author's example, otherwise a value made of the schema. */
export function compileBase({ root, dataset, examples }: Setting, optional?: number): Changed {
  const { contract, validators, synthesis } = dataset.options;
  const isValid = validators.accepts(root, 'response');
  const [example] = examples;
  if (example !== undefined)
    return (_, changes) => {
      const all = changed(example, changes);
      return { value: isValid(all) ? all : amend(example, changes, isValid), isExample: true };
    };
  const options = optional === undefined ? synthesis : { ...synthesis, optional };
  const make = compileChecked(root, 'response', contract, validators, options);
  return (seed, changes) =>
    chain(make(seed, { story: dataset.story, changes, isInside: true }), (result) =>
      result.ok ? { value: result.value, isExample: false } : undefined,
    );
}
