import type { Encoding, RequestBody } from '../../runtime/model/contract.ts';
import type { SchemaId } from '../../runtime/model/schema.ts';
import { type ContractNode, ownField, sourceOf, sourceOfField, stringField } from '../node.ts';
import { schemaIdOf } from '../reference/alias.ts';
import type { Reader } from '../reference/reader.ts';
import { collectionStyle } from './swagger-parameter.ts';

const FORMS: readonly string[] = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * Makes a request body of Swagger 2.0 `formData` parameters: an object with a property for each. No place of the
 * contract holds that object's schema, so it is defined under `<operation>/formData`; its properties refer to the
 * parameters, where they are located.
 */
export function readForm(
  reader: Reader,
  operation: ContractNode,
  parameters: readonly ContractNode[],
  consumes: readonly string[],
): RequestBody {
  const named = parameters.map((node) => [stringField(node, 'name') ?? '', node] as const);
  const required = named.filter(([, node]) => ownField(node, 'required') === true).map(([name]) => name);
  const schema = defineForm(reader, operation, named, required);
  const encoding = Object.fromEntries(named.flatMap(([name, node]) => encodingOf(reader, name, node)));
  const source = sourceOf(operation);
  const content = formTypes(consumes, parameters).map((type) => ({ type, schema, examples: [], encoding, source }));
  return { required: required.length > 0, content, source };
}

function defineForm(
  reader: Reader,
  operation: ContractNode,
  named: readonly (readonly [string, ContractNode])[],
  required: readonly string[],
): SchemaId {
  const id = sourceOfField(operation, 'formData');
  const properties = Object.fromEntries(named.map(([name, node]) => [name, { $ref: schemaIdOf(reader, node) }]));
  reader.define(id, { type: 'object', properties, ...(required.length === 0 ? {} : { required }) });
  return id;
}

function encodingOf(reader: Reader, name: string, node: ContractNode): readonly (readonly [string, Encoding])[] {
  if (ownField(node, 'type') !== 'array') return [];
  return [[name, { headers: [], ...collectionStyle(reader, node) }]];
}

/** What the operation consumes of the two kinds of forms, or else the one that can carry its parameters. */
function formTypes(consumes: readonly string[], parameters: readonly ContractNode[]): readonly string[] {
  const declared = consumes.filter((type) => FORMS.includes(type.split(';')[0]?.trim().toLowerCase() ?? ''));
  if (declared.length > 0) return declared;
  const hasFile = parameters.some((node) => ownField(node, 'type') === 'file');
  return [hasFile ? 'multipart/form-data' : 'application/x-www-form-urlencoded'];
}
