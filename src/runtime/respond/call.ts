import type { Asked } from '../dataset/subject/subject.ts';
import type { Preferences } from '../plan/prefer.ts';
import { seedOf } from '../synth/seed.ts';

/** What an answer is made for. */
export interface Call {
  /** Names the request: it decides what no dataset does. Found out when it is needed, since writing a request out takes a while. */
  seed(): number;
  readonly preferences: Preferences;
  /** What of the request shapes the answer; absent where it is turned away. */
  readonly asked?: Omit<Asked, 'seed'>;
}

/** The same call for a part of its answer. */
export function seeded({ seed, preferences, asked }: Call, part: string | number): Call {
  const own = (): number => seedOf(seed(), part);
  return asked === undefined ? { seed: own, preferences } : { seed: own, preferences, asked };
}
