import type { Source } from '../../model/schema.ts';
import type { SchemaLookup } from '../../schema/lookup.ts';
import type { Shape } from '../../schema/shape.ts';
import { bytesAsText } from '../binary.ts';
import { decodeText } from '../charset.ts';
import { isOnlyStructured, type LeafReader, textsValue } from '../form/value.ts';
import { parseJson } from '../json.ts';
import { isJson, isXml, type ParsedMediaType } from '../media.ts';
import type { BodyResult } from '../result.ts';
import { decodeXml } from '../xml/decode.ts';
import type { Part } from './parse.ts';

/** RFC 7578 §4.4: what a part without Content-Type is. */
const PLAIN: ParsedMediaType = { type: 'text', subtype: 'plain', suffix: '', parameters: new Map() };

/** Makes the reader of the parts sent under one name; what is wrong with their content goes to `faults`. */
export function partsReader(source: Source, contract: SchemaLookup, faults: BodyResult[]): LeafReader<Part> {
  const readPart = (part: Part, shape: Shape | undefined, pointer: string): unknown => {
    if (isFile(part, shape)) return bytesAsText(part.bytes);
    const text = decodeText(part.bytes, part.type ?? PLAIN, source);
    if (typeof text !== 'string') return bytesAsText(part.bytes);
    const result = readDocument(text, part, shape, pointer);
    if (result === undefined) return textsValue([text], shape, contract);
    if (!result.ok) faults.push(result);
    return result.ok ? result.value : undefined;
  };
  const readDocument = (text: string, { type }: Part, shape: Shape | undefined, pointer: string): BodyResult | undefined => {
    if (shape === undefined) return type && isJson(type) ? parseJson(text, source, pointer) : undefined;
    if (type && isXml(type) && isOnlyStructured(shape)) return decodeXml(text, shape, contract, source);
    const isObject = isOnlyStructured(shape) && !shape.types.has('array');
    return isObject || (type && isJson(type)) ? parseJson(text, source, pointer) : undefined;
  };
  return (parts, shape, pointer) => {
    const [first] = parts;
    if (first === undefined) return undefined;
    const isArray = shape !== undefined && shape.types.has('array');
    if (parts.length > 1 && (isArray || shape === undefined)) {
      return parts.map((part, index) => readPart(part, shape?.item(index), `${pointer}/${index}`));
    }
    if (!isArray || !isOnlyStructured(shape)) return readPart(first, shape, pointer);
    const item = shape.item(0);
    if (item && isFile(first, item)) return [bytesAsText(first.bytes)];
    const value = readPart(first, shape, pointer);
    return Array.isArray(value) || shape.types.has('object') ? value : [value];
  };
}

/** Whether a part is octets to the schema: a string that the sender names a file, or that the contract calls binary. */
function isFile({ filename, type }: Part, shape: Shape | undefined): boolean {
  if (shape === undefined) return filename !== undefined && !(type && isJson(type));
  if (!shape.types.has('string')) return false;
  return filename !== undefined || shape.annotation('format') === 'binary';
}
