import { type ContractNode, child, stringField } from '../node.ts';
import type { Reader } from './reader.ts';

/** The node at a JSON Pointer, through the `$ref`s on the way; `undefined` where there is none. Throws a Flaw. */
export function walk(reader: Reader, start: ContractNode, segments: readonly string[]): ContractNode | undefined {
  let node = start;
  for (const segment of segments) {
    const next = child(node, segment) ?? child(behind(reader, node), segment);
    if (next === undefined) return undefined;
    node = next;
  }
  return node;
}

const behind = (reader: Reader, node: ContractNode): ContractNode =>
  stringField(node, '$ref') === undefined ? node : reader.follow(node);
