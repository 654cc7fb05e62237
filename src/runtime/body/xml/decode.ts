import type { MediaType } from '../../model/contract.ts';
import type { Schema, SchemaObject, Source } from '../../model/schema.ts';
import { requireSchema, type SchemaLookup } from '../../schema/lookup.ts';
import { partsOf } from '../../schema/parts.ts';
import type { Shape } from '../../schema/shape.ts';
import { decodeText } from '../charset.ts';
import { isTreeTooDeep } from '../depth.ts';
import type { ParsedMediaType } from '../media.ts';
import { type ContentReader, shapeOfMedia } from '../reader.ts';
import { type BodyResult, invalid, malformed, read, tooDeep } from '../result.ts';
import { isArrayShape } from '../structure.ts';
import { isXmlName, localName } from './name.ts';
import { parseXml, type XmlElement } from './parse.ts';
import { elementValue } from './value.ts';

const DECLARED_ENCODING = /^<\?xml[^>]{0,80}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/;

/** Compiles the reader of XML content, mapped to JSON by the `xml` keywords (OAS 3.2 §4.8.26). */
export function compileXmlReader(media: MediaType, contract: SchemaLookup): ContentReader {
  const shape = shapeOfMedia(media, contract);
  return (bytes, type) => {
    const text = decodeText(bytes, withDeclaredEncoding(bytes, type), media.source);
    return typeof text === 'string' ? decodeXml(text, shape, contract, media.source) : text;
  };
}

/**
 * Reads an XML document as the value that the shape describes. The root element must have the name that the schema
 * states, where it states one.
 */
export function decodeXml(text: string, shape: Shape | undefined, contract: SchemaLookup, source: Source): BodyResult {
  const root = parseXml(text);
  if (typeof root === 'string') return malformed(source, 'parse', `must be XML: ${root}`);
  if (isTreeTooDeep(root, addElements)) return tooDeep(source);
  const names = shape ? rootNames(shape, contract) : [];
  if (names.length === 0 || names.includes(localName(root.name))) return read(elementValue(root, shape, contract));
  return invalid(source, 'xml', `must have the root element ${names.join(' or ')}, not ${root.name}`);
}

function addElements(element: XmlElement, list: XmlElement[]): void {
  for (const child of element.children) if (typeof child !== 'string') list.push(child);
}

/**
 * The names that the root may have; none where the schema states none. An array without `xml.wrapped` has no element of
 * its own, so its name says nothing of the root, and neither do the names of alternatives alone.
 */
function rootNames(shape: Shape, contract: SchemaLookup): readonly string[] {
  const isBare = isArrayShape(shape) && !shape.annotation('xml')?.wrapped;
  if (isBare || ownNames(shape.schema, contract, new Set()).length === 0) return [];
  return partsOf(shape.schema, contract).flatMap(nameIn);
}

/** The names along `$ref` and `allOf`; each schema is seen once, because contracts may be cyclic. */
function ownNames(schema: Schema, contract: SchemaLookup, seen: Set<Schema>): readonly string[] {
  if (typeof schema !== 'object' || seen.has(schema)) return [];
  seen.add(schema);
  const targets = schema.$ref === undefined ? [] : [requireSchema(contract, schema.$ref)];
  const inherited = [...targets, ...(schema.allOf ?? [])];
  return [...nameIn(schema), ...inherited.flatMap((part) => ownNames(part, contract, seen))];
}

function nameIn({ xml }: SchemaObject): readonly string[] {
  return xml?.name !== undefined && isXmlName(xml.name) ? [localName(xml.name)] : [];
}

/** The charset of the media type comes first, then a byte order mark, then the XML declaration (RFC 7303 §3). */
function withDeclaredEncoding(bytes: Uint8Array, type: ParsedMediaType): ParsedMediaType {
  if (type.parameters.has('charset')) return type;
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 160));
  const charset = marked ?? DECLARED_ENCODING.exec(start)?.[1];
  return charset === undefined ? type : { ...type, parameters: new Map([['charset', charset]]) };
}
