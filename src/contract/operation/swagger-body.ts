import type { RequestBody } from '../../runtime/model/contract.ts';
import { type ContractNode, child, ownField, sourceOf, stringField } from '../node.ts';
import { schemaIdOf } from '../reference/alias.ts';
import type { Reader } from '../reference/reader.ts';
import { readForm } from './swagger-form.ts';
import { declaredTypes } from './swagger-types.ts';

/** Makes the request body that Swagger 2.0 writes as a `body` parameter or as `formData` parameters (§4.4.10). */
export function readSwaggerBody(
  reader: Reader,
  operation: ContractNode,
  parameters: readonly ContractNode[],
): RequestBody | undefined {
  const consumes = declaredTypes(reader, operation, 'consumes');
  const body = parameters.find((node) => stringField(node, 'in') === 'body');
  if (body !== undefined) return readBody(reader, body, consumes.length === 0 ? ['application/json'] : consumes);
  const fields = parameters.filter((node) => stringField(node, 'in') === 'formData');
  return fields.length === 0 ? undefined : readForm(reader, operation, fields, consumes);
}

function readBody(reader: Reader, body: ContractNode, types: readonly string[]): RequestBody {
  const node = child(body, 'schema');
  const schema = node === undefined ? {} : { schema: schemaIdOf(reader, node) };
  const source = sourceOf(body);
  const content = types.map((type) => ({ type, ...schema, examples: [], encoding: {}, source }));
  return { required: ownField(body, 'required') === true, content, source };
}
