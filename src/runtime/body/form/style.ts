import type { Encoding } from '../../model/contract.ts';
import type { SchemaLookup } from '../../schema/lookup.ts';
import type { Shape } from '../../schema/shape.ts';
import { DELIMITERS } from './delimiters.ts';
import { tryDecodeForm } from './percent.ts';
import { scalarValue } from './value.ts';

/** The delimiter of an Encoding Object (OAS 3.2 §4.15) that packs several values into one; `undefined` where none does. */
export function delimiterOf({ style, explode }: Encoding): RegExp | undefined {
  if (explode ?? (style === undefined || style === 'form')) return undefined;
  return DELIMITERS[style ?? 'form']?.found;
}

/** Whether the Encoding Object asks for RFC 6570 style serialisation; then its `contentType` does not count. */
export function hasStyle({ style, explode, allowReserved }: Encoding): boolean {
  return style !== undefined || explode !== undefined || allowReserved !== undefined;
}

/**
 * Reads the values that one raw text packs: array items, or names and values in turn. Splits before it decodes, so an
 * encoded delimiter belongs to an item; only where no delimiter stands raw and items are no strings, an encoded comma
 * counts too, because URLSearchParams encodes every comma.
 */
export function delimitedValue(raw: string, delimiter: RegExp, shape: Shape, lookup: SchemaLookup): unknown {
  const pieces = (raw === '' ? [] : split(raw, delimiter, shape)).map((piece) => tryDecodeForm(piece) ?? piece);
  if (shape.types.has('array')) {
    return pieces.map((piece, index) => scalarValue(piece, shape.item(index), lookup));
  }
  const names = pieces.filter((_, index) => index % 2 === 0);
  return Object.fromEntries(
    names.map((name, index) => [name, scalarValue(pieces[index * 2 + 1] ?? '', shape.property(name), lookup)]),
  );
}

function split(raw: string, delimiter: RegExp, shape: Shape): readonly string[] {
  const items = shape.item(0);
  const isText = shape.types.has('array') && (items === undefined || items.types.has('string'));
  return isText || delimiter.test(raw) ? raw.split(delimiter) : raw.split(/%2[Cc]/);
}
