import { jsonOf } from '../../body/json.ts';
import type { JsonType } from '../../model/schema.ts';
import { coerceText } from '../../schema/coerce.ts';
import type { SchemaLookup } from '../../schema/lookup.ts';
import { type Shape, typesOfValue } from '../../schema/shape.ts';

/** Reads decoded text as the value that a schema asks for; text that fits nothing stays text, for the validator to name. */
export type ReadText = (text: string) => unknown;

/** The reader of a shape, made once for each; text stays text where the contract says nothing. */
export type TextReaders = (shape: Shape | undefined) => ReadText;

/**
 * Readers for every shape of a parameter. Those that are not `typed` leave text as it is wherever a string may stand:
 * the second reading of a union whose typed value its schema refuses.
 */
export function textReaders(lookup: SchemaLookup, typed: boolean): TextReaders {
  const readers = new Map<Shape, ReadText>();
  return (shape) => {
    if (shape === undefined) return asText;
    let reader = readers.get(shape);
    if (reader === undefined) {
      reader = textReader(shape, lookup, typed);
      readers.set(shape, reader);
    }
    return reader;
  };
}

const asText: ReadText = (text) => text;

function textReader(shape: Shape, lookup: SchemaLookup, typed: boolean): ReadText {
  const { types } = shape;
  if (!types.has('string')) return (text) => readJson(text, types) ?? readScalar(text, types);
  if (!typed || (types.size === 1 && types.has('string'))) return asText;
  return (text) => coerceText(text, shape, lookup);
}

/** JSON's number grammar (RFC 8259 §6). */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** The quick reading where no string may stand: nothing has to be weighed. */
function readScalar(text: string, types: ReadonlySet<JsonType>): unknown {
  if (types.has('number') || types.has('integer')) {
    const value = NUMBER.test(text) ? Number(text) : Number.NaN;
    if (Number.isFinite(value)) return value;
  }
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  if (types.has('null') && (text === 'null' || text === '')) return null;
  return text;
}

/** Objects and arrays inside of a parameter are JSON text: OAS leaves them undefined, and clients send them so. */
export function readJson(text: string, types: ReadonlySet<JsonType>): unknown {
  if (!(text.startsWith('{') && types.has('object')) && !(text.startsWith('[') && types.has('array'))) return undefined;
  const value = jsonOf(text);
  return typesOfValue(value).some((type) => types.has(type)) ? value : undefined;
}

/** Whether the schema lets a scalar stand. */
export function admitsScalar(types: ReadonlySet<JsonType>): boolean {
  return types.has('string') || types.has('integer') || types.has('number') || types.has('boolean');
}
