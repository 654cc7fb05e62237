import type { RequestBody } from '../../runtime/model/contract.ts';
import { type ContractNode, child, ownField, sourceOf, stringField } from '../node.ts';
import { schemaIdOf } from '../reference/alias.ts';
import type { Reader } from '../reference/reader.ts';
import { mediaTypesOf } from './swagger-response.ts';

/** Makes the request body that Swagger 2.0 writes as a `body` parameter or as `formData` parameters (§4.4.10). */
export function readSwaggerBody(
  reader: Reader,
  operation: ContractNode,
  parameters: readonly ContractNode[],
): RequestBody | undefined {
  const body = parameters.find((node) => stringField(node, 'in') === 'body');
  if (body === undefined) return undefined;
  const schema = child(body, 'schema');
  const content = mediaTypesOf(reader, operation, 'consumes').map((type) => ({
    type,
    ...(schema === undefined ? {} : { schema: schemaIdOf(reader, schema) }),
    examples: [],
    encoding: {},
    source: sourceOf(body),
  }));
  return { required: ownField(body, 'required') === true, content, source: sourceOf(body) };
}
