import type { Schema, SchemaObject } from '../model/schema.ts';
import { createPatterns, type Patterns } from '../validate/pattern/patterns.ts';

/** The schemas that parts of one schema hold a child against. */
export interface ChildSchemas {
  /** Of the parts that name it: a property by name or by pattern, an item by its place or by `items`. */
  readonly named: readonly Schema[];
  /** What the other parts say of all that they do not name. */
  readonly others: readonly Schema[];
}

/** The schemas of a property (JSON Schema 2020-12 Core §10.3.2 and §11.3). */
export function propertySchemas(parts: readonly SchemaObject[], name: string, patterns: Patterns): ChildSchemas {
  return collect(parts, ({ properties = {}, patternProperties = {}, additionalProperties, unevaluatedProperties }) => {
    const matching = Object.keys(patternProperties).filter((pattern) => matches(pattern, name, patterns));
    const declared = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return {
      named: present([declared, ...matching.map((pattern) => patternProperties[pattern])]),
      others: present([additionalProperties ?? unevaluatedProperties]),
    };
  });
}

/** The schemas of an item (JSON Schema 2020-12 Core §10.3.1 and §11.2); `contains` is about the array. */
export function itemSchemas(parts: readonly SchemaObject[], index: number): ChildSchemas {
  return collect(parts, ({ prefixItems = [], items, unevaluatedItems }) => ({
    named: present([prefixItems[index] ?? items]),
    others: present([unevaluatedItems]),
  }));
}

/** Whether a pattern of `patternProperties` matches a name; true where that cannot be told cheaply. */
export function matches(pattern: string, name: string, patterns: Patterns): boolean {
  return patterns.get(pattern)?.test(name) ?? true;
}

/** About as many steps for one name as fit into 50 µs. */
const MOST_STEPS = 10_000;

/**
 * Patterns to hold strangers' names against. A message can have as many names as it has bytes, so there is no budget for
 * each message: what cannot be told in few steps is taken to match, and the validator decides.
 */
export function namePatterns(): Patterns {
  return createPatterns({ takeNativeSteps: (steps) => steps <= MOST_STEPS, takeLinearStep: () => false });
}

function collect(parts: readonly SchemaObject[], find: (part: SchemaObject) => ChildSchemas): ChildSchemas {
  const found = parts.map(find);
  return {
    named: found.flatMap(({ named }) => named),
    others: found.flatMap(({ named, others }) => (named.length > 0 ? [] : others)),
  };
}

const present = (schemas: readonly (Schema | undefined)[]): readonly Schema[] =>
  schemas.filter((schema) => schema !== undefined);
