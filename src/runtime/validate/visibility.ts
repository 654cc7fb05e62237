import type { Schema, SchemaObject } from '../model/schema.ts';
import type { SchemaLookup } from '../schema/lookup.ts';
import { conjunctsOf, partsOf } from '../schema/parts.ts';

/** The annotation that takes a property out of messages in a direction. */
export type HidingKeyword = 'readOnly' | 'writeOnly';

/** Which properties a message must not be asked for (OAS 3.2 §4.8.24.2): `readOnly` in requests, `writeOnly` in responses. */
export interface Visibility {
  /** Whether a property with this schema is hidden: by its own annotation, its `$ref`'s or an `allOf` branch's. */
  isHidden(property: Schema): boolean;
  /** The names that are hidden by the schema together with all that always applies beside it (`$ref`, `allOf`). */
  always(schema: Schema): ReadonlySet<string>;
  /** {@link always}, and the names that some branch hides. */
  sometimes(schema: Schema): ReadonlySet<string>;
  /** The names that the schema, or what applies to the same instance, demands. */
  demanded(schema: Schema): ReadonlySet<string>;
}

export function createVisibility(contract: SchemaLookup, keyword: HidingKeyword): Visibility {
  const hiddenBy = (parts: readonly SchemaObject[]): ReadonlySet<string> => {
    const names = parts.flatMap((part) =>
      Object.entries(part.properties ?? {}).filter(([, schema]) => isHidden(schema)),
    );
    return new Set(names.map(([name]) => name));
  };
  const isHidden = memoized((property) => conjunctsOf(property, contract).some((part) => part[keyword] === true));
  return {
    isHidden,
    always: memoized((schema) => hiddenBy(conjunctsOf(schema, contract))),
    sometimes: memoized((schema) => hiddenBy(partsOf(schema, contract))),
    demanded: memoized((schema) => new Set(partsOf(schema, contract).flatMap(demandedBy))),
  };
}

const demandedBy = ({ required = [], dependentRequired = {} }: SchemaObject): readonly string[] => [
  ...required,
  ...Object.values(dependentRequired).flat(),
];

function memoized<T>(compute: (schema: Schema) => T): (schema: Schema) => T {
  const known = new WeakMap<SchemaObject, T>();
  return (schema) => {
    if (typeof schema !== 'object') return compute(schema);
    let result = known.get(schema);
    if (result === undefined) {
      result = compute(schema);
      known.set(schema, result);
    }
    return result;
  };
}

/** The union of two sets of names; the first itself where the second adds nothing. */
export function withNames(names: ReadonlySet<string>, more: ReadonlySet<string>): ReadonlySet<string> {
  return more.size === 0 ? names : new Set([...names, ...more]);
}
