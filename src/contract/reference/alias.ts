import type { SchemaId } from '../../runtime/model/schema.ts';
import { Flaw } from '../../runtime/schema/lookup.ts';
import { flaw, shown } from '../diagnostics.ts';
import { hasFullSchemas } from '../dialect.ts';
import { type ContractNode, fieldsOf, sourceOf, sourceOfField, stringField } from '../node.ts';
import type { Reader } from './reader.ts';

/** Whether a schema is nothing but a `$ref`: its siblings are ignored before OAS 3.1 (OAS 3.0 §4.7.23). */
export function isPureReference(node: ContractNode): boolean {
  if (stringField(node, '$ref') === undefined) return false;
  return !hasFullSchemas(node.document.dialect) || Object.keys(fieldsOf(node)).length === 1;
}

/**
 * The id of the schema at a node: its own place, or the target's where it is nothing but a `$ref`. A reference that
 * leads nowhere has the place where it is written as its id; asking for that schema gives the flaw.
 */
export function schemaIdOf(reader: Reader, node: ContractNode): SchemaId {
  return isPureReference(node) ? idOfTarget(node, '$ref', () => followAliases(reader, node)) : sourceOf(node);
}

/** The id of what a reference in `field` leads to, or of the reference itself where it leads nowhere. */
export function idOfTarget(node: ContractNode, field: string, find: () => ContractNode): SchemaId {
  try {
    return sourceOf(find());
  } catch (error) {
    if (!(error instanceof Flaw)) throw error;
    return sourceOfField(node, field); // The Flaw is thrown again where the schema is asked for.
  }
}

/** The first node behind a chain of pure `$ref`s. Throws a Flaw. */
export function followAliases(reader: Reader, node: ContractNode): ContractNode {
  return followWhile(reader, node, isPureReference);
}

/** Follows `$ref`s as long as the node asks for it; a chain that leads back to itself is a Flaw. */
export function followWhile(
  reader: Reader,
  node: ContractNode,
  isReference: (node: ContractNode) => boolean,
): ContractNode {
  const seen = new Set<string>();
  let current = node;
  while (isReference(current)) {
    const reference = stringField(current, '$ref') ?? '';
    const source = sourceOf(current);
    if (seen.has(source)) throw circular(node, reference);
    seen.add(source);
    current = reader.resolve(current, reference);
  }
  return current;
}

/** The Flaw of a reference that leads to nothing but itself. */
export function circular(node: ContractNode, reference: string, field = '$ref'): Flaw {
  const message = `The reference ${shown(reference)} leads back to itself.`;
  return flaw('circular-reference', sourceOfField(node, field), message);
}
