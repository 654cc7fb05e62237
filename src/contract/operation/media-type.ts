import type { Encoding, MediaType, ParameterStyle } from '../../runtime/model/contract.ts';
import { diagnose } from '../diagnostics.ts';
import { type ContractNode, child, children, isObject, ownField, sourceOf, stringField } from '../node.ts';
import { schemaIdOf } from '../reference/alias.ts';
import type { Reader } from '../reference/reader.ts';
import { readExamples } from './examples.ts';
import { readHeaders } from './header.ts';

/** Reads the Media Type Objects of a `content` map (OAS §4.8.14). Throws a Flaw. */
export function readContent(reader: Reader, content: ContractNode | undefined): readonly MediaType[] {
  return children(content).map(([type, node]) => readMediaType(reader, type, node));
}

/** Reads one Media Type Object. Throws a Flaw. */
export function readMediaType(reader: Reader, type: string, reference: ContractNode): MediaType {
  const node = reader.follow(reference);
  const schema = child(node, 'schema');
  const itemSchema = node.document.dialect === '3.2' ? child(node, 'itemSchema') : undefined;
  if (!isObject(node.value))
    reader.report(diagnose('invalid-media-type', sourceOf(node), 'A media type is an object.'));
  return {
    type: normalizeType(type),
    ...(schema === undefined ? {} : { schema: schemaIdOf(reader, schema) }),
    ...(itemSchema === undefined ? {} : { itemSchema: schemaIdOf(reader, itemSchema) }),
    examples: readExamples(reader, node, type),
    encoding: readEncodings(reader, child(node, 'encoding')),
    source: sourceOf(node),
  };
}

/** A media range with its type in lower case; parameters keep theirs (RFC 9110 §8.3.1). */
export function normalizeType(range: string): string {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim());
  return [type.toLowerCase(), ...parameters.filter((parameter) => parameter !== '')].join('; ');
}

function readEncodings(reader: Reader, encodings: ContractNode | undefined): Readonly<Record<string, Encoding>> {
  return Object.fromEntries(children(encodings).map(([name, node]) => [name, readEncoding(reader, node)]));
}

const STYLES: readonly ParameterStyle[] = ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'];

/** Reads an Encoding Object (OAS §4.8.15). Throws a Flaw. */
function readEncoding(reader: Reader, node: ContractNode): Encoding {
  const contentType = stringField(node, 'contentType');
  const style = STYLES.find((known) => known === ownField(node, 'style'));
  const explode = ownField(node, 'explode');
  const allowReserved = ownField(node, 'allowReserved');
  return {
    ...(contentType === undefined ? {} : { contentType }),
    headers: readHeaders(reader, child(node, 'headers')),
    ...(style === undefined ? {} : { style }),
    ...(typeof explode === 'boolean' ? { explode } : {}),
    ...(typeof allowReserved === 'boolean' ? { allowReserved } : {}),
  };
}
