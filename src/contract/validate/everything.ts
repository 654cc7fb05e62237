import { Flaw } from '../../runtime/schema/lookup.ts';
import { type ContractNode, child, children, rootNode, stringField } from '../node.ts';
import type { LoadedContract } from '../options.ts';
import { schemaIdOf } from '../reference/alias.ts';
import type { Reader } from '../reference/reader.ts';
import { visitFields } from '../reference/visit.ts';
import { namedSchemas } from '../schema/components.ts';

/**
 * Normalises every operation and every schema of the contract, used or not, and follows every reference, so that
 * whatever is wrong with them is reported.
 */
export function normalizeEverything(contract: LoadedContract, reader: Reader): void {
  for (const operation of contract.operations) operation.resolve();
  for (const document of reader.library.documents) {
    for (const [, schema] of children(namedSchemas(reader, document))) contract.schema(schemaIdOf(reader, schema));
    visitFields(rootNode(document), (node) => {
      followReference(reader, node);
      for (const key of ['schema', 'itemSchema']) normalizeField(contract, reader, child(node, key));
    });
  }
}

function followReference(reader: Reader, node: ContractNode): void {
  if (stringField(node, '$ref') === undefined) return;
  try {
    reader.follow(node);
  } catch (error) {
    if (!(error instanceof Flaw)) throw error;
    reader.report(error.diagnostic);
  }
}

function normalizeField(contract: LoadedContract, reader: Reader, schema: ContractNode | undefined): void {
  if (schema !== undefined) contract.schema(schemaIdOf(reader, schema));
}
