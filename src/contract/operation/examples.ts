import type { Example } from '../../runtime/model/contract.ts';
import { Flaw } from '../../runtime/schema/lookup.ts';
import { diagnose } from '../diagnostics.ts';
import { type ContractNode, child, children, isObject, sourceOf, stringField } from '../node.ts';
import type { Reader } from '../reference/reader.ts';

/**
 * Reads `example` and `examples` (OAS §4.8.19) of a parameter, header or media type. An example that cannot be read is
 * reported and left out: it costs nothing else.
 */
export function readExamples(reader: Reader, node: ContractNode, type = ''): readonly Example[] {
  const single = child(node, 'example');
  const found: Example[] = single === undefined ? [] : [{ name: '', value: single.value, source: sourceOf(single) }];
  for (const [name, reference] of children(child(node, 'examples'))) {
    const example = readExample(reader, name, reference, type);
    if (example !== undefined) found.push(example);
  }
  return found;
}

function readExample(reader: Reader, name: string, reference: ContractNode, _type: string): Example | undefined {
  try {
    const node = reader.follow(reference);
    const value = child(node, 'value') ?? child(node, 'dataValue');
    if (value !== undefined) return { name, value: value.value, source: sourceOf(value) };
    const serialized = stringField(node, 'serializedValue');
    if (serialized !== undefined) return { name, value: serialized, serialized: true, source: sourceOf(node) };
    if (isObject(node.value)) return undefined;
  } catch (error) {
    if (!(error instanceof Flaw)) throw error;
    reader.report(error.diagnostic);
    return undefined;
  }
  reader.report(
    diagnose('invalid-example', sourceOf(reference), `The example ${JSON.stringify(name)} has no "value".`),
  );
  return undefined;
}
