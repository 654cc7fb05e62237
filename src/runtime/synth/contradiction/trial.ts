import type { Schema, SchemaId } from '../../model/schema.ts';
import { schemaAt } from '../../schema/lookup.ts';
import { createValidators, type ValidatedContract } from '../../validate/validators.ts';
import type { Facts } from '../facts/facts.ts';
import { gather } from '../facts/gather.ts';
import { createCompiler } from '../node/compile.ts';
import type { SynthesisOptions } from '../synthesize.ts';
import { compileTries } from '../tries.ts';

/** Tries schemas that are made up while a contradiction is looked for. */
export interface Trial {
  readonly contract: ValidatedContract;
  readonly direction: 'request' | 'response';
  /** What schemas say together; `undefined` where that is seen to be contradictory. `resolved` names groups that are met. */
  facts(schemas: readonly Schema[], resolved?: readonly string[]): Facts | undefined;
  /** Whether no value of a schema can be made; false as well when too much was tried before. */
  fails(schema: Schema): boolean;
  /** Whether a schema lets a value through. */
  accepts(schema: Schema, value: unknown): boolean;
}

/** What the ids of schemas begin with that are made up. */
const TRIAL = 'x-mockgen-trial#/';
/** Any seed would do, but it is the same one for everybody. */
const SEED = 1;
/** Trials cost less than a millisecond each, or some where no value is found. */
const MAX_TRIALS = 600;
/** A value that takes half a second to be judged counts as so many. */
const UNJUDGED_COST = 200;

/** Makes trials of one contradiction; what they compile is shared by them and forgotten with them. */
export function createTrial(
  contract: ValidatedContract,
  direction: 'request' | 'response',
  options: SynthesisOptions,
): Trial {
  const made = new Map<SchemaId, Schema>();
  const extended: ValidatedContract = {
    schema: (id) => (id.startsWith(TRIAL) ? schemaAt(made, id) : contract.schema(id)),
    ...(contract.openapi === undefined ? {} : { openapi: contract.openapi }),
  };
  const validators = createValidators(extended);
  const context = createCompiler(extended, direction);
  let left = MAX_TRIALS;

  const named = (schema: Schema): SchemaId => {
    const id = `${TRIAL}${made.size}`;
    made.set(id, schema);
    return id;
  };
  const facts = (parts: readonly Schema[], resolved: readonly string[] = []): Facts | undefined =>
    gather({ parts, resolved }, context);
  const canBeMade = (schema: Schema): boolean => {
    const tried = compileTries(named(schema), direction, extended, validators, { ...options, names: false })(SEED);
    left -= tried.ok || !tried.isUnjudged ? 1 : UNJUDGED_COST;
    return tried.ok;
  };
  return {
    contract: extended,
    direction,
    facts,
    fails: (schema) => facts([schema]) === undefined || (left > 0 && !canBeMade(schema)),
    accepts: (schema, value) => validators.compile(named(schema), direction)(value) === undefined,
  };
}
