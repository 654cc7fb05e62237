import type { MediaType } from '../../model/contract.ts';
import { matches, parseMediaType } from '../media.ts';
import type { Part } from './parse.ts';

/**
 * The property that a part stands for: its name (RFC 7578 §4.2); elsewhere, as in `multipart/related`, its Content-ID
 * where that is a declared property, then the first property whose Encoding Object names the part's media type.
 */
export function namePart(part: Part, index: number, media: MediaType, declared: ReadonlySet<string>): string {
  if (part.name !== undefined) return part.name;
  const id = part.headers.get('content-id')?.replace(/^<|>$/g, '');
  if (id !== undefined && declared.has(id)) return id;
  const { type } = part;
  const byType = Object.entries(media.encoding).find(
    ([, { contentType }]) => type !== undefined && contentType !== undefined && isListed(contentType, type),
  );
  return byType?.[0] ?? id ?? String(index);
}

/** Whether a media type falls into one of the comma-separated ranges of an Encoding Object's `contentType`. */
export function isListed(contentType: string, type: NonNullable<Part['type']>): boolean {
  return contentType.split(',').some((text) => {
    const range = parseMediaType(text);
    return range !== undefined && matches(range, type);
  });
}
