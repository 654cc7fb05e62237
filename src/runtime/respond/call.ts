import type { Asked } from '../dataset/subject/subject.ts';
import type { Preferences } from '../plan/prefer.ts';

/** What an answer is made for. */
export interface Call {
  /** Names the request: it decides what no dataset does. */
  readonly seed: number;
  readonly preferences: Preferences;
  /** What of the request shapes the answer; absent where it is turned away. */
  readonly asked?: Omit<Asked, 'seed'>;
}
