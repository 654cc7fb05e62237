import type { Shape } from '../../schema/shape.ts';
import { isArrayShape } from '../structure.ts';
import { isXmlName, localName, toXmlName } from './name.ts';

/** The XML node that a schema describes (OAS 3.2 §4.8.26); `none` stands for its content alone. */
export interface XmlNode {
  readonly kind: 'element' | 'attribute' | 'text' | 'cdata' | 'none';
  /** Without prefix; always a name of XML. */
  readonly name: string;
  readonly prefix: string | undefined;
  readonly namespace: string | undefined;
}

/**
 * The node of a schema where `inferred` is its name unless `xml.name` gives another. An `xml.name` that is no name of
 * XML (`##default`, a leftover of JAXB, is frequent) counts as absent.
 */
export function xmlNode(shape: Shape | undefined, inferred: string): XmlNode {
  const xml = shape?.annotation('xml') ?? {};
  const given = xml.name !== undefined && isXmlName(xml.name) ? xml.name : undefined;
  const ownPrefix = given?.slice(0, Math.max(0, given.indexOf(':')));
  return {
    kind: xml.nodeType ?? kindOf(xml, shape),
    name: given === undefined ? toXmlName(inferred) : toXmlName(localName(given)),
    prefix: [xml.prefix, ownPrefix].find(isPrefix),
    namespace: xml.namespace,
  };
}

function isPrefix(text: string | undefined): text is string {
  return text !== undefined && text !== 'xmlns' && isXmlName(text) && !text.includes(':');
}

function kindOf(xml: { attribute?: boolean; wrapped?: boolean }, shape: Shape | undefined): XmlNode['kind'] {
  if (xml.attribute) return 'attribute';
  if (xml.wrapped) return 'element';
  return shape !== undefined && isArrayShape(shape) ? 'none' : 'element';
}
