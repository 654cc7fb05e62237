import type { Schema } from '../../runtime/model/schema.ts';
import { diagnose, shown } from '../diagnostics.ts';
import { type ContractNode, sourceOf } from '../node.ts';
import type { Reader } from '../reference/reader.ts';

/** What reading a keyword has at hand. */
export interface KeywordInput {
  readonly reader: Reader;
  /** The keyword's value. */
  readonly field: ContractNode;
  /** The schema that it stands in. */
  readonly schema: ContractNode;
  /** Normalises a schema inside the value. */
  sub(node: ContractNode): Schema;
}

/** Reads the value of one keyword; `undefined` drops the keyword. */
export type Keyword = (input: KeywordInput) => unknown;

/** Drops a keyword whose value makes no sense, and says so. */
export function dropped({ reader, field }: KeywordInput, wanted: string): undefined {
  reader.report(
    diagnose(
      'invalid-keyword',
      sourceOf(field),
      `${nameOf(field)} is ignored: ${shown(field.value)} is not ${wanted}.`,
    ),
  );
  return undefined;
}

/** The last key of a node's pointer, quoted. */
export const nameOf = (node: ContractNode): string =>
  JSON.stringify(node.pointer.slice(node.pointer.lastIndexOf('/') + 1));
