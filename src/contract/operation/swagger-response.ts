import type { MediaType } from '../../runtime/model/contract.ts';
import { type ContractNode, child, ownField, sourceOf } from '../node.ts';
import { schemaIdOf } from '../reference/alias.ts';
import type { Reader } from '../reference/reader.ts';

/** The content of a Swagger 2.0 response (§4.4.13): its schema in every media type that the operation produces. */
export function readSwaggerContent(reader: Reader, node: ContractNode, operation: ContractNode): readonly MediaType[] {
  const schema = child(node, 'schema');
  if (schema === undefined) return [];
  return mediaTypesOf(reader, operation, 'produces').map((type) => ({
    type,
    schema: schemaIdOf(reader, schema),
    examples: [],
    encoding: {},
    source: sourceOf(node),
  }));
}

/** The operation's `consumes` or `produces`, or else the root's, or else JSON. */
export function mediaTypesOf(reader: Reader, operation: ContractNode, key: 'consumes' | 'produces'): readonly string[] {
  const list = ownField(operation, key) ?? ownField(reader.root, key);
  const types = Array.isArray(list) ? list.filter((type) => typeof type === 'string') : [];
  return types.length === 0 ? ['application/json'] : types;
}
