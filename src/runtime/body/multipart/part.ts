import type { Source } from '../../model/schema.ts';
import type { SchemaLookup } from '../../schema/lookup.ts';
import type { Shape } from '../../schema/shape.ts';
import { bytesAsText } from '../binary.ts';
import { decodeText } from '../charset.ts';
import { type LeafReader, textsValue } from '../form/value.ts';
import { parseJson } from '../json.ts';
import { isJson, isXml, type ParsedMediaType } from '../media.ts';
import { type BodyResult, read } from '../result.ts';
import { isOnlyStructured } from '../structure.ts';
import { decodeXml } from '../xml/decode.ts';
import type { Part } from './parse.ts';

/** RFC 7578 §4.4: what a part without Content-Type is. */
const PLAIN: ParsedMediaType = { type: 'text', subtype: 'plain', suffix: '', parameters: new Map() };

/** Makes the reader of the parts sent under one name; what is wrong with their content goes to `faults`. */
export function partsReader(source: Source, contract: SchemaLookup, faults: BodyResult[]): LeafReader<Part> {
  const readOne = (part: Part, shape: Shape | undefined, pointer: string): unknown => {
    const result = readPart(part, shape, pointer, source, contract);
    if (!result.ok) faults.push(result);
    return result.ok ? result.value : undefined;
  };
  const readItems = (parts: readonly Part[], shape: Shape | undefined, pointer: string): unknown =>
    parts.map((part, index) => readOne(part, shape?.item(index), `${pointer}/${index}`));
  return (parts, shape, pointer) => {
    const [first] = parts;
    if (first === undefined) return undefined;
    const mayRepeat = shape === undefined || shape.types.has('array');
    if (parts.length > 1 && mayRepeat) return readItems(parts, shape, pointer);
    if (!shape?.types.has('array') || !isOnlyStructured(shape)) return readOne(first, shape, pointer);
    if (isFile(first, shape.item(0))) return readItems([first], shape, pointer);
    const value = readOne(first, shape, pointer);
    return Array.isArray(value) || shape.types.has('object') ? value : [value];
  };
}

function readPart(
  part: Part,
  shape: Shape | undefined,
  pointer: string,
  source: Source,
  contract: SchemaLookup,
): BodyResult {
  if (isFile(part, shape)) return read(bytesAsText(part.bytes));
  const text = decodeText(part.bytes, part.type ?? PLAIN, source);
  if (typeof text !== 'string') return read(bytesAsText(part.bytes));
  const asText = read(textsValue([text], shape, contract));
  if (part.type && isXml(part.type) && shape && isOnlyStructured(shape))
    return decodeXml(text, shape, contract, source);
  if (!isDocument(part, shape)) return asText;
  const result = parseJson(text, source, pointer);
  return result.ok || shape === undefined || isOnlyStructured(shape) ? result : asText;
}

/**
 * Whether a part is a JSON document: it says so and the schema has room for more than text, or only an object may stand
 * here (OAS 3.2 §4.15.1.1: `application/json` is the default for objects).
 */
function isDocument({ type }: Part, shape: Shape | undefined): boolean {
  if (shape && isOnlyStructured(shape) && !shape.types.has('array')) return true;
  const isText = shape?.types.has('string') && shape.types.size === 1;
  return type !== undefined && isJson(type) && !isText;
}

/** Whether a part is octets to the schema: a string that the sender names a file, or that the contract calls binary. */
function isFile({ filename, type }: Part, shape: Shape | undefined): boolean {
  if (shape === undefined) return filename !== undefined && !(type && isJson(type));
  return shape.types.has('string') && (filename !== undefined || shape.annotation('format') === 'binary');
}
