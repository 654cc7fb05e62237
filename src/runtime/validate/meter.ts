/**
 * What one check may cost. Contracts and messages are strangers' data, and together they can ask for exponential work, so
 * steps are counted, not time: the same message gets the same verdict on every machine.
 */
export interface Meter {
  /** Starts a new check. */
  reset(): void;
  /** Counts the call of a referenced schema. Throws {@link Exhausted} when there were too many. */
  call(): void;
  /** Steps left for matching patterns. */
  patternSteps(): number;
  spendPatternSteps(steps: number): void;
}

/** Thrown through a validator that was stopped because it would take too long. */
export class Exhausted extends Error {}

const MAX_CALLS = 5_000_000;
const MAX_PATTERN_STEPS = 20_000_000;

export function createMeter(): Meter {
  let calls = 0;
  let patternSteps = 0;
  return {
    reset() {
      calls = 0;
      patternSteps = 0;
    },
    call() {
      calls += 1;
      if (calls > MAX_CALLS) throw new Exhausted();
    },
    patternSteps: () => MAX_PATTERN_STEPS - patternSteps,
    spendPatternSteps(steps) {
      patternSteps += steps;
    },
  };
}
