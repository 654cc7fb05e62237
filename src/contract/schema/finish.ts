import type { Schema, SchemaObject } from '../../runtime/model/schema.ts';
import type { ContractNode } from '../node.ts';
import type { Reader } from '../reference/reader.ts';

/** What several keywords say together, once each is read. */
export function finish(_reader: Reader, _node: ContractNode, schema: SchemaObject, _depth: number): Schema {
  return schema;
}
