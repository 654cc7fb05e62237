import type { Encoding } from '../../model/contract.ts';
import type { Source } from '../../model/schema.ts';
import { pointerTo } from '../form/value.ts';
import { type BodyResult, invalid } from '../result.ts';
import { isListed } from './name.ts';
import type { Part } from './parse.ts';

/**
 * Holds a part against its Encoding Object: its media type where it states one, and the headers that are required. A
 * part without Content-Type, or with `application/octet-stream`, says that its type is not known (RFC 7578 §4.4), and
 * nothing can be held against that.
 */
export function checkPart(part: Part, name: string, encoding: Encoding, source: Source): BodyResult | undefined {
  const pointer = pointerTo('', name);
  const rule = `${source}/encoding${pointer}`;
  const { type } = part;
  const isStated = type !== undefined && `${type.type}/${type.subtype}` !== 'application/octet-stream';
  if (isStated && encoding.contentType !== undefined && !isListed(encoding.contentType, type)) {
    const detail = `must be of the media type ${encoding.contentType}, not ${type.type}/${type.subtype}`;
    return invalid(`${rule}/contentType`, 'contentType', detail, pointer);
  }
  const missing = encoding.headers.find((header) => header.required && !part.headers.has(header.name.toLowerCase()));
  if (missing === undefined) return undefined;
  return invalid(`${missing.source}/required`, 'required', `must have the part header ${missing.name}`, pointer);
}
