/** What matching texts may cost. */
export interface MatchMeter {
  /** Whether the platform's backtracking matcher may take that many steps for one text; they count as taken then. */
  takeNativeSteps(steps: number): boolean;
  /** Whether an automaton may take one more step. */
  takeLinearStep(): boolean;
}

/**
 * What one check may cost. Contracts and messages are strangers' data, and together they can ask for exponential work, so
 * steps are counted, not time: the same message gets the same verdict on every machine.
 */
export interface Meter extends MatchMeter {
  /** Starts a new check. */
  reset(): void;
  /** Counts the call of a referenced schema. Throws {@link Exhausted} when there were too many. */
  call(): void;
}

/** Thrown through a validator that was stopped because it would take too long. */
export class Exhausted extends Error {}

/** Each bound stands for about half a second. */
const MAX_CALLS = 5_000_000;
const MAX_NATIVE_STEPS = 100_000_000;
const MAX_LINEAR_STEPS = 10_000_000;
/** About a millisecond. */
const MAX_NATIVE_STEPS_PER_TEXT = 250_000;

export function createMeter(): Meter {
  let calls = 0;
  let nativeSteps = 0;
  let linearSteps = 0;
  return {
    reset() {
      calls = 0;
      nativeSteps = 0;
      linearSteps = 0;
    },
    call() {
      calls += 1;
      if (calls > MAX_CALLS) throw new Exhausted();
    },
    takeNativeSteps(steps) {
      if (!(steps <= MAX_NATIVE_STEPS_PER_TEXT && nativeSteps + steps <= MAX_NATIVE_STEPS)) return false;
      nativeSteps += steps;
      return true;
    },
    takeLinearStep() {
      linearSteps += 1;
      return linearSteps <= MAX_LINEAR_STEPS;
    },
  };
}
