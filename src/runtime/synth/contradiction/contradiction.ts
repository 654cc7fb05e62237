import type { SchemaId, Source } from '../../model/schema.ts';
import type { ValidatedContract } from '../../validate/validators.ts';
import type { SynthesisOptions } from '../synthesize.ts';
import { describeReason, type Whereabouts } from './describe.ts';
import { sourcesOf } from './reason.ts';
import { reasonAt } from './search.ts';
import { createTrial } from './trial.ts';
import { START } from './way.ts';

/** Why no value of a schema can be made. */
export interface Contradiction {
  /** One sentence that names the contradicting keywords and where they stand. */
  readonly message: string;
  /** Their places, the most telling ones first; at least one. */
  readonly sources: readonly Source[];
  /** What makes the value be there that they are about. */
  readonly needs: readonly Source[];
}

/**
 * Finds what keeps a schema from having an instance, by leaving out one keyword after the other; `undefined` where a value
 * can be made after all, or where no reason is found. Costs some hundred milliseconds at most, or a few seconds where
 * trying is slow; the same schema has the same contradiction on every machine.
 */
export function findContradiction(
  id: SchemaId,
  direction: 'request' | 'response',
  contract: ValidatedContract,
  options: SynthesisOptions,
  where: Whereabouts,
): Contradiction | undefined {
  try {
    const trial = createTrial(contract, direction, options);
    if (!trial.fails({ $ref: id })) return undefined;
    const reason = reasonAt([{ schema: { $ref: id }, source: id }], START, trial);
    const message = describeReason(reason, where);
    return { message, sources: [...new Set(sourcesOf(reason))], needs: [...new Set(reason.needs)] };
  } catch (error) {
    // Schemas may nest so deeply that looking into them exhausts the stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
