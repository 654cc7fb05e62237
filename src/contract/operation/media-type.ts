import type { Encoding, Header, MediaType, Parameter, ParameterStyle } from '../../runtime/model/contract.ts';
import { diagnose } from '../diagnostics.ts';
import { type ContractNode, child, children, isObject, ownField, sourceOf, stringField } from '../node.ts';
import { schemaIdOf } from '../reference/alias.ts';
import type { Reader } from '../reference/reader.ts';
import { readExamples } from './examples.ts';

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

/** `schema`, or the only entry of `content`, of a Parameter or Header Object. */
export function readValue(reader: Reader, node: ContractNode): Pick<Parameter, 'schema' | 'content'> {
  const schema = child(node, 'schema');
  if (schema !== undefined) return { schema: schemaIdOf(reader, schema) };
  const [content] = children(child(node, 'content'));
  return content === undefined ? {} : { content: readMediaType(reader, content[0], content[1]) };
}
