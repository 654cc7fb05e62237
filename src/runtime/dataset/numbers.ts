import type { SchemaId } from '../model/schema.ts';
import { isFlawed, type SchemaLookup } from '../schema/lookup.ts';
import { conjunctsOf } from '../schema/parts.ts';

/** The whole numbers that may be ids by the bounds that schemas give: `first`, `first + step`, and so on up to `last`. */
export interface Numbers {
  readonly first: number;
  readonly step: number;
  readonly last: number;
}

/** Reads the bounds of all the schemas that an id must meet; without any, ids count from 1. */
export function numbersOf(schemas: readonly SchemaId[], contract: SchemaLookup): Numbers {
  let least = 1;
  let last = Number.MAX_SAFE_INTEGER;
  let step = 1;
  for (const id of schemas) {
    const schema = contract.schema(id);
    for (const part of isFlawed(schema) ? [] : conjunctsOf(schema, contract)) {
      least = Math.max(least, part.minimum ?? least, (part.exclusiveMinimum ?? least - 1) + 1);
      last = Math.min(last, part.maximum ?? last, (part.exclusiveMaximum ?? last + 1) - 1);
      if (part.multipleOf !== undefined && Number.isInteger(part.multipleOf)) step = Math.max(step, part.multipleOf);
    }
  }
  // Where nothing above 0 may stand, the bounds are taken as they are.
  const first = last < 1 ? last : Math.ceil(least / step) * step;
  return { first, step, last };
}
