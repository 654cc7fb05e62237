import { type ContractNode, ownField } from '../node.ts';
import type { Reader } from '../reference/reader.ts';
import { normalizeType } from './media-type.ts';

/** The `consumes` or `produces` of a Swagger 2.0 operation, or else of the root (§4.4.2); none where neither says. */
export function declaredTypes(
  reader: Reader,
  operation: ContractNode,
  key: 'consumes' | 'produces',
): readonly string[] {
  const list = ownField(operation, key) ?? ownField(reader.root, key);
  const types = Array.isArray(list) ? list : [list];
  return [...new Set(types.filter((type) => typeof type === 'string').map(normalizeType))];
}
