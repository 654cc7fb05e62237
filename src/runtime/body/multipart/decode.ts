import type { Encoding, MediaType } from '../../model/contract.ts';
import type { SchemaLookup } from '../../schema/lookup.ts';
import type { Shape } from '../../schema/shape.ts';
import { fieldTree } from '../form/tree.ts';
import { type LeafReader, nodeValue, pointerTo } from '../form/value.ts';
import { type ContentReader, shapeOfMedia } from '../reader.ts';
import { type BodyResult, malformed, read } from '../result.ts';
import { emptyStructures } from '../structure.ts';
import { checkPart } from './check.ts';
import { namePart } from './name.ts';
import { type Part, parseMultipart } from './parse.ts';
import { partsReader } from './part.ts';

/**
 * Compiles the reader of `multipart/*` content (OAS 3.2 §4.15.3). Named parts become the properties of an object, with
 * repeated names as array items; where the schema describes an array, the parts in their order are its items.
 */
export function compileMultipartReader(media: MediaType, contract: SchemaLookup): ContentReader {
  const shape = shapeOfMedia(media, contract);
  const sequence = shape?.types.has('array') && !shape.types.has('object') ? shape : undefined;
  return (bytes, type) => {
    const boundary = type.parameters.get('boundary') ?? '';
    if (boundary === '')
      return malformed(media.source, 'boundary', 'must have a Content-Type that states the boundary');
    const parts = parseMultipart(bytes, boundary);
    if (typeof parts === 'string') return malformed(media.source, 'parse', parts);
    const faults: BodyResult[] = [];
    const reader = partsReader(media.source, contract, faults);
    const value = sequence ? readSequence(parts, sequence, reader) : readFields(parts, shape, media, reader, faults);
    return faults[0] ?? read(value);
  };
}

function readSequence(parts: readonly Part[], shape: Shape, reader: LeafReader<Part>): unknown {
  return parts.map((part, index) => reader([part], shape.item(index), `/${index}`));
}

function readFields(
  parts: readonly Part[],
  shape: Shape | undefined,
  media: MediaType,
  reader: LeafReader<Part>,
  faults: BodyResult[],
): unknown {
  const declared = new Set(shape?.propertyNames);
  const named = parts.map((part, index) => [namePart(part, index, media, declared), part] as const);
  const tree = fieldTree(named, (name) => declared.has(name));
  const encodings = new Map<string, Encoding>(Object.entries(media.encoding));
  const values = [...tree.members].map(([name, node]) => {
    const encoding = encodings.get(name);
    for (const part of encoding ? node.leaves : []) {
      const fault = encoding && checkPart(part, name, encoding, media.source);
      if (fault) faults.push(fault);
    }
    return [name, nodeValue(node, shape?.property(name), pointerTo('', name), reader)] as const;
  });
  return Object.fromEntries([...emptyStructures(shape), ...values]);
}
