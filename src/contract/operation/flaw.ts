import type { Diagnostic } from '../../runtime/model/diagnostic.ts';
import { Flaw } from '../../runtime/schema/lookup.ts';
import { diagnose } from '../diagnostics.ts';
import { type ContractNode, sourceOf } from '../node.ts';

/** The Diagnostic of what was thrown; nesting that exhausts the stack is a flaw of the part at hand. */
export function flawOf(error: unknown, node: ContractNode): Diagnostic {
  if (error instanceof Flaw) return error.diagnostic;
  if (error instanceof RangeError) return diagnose('schema-too-deep', sourceOf(node), 'The contract nests too deeply.');
  throw error;
}
