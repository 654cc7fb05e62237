import type { Header } from '../../runtime/model/contract.ts';
import { type ContractNode, children, ownField, sourceOf } from '../node.ts';
import { schemaIdOf } from '../reference/alias.ts';
import type { Reader } from '../reference/reader.ts';
import { readExamples } from './examples.ts';
import { readValue } from './parameter.ts';

/** Reads a map of Header Objects (OAS §4.8.21). A `Content-Type` header says nothing. Throws a Flaw. */
export function readHeaders(reader: Reader, headers: ContractNode | undefined): readonly Header[] {
  return children(headers)
    .filter(([name]) => name.toLowerCase() !== 'content-type')
    .map(([name, reference]) => readHeader(reader, name, reader.follow(reference)));
}

function readHeader(reader: Reader, name: string, node: ContractNode): Header {
  const swagger = node.document.dialect === '2.0';
  return {
    name,
    required: ownField(node, 'required') === true,
    explode: ownField(node, 'explode') === true,
    ...(swagger ? { schema: schemaIdOf(reader, node) } : readValue(reader, node)),
    examples: swagger ? [] : readExamples(reader, node),
    source: sourceOf(node),
  };
}
