import type { Kin } from '../story.ts';
import type { Node } from './node.ts';

/** One member that an object has or may have. */
export interface Member {
  readonly name: string;
  readonly node: Node;
  readonly required: boolean;
  /** Whether it has one value only, as what tells kinds of objects apart has: it is present even where it is optional. */
  readonly isTag: boolean;
  /** Whether it is one of several literals: lists can be filtered by it. */
  readonly isChoice: boolean;
  /** What it says of another thing. */
  readonly kin: Kin | undefined;
  /** Its name as a seed: a member's value depends on its object's seed and its name, not on what stands beside it. */
  readonly salt: number;
  /** The bytes of its name in JSON. */
  readonly size: number;
}

export type Json = Record<string, unknown>;
