import type { Example, MediaType } from '../../runtime/model/contract.ts';
import { type ContractNode, child, children, ownField, sourceOf } from '../node.ts';
import { schemaIdOf } from '../reference/alias.ts';
import type { Reader } from '../reference/reader.ts';
import { normalizeType } from './media-type.ts';
import { declaredTypes } from './swagger-types.ts';

/**
 * The content of a Swagger 2.0 response (§4.4.13): its schema in every media type that the operation produces, with the
 * example of that type. A response without a schema has no content.
 */
export function readSwaggerContent(reader: Reader, node: ContractNode, operation: ContractNode): readonly MediaType[] {
  const schema = child(node, 'schema');
  if (schema === undefined || schema.value === null) return [];
  const id = schemaIdOf(reader, schema);
  const examples = children(child(node, 'examples')).map(([type, example]) => [normalizeType(type), example] as const);
  return producedTypes(reader, node, operation).map((type) => ({
    type,
    schema: id,
    examples: examples.filter(([known]) => known === type).map(([, example]) => exampleOf(example)),
    encoding: {},
    source: sourceOf(node),
  }));
}

/** What is produced where nothing is declared: what the examples show, a file, or JSON. */
function producedTypes(reader: Reader, node: ContractNode, operation: ContractNode): readonly string[] {
  const declared = declaredTypes(reader, operation, 'produces');
  if (declared.length > 0) return declared;
  const shown = children(child(node, 'examples')).map(([type]) => normalizeType(type));
  if (shown.some((type) => type.includes('/'))) return shown.filter((type) => type.includes('/'));
  return ownField(child(node, 'schema'), 'type') === 'file' ? ['application/octet-stream'] : ['application/json'];
}

const exampleOf = (node: ContractNode): Example => ({ name: '', value: node.value, source: sourceOf(node) });
