import { type ContractNode, stringField } from '../node.ts';
import { followAliases, idOfTarget } from '../reference/alias.ts';
import type { Reader } from '../reference/reader.ts';
import { dynamicTarget, enterScope } from '../reference/scope.ts';
import { dropped, type Keyword } from './keyword.ts';

/** `$ref` beside other keywords (JSON Schema 2020-12 §8.2.3.1): the id of its target. */
export const reference: Keyword = (input) => {
  const { reader, field, schema } = input;
  if (typeof field.value !== 'string') return dropped(input, 'a reference');
  return idOfTarget(schema, '$ref', () => followAliases(reader, reader.resolve(schema, String(field.value))));
};

/** `$dynamicRef`: the id of what it means in the dynamic scope of this schema. It joins `$ref` in `finish`. */
export const dynamicReference: Keyword = (input) => {
  const { reader, field, schema } = input;
  if (typeof field.value !== 'string') return dropped(input, 'a reference');
  return idOfTarget(schema, '$dynamicRef', () => followAliases(reader, findDynamic(reader, schema)));
};

/** The node that the `$dynamicRef` of a schema means. Throws a Flaw. */
export function findDynamic(reader: Reader, schema: ContractNode): ContractNode {
  const value = stringField(schema, '$dynamicRef') ?? '';
  const first = reader.resolve(schema, value, '$dynamicRef');
  const name = value.slice(value.indexOf('#') + 1);
  const outermost = stringField(first, '$dynamicAnchor') === name ? dynamicTarget(schema, name) : undefined;
  return outermost === undefined ? first : enterScope(reader.library, schema, outermost);
}
