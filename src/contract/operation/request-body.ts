import type { RequestBody } from '../../runtime/model/contract.ts';
import { flaw } from '../diagnostics.ts';
import { type ContractNode, child, isObject, ownField, sourceOf } from '../node.ts';
import type { Reader } from '../reference/reader.ts';
import { readContent } from './media-type.ts';

/** Reads a Request Body Object (OAS 3.x §4.8.13). Throws a Flaw. */
export function readRequestBody(reader: Reader, reference: ContractNode | undefined): RequestBody | undefined {
  if (reference === undefined || reference.value === null) return undefined;
  const node = reader.follow(reference);
  if (!isObject(node.value)) throw flaw('invalid-request-body', sourceOf(node), 'A request body is an object.');
  return {
    required: ownField(node, 'required') === true,
    content: readContent(reader, child(node, 'content')),
    source: sourceOf(node),
  };
}
