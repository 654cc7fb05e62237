import type { MediaType } from '../../model/contract.ts';
import type { SchemaId } from '../../model/schema.ts';
import { requireSchema, type SchemaLookup } from '../../schema/lookup.ts';
import { shapeOfMedia } from '../reader.ts';
import { xmlNode } from './node.ts';
import { parseXml } from './parse.ts';
import { createXmlWriter } from './write.ts';

/**
 * Compiles the writer of XML content by the `xml` keywords (OAS 3.2 §4.8.26). The root element is named by `xml.name`,
 * else by the component that the schema is, else `root`. Text that is an XML document already stays as it is.
 */
export function compileXmlWriter(media: MediaType, contract: SchemaLookup): (value: unknown) => string {
  const shape = shapeOfMedia(media, contract);
  const root = xmlNode(shape, componentName(media.schema, contract) ?? 'root');
  const writeElement = createXmlWriter(contract);
  return (value) => {
    if (typeof value === 'string' && isDocument(value)) return value;
    return `<?xml version="1.0" encoding="UTF-8"?>${writeElement(root, value, shape, new Map())}`;
  };
}

function isDocument(text: string): boolean {
  return text.trimStart().startsWith('<') && typeof parseXml(text) !== 'string';
}

/** The name of the component (`components/schemas` or `definitions`) that a schema is or refers to. */
function componentName(id: SchemaId | undefined, contract: SchemaLookup): string | undefined {
  let next = id;
  for (let hops = 0; next !== undefined && hops < 32; hops++) {
    const name = /\/(?:components\/schemas|definitions)\/([^/]+)$/.exec(next)?.[1];
    if (name !== undefined) return name.replaceAll('~1', '/').replaceAll('~0', '~');
    const schema = requireSchema(contract, next);
    next = typeof schema === 'object' ? schema.$ref : undefined;
  }
  return undefined;
}
