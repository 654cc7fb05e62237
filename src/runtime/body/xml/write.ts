import type { SchemaLookup } from '../../schema/lookup.ts';
import { partsOf } from '../../schema/parts.ts';
import type { Shape } from '../../schema/shape.ts';
import { isObject } from '../structure.ts';
import { textOf } from '../text.ts';
import { escapeAttribute, escapeText, writeCharacterData } from './entities.ts';
import { type XmlNode, xmlNode } from './node.ts';

/** The namespaces that are declared around an element, by prefix; `''` is the default one. */
type Scope = ReadonlyMap<string, string>;

type WriteElement = (node: XmlNode, value: unknown, shape: Shape | undefined, scope: Scope) => string;

interface Member {
  readonly name: string;
  readonly value: unknown;
  readonly shape: Shape | undefined;
  readonly node: XmlNode;
}

interface Content {
  readonly attributes: readonly (readonly [node: XmlNode, text: string])[];
  readonly children: (scope: Scope) => string;
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const NIL: XmlNode = { kind: 'attribute', name: 'nil', prefix: 'xsi', namespace: XSI };

/** Makes the writer of one element with everything in it; what it writes is well-formed whatever the value is. */
export function createXmlWriter(contract: SchemaLookup): WriteElement {
  const writeElement: WriteElement = (node, value, shape, outer) => {
    const { attributes, children } = contentOf(value, shape, node);
    const own = new Map(attributes.map(([attribute, text]) => [nameOf(attribute), text]));
    const namespaces = namespacesOf([node, ...attributes.map(([attribute]) => attribute)], outer);
    for (const [prefix, name] of namespaces) own.set(prefix === '' ? 'xmlns' : `xmlns:${prefix}`, name);
    const start = [...own].map(([name, text]) => ` ${name}="${escapeAttribute(text)}"`).join('');
    const inner = children(new Map([...outer, ...namespaces]));
    return `<${nameOf(node)}${start}${inner === '' ? '/>' : `>${inner}</${nameOf(node)}>`}`;
  };

  const contentOf = (value: unknown, shape: Shape | undefined, { name }: XmlNode): Content => {
    if (value === null || value === undefined) return { attributes: [[NIL, 'true']], children: () => '' };
    if (Array.isArray(value)) {
      return { attributes: [], children: (scope) => writeItems(value, shape, name, scope) };
    }
    if (typeof value === 'object') return objectContent(value, shape);
    return { attributes: [], children: () => escapeText(textOf(value)) };
  };

  const writeItems = (items: readonly unknown[], shape: Shape | undefined, name: string, scope: Scope): string =>
    items
      .map((item, index) => writeElement(xmlNode(shape?.item(index), name), item, shape?.item(index), scope))
      .join('');

  const membersOf = (value: object, shape: Shape | undefined): readonly Member[] => {
    const required = new Set(shape ? partsOf(shape.schema, contract).flatMap((part) => part.required ?? []) : []);
    return Object.entries(value)
      .filter(([name, member]) => member !== undefined && (member !== null || required.has(name)))
      .map(([name, member]) => ({ name, value: member, shape: shape?.property(name) }))
      .map((member) => ({ ...member, node: xmlNode(member.shape, member.name) }));
  };

  const objectContent = (value: object, shape: Shape | undefined): Content => {
    const members = membersOf(value, shape);
    return {
      attributes: members.flatMap((member) => {
        if (isInlined(member)) return objectContent(member.value, member.shape).attributes;
        return member.node.kind === 'attribute' ? [[member.node, textOf(member.value)] as const] : [];
      }),
      children: (scope) => members.map((member) => writeMember(member, scope)).join(''),
    };
  };

  const writeMember = (member: Member, scope: Scope): string => {
    const { name, value, shape, node } = member;
    if (node.kind === 'attribute') return '';
    if (node.kind === 'text') return escapeText(textOf(value));
    if (node.kind === 'cdata') return writeCharacterData(textOf(value));
    if (isInlined(member)) return objectContent(member.value, shape).children(scope);
    return Array.isArray(value) && isUnwrapped(member)
      ? writeItems(value, shape, name, scope)
      : writeElement(node, value, shape, scope);
  };
  return writeElement;
}

/** Whether an object has no element of its own: its members stand among those of its parent. */
function isInlined(member: Member): member is Member & { readonly value: object } {
  const { node, value } = member;
  return node.kind === 'none' && isObject(value);
}

function isUnwrapped({ node, shape }: Member): boolean {
  return node.kind === 'none' || (shape?.item(0) === undefined && !shape?.annotation('xml')?.wrapped);
}

function nameOf({ name, prefix }: XmlNode): string {
  return prefix === undefined ? name : `${prefix}:${name}`;
}

/** The namespaces to declare on an element; a prefix that the contract binds to none gets one of its own. */
function namespacesOf(nodes: readonly XmlNode[], outer: Scope): Scope {
  const namespaces = new Map<string, string>();
  for (const { kind, prefix = '', namespace } of nodes) {
    if (prefix === 'xml' || (prefix === '' && (!namespace || kind === 'attribute'))) continue;
    const name = namespace || (outer.get(prefix) ?? `urn:${prefix}`);
    if (outer.get(prefix) !== name && !namespaces.has(prefix)) namespaces.set(prefix, name);
  }
  return namespaces;
}
