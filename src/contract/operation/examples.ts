import type { Example } from '../../runtime/model/contract.ts';
import { Flaw } from '../../runtime/schema/lookup.ts';
import { flaw } from '../diagnostics.ts';
import { type ContractNode, child, children, sourceOf, sourceOfField, stringField } from '../node.ts';
import type { Reader } from '../reference/reader.ts';
import { readExternalValue } from './external-example.ts';

/**
 * Reads `example` and `examples` (OAS §4.8.19) of a parameter, header or media type. An example that cannot be read is
 * reported and left out: it costs nothing else.
 */
export function readExamples(reader: Reader, node: ContractNode, type = ''): readonly Example[] {
  const single = child(node, 'example');
  const found: Example[] = single === undefined ? [] : [{ name: '', value: single.value, source: sourceOf(single) }];
  for (const [name, reference] of children(child(node, 'examples'))) {
    try {
      found.push(readExample(reader, name, reader.follow(reference), type));
    } catch (error) {
      if (!(error instanceof Flaw)) throw error;
      reader.report(error.diagnostic);
    }
  }
  return found;
}

function readExample(reader: Reader, name: string, node: ContractNode, type: string): Example {
  const data = child(node, 'value') ?? child(node, 'dataValue');
  if (data !== undefined) return { name, value: data.value, source: sourceOf(data) };
  const text = stringField(node, 'serializedValue');
  if (text !== undefined)
    return { name, value: text, serialized: true, source: sourceOfField(node, 'serializedValue') };
  const file = stringField(node, 'externalValue');
  if (file === undefined) throw flaw('empty-example', sourceOf(node), `The example "${name}" has no "value".`);
  const { value, serialized } = readExternalValue(reader, node, file, type);
  return { name, value, ...(serialized ? { serialized } : {}), source: sourceOf(node) };
}
