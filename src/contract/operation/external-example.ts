import { flaw, shown } from '../diagnostics.ts';
import { type ContractNode, sourceOfField } from '../node.ts';
import { parseText } from '../read/parse.ts';
import { decodeText } from '../read/text.ts';
import { Unparsable } from '../read/trouble.ts';
import type { Reader } from '../reference/reader.ts';
import { targetsOf } from '../reference/target.ts';
import { Unavailable } from '../reference/unavailable.ts';

/** What an example file holds. */
export interface ExternalExample {
  readonly value: unknown;
  readonly serialized: boolean;
}

/**
 * Reads the file that `externalValue` names (OAS §4.8.19): data for a JSON media type or file, otherwise the text to be
 * sent as it is. Throws a Flaw where it cannot be read.
 */
export function readExternalValue(
  reader: Reader,
  node: ContractNode,
  reference: string,
  type: string,
): ExternalExample {
  try {
    const [target] = targetsOf(node, reference);
    const url = target?.url ?? '';
    const decoded = decodeText(reader.library.bytes(url));
    if ('reason' in decoded) throw new Unavailable('unreadable', decoded.reason);
    const isData = /[/+]json\b/i.test(type) || /\.(?:json|ya?ml)$/i.test(url);
    return isData
      ? { value: parseText(decoded.text, false).value, serialized: false }
      : { value: decoded.text, serialized: true };
  } catch (error) {
    if (!(error instanceof Unavailable || error instanceof Unparsable)) throw error;
    const help = error instanceof Unavailable ? error.help : undefined;
    const message = `The example ${shown(reference)} is left out: ${error.message}.`;
    throw flaw('unreadable-example', sourceOfField(node, 'externalValue'), message, help);
  }
}
