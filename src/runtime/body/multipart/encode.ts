import type { MediaType } from '../../model/contract.ts';
import type { SchemaLookup } from '../../schema/lookup.ts';
import type { Shape } from '../../schema/shape.ts';
import { isWildcard, type ParsedMediaType, parseMediaType } from '../media.ts';
import { shapeOfMedia } from '../reader.ts';
import { textOf } from '../text.ts';

/**
 * Compiles the writer of `multipart/*` content, as the multipart reader reads it (OAS 3.2 §4.15.3): each property of an
 * object is a part, and each item of an array too; nested values are JSON. The boundary depends on the content alone.
 */
export function compileMultipartWriter(
  media: MediaType,
  { type, subtype, parameters }: ParsedMediaType,
  contract: SchemaLookup,
): (value: unknown) => { readonly contentType: string; readonly body: string } {
  const shape = shapeOfMedia(media, contract);
  const isFormData = subtype === 'form-data';
  const kept = [...parameters].filter(([name]) => name !== 'boundary').map(([name, value]) => `; ${name}="${value}"`);
  return (value) => {
    const parts = partsOf(value, shape, media, isFormData);
    const boundary = boundaryFor(parts);
    const body = `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;
    return { contentType: `${type}/${subtype}${kept.join('')}; boundary=${boundary}`, body };
  };
}

/** A boundary that does not occur in the content (RFC 2046 §5.1.1). */
function boundaryFor(parts: readonly string[]): string {
  let boundary = 'mockgen-boundary';
  while (parts.some((part) => part.includes(`--${boundary}`))) boundary += '-';
  return boundary;
}

function partsOf(value: unknown, shape: Shape | undefined, media: MediaType, isFormData: boolean): readonly string[] {
  if (Array.isArray(value)) return value.map((item) => partOf([], item, undefined));
  if (typeof value !== 'object' || value === null) return [partOf([], value, undefined)];
  return Object.entries(value).flatMap(([name, property]) => {
    if (property === null || property === undefined) return [];
    const stated = Object.hasOwn(media.encoding, name) ? media.encoding[name]?.contentType : undefined;
    const items: readonly unknown[] = Array.isArray(property) ? property : [property];
    const own = shape?.property(name);
    const isFile = isBinary(own) || isBinary(own?.item(0));
    return items.map((item) => partOf([nameHeader(name, isFile, isFormData)], item, typeOf(stated, isFile)));
  });
}

function partOf(headers: readonly string[], value: unknown, stated: string | undefined): string {
  const type = stated ?? (typeof value === 'object' ? 'application/json' : undefined);
  const lines = type === undefined ? headers : [...headers, `Content-Type: ${type}`];
  return `${lines.map((line) => `${line}\r\n`).join('')}\r\n${textOf(value)}`;
}

function nameHeader(name: string, isFile: boolean, isFormData: boolean): string {
  const quoted = name.replace(/["\r\n]/g, (char) => encodeURIComponent(char)).replaceAll('\\', '\\\\');
  if (!isFormData) return `Content-ID: <${quoted}>`;
  return `Content-Disposition: form-data; name="${quoted}"${isFile ? `; filename="${quoted}"` : ''}`;
}

/** The first concrete media type of an Encoding Object's list. */
function typeOf(stated: string | undefined, isFile: boolean): string | undefined {
  const first = stated?.split(',')[0]?.trim();
  const parsed = first === undefined ? undefined : parseMediaType(first);
  if (parsed && !isWildcard(parsed)) return first;
  return isFile ? 'application/octet-stream' : undefined;
}

function isBinary(shape: Shape | undefined): boolean {
  return shape?.annotation('format') === 'binary';
}
