import type { Operation, Parameter } from '../../model/contract.ts';
import type { SchemaLookup } from '../../schema/lookup.ts';
import { requireSchema } from '../../schema/lookup.ts';
import { shapeOf } from '../../schema/shape.ts';
import { isOpen } from './kinds.ts';
import type { IsExtra } from './style/form.ts';

/**
 * Tells which pairs belong to an exploded object whose schema leaves its properties open: those that no other parameter
 * and no API key of the operation claims. `undefined` where the object takes its declared properties only.
 */
export function extrasOf(parameter: Parameter, operation: Operation, lookup: SchemaLookup): IsExtra | undefined {
  if (parameter.schema === undefined || !isOpen(requireSchema(lookup, parameter.schema), lookup)) return undefined;
  const others = operation.parameters.filter((other) => other !== parameter && other.in === parameter.in);
  const claimed = new Set([...others.flatMap((other) => namesOf(other, lookup)), ...keyNames(operation, parameter.in)]);
  return (name) => !claimed.has(name) && !claimed.has(name.slice(0, Math.max(0, name.indexOf('['))));
}

function namesOf({ name, schema, style, explode }: Parameter, lookup: SchemaLookup): readonly string[] {
  if (schema === undefined || !explode || style === 'deepObject') return [name];
  return [name, ...shapeOf(requireSchema(lookup, schema), lookup).propertyNames];
}

function keyNames({ security }: Operation, where: string): readonly string[] {
  return security.flat().flatMap(({ scheme }) => (scheme?.type === 'apiKey' && scheme.in === where ? scheme.name : []));
}
