import type { SchemaLookup } from '../../schema/lookup.ts';
import type { Shape } from '../../schema/shape.ts';
import { scalarValue } from '../form/value.ts';
import { isArrayShape, isOnlyStructured } from '../structure.ts';
import { bindingsOf, type ElementBinding } from './binding.ts';
import { fromXmlName, localName } from './name.ts';
import { xmlNode } from './node.ts';
import type { XmlElement } from './parse.ts';

/** Reads an element as the typed value that the shape describes. Recurses as deep as elements nest, which its caller has bounded. */
export function elementValue(element: XmlElement, shape: Shape | undefined, contract: SchemaLookup): unknown {
  if (isNil(element)) return null;
  const elements = elementsOf(element);
  if (shape && isArray(element, shape)) {
    if (elements.length === 0 && textOf(element).trim() !== '') return textOf(element);
    return elements.map((child, index) => elementValue(child, shape.item(index), contract));
  }
  const isObject =
    elements.length > 0 || (mayBeObject(shape) && (isOnlyObject(shape) || attributesOf(element).length > 0));
  return isObject ? objectValue(element, shape, contract) : textValue(textOf(element), shape, contract);
}

function isArray(element: XmlElement, shape: Shape): boolean {
  if (!shape.types.has('array')) return false;
  if (isArrayShape(shape)) return true;
  return shape.propertyNames.length === 0 && shape.item(0) !== undefined && attributesOf(element).length === 0;
}

function mayBeObject(shape: Shape | undefined): boolean {
  return shape === undefined || shape.types.has('object');
}

function isOnlyObject(shape: Shape | undefined): boolean {
  return shape !== undefined && isOnlyStructured(shape);
}

/** Text around a number or a literal may be padded; a string is what stands there. */
function textValue(text: string, shape: Shape | undefined, contract: SchemaLookup): unknown {
  const value = scalarValue(text.trim(), shape, contract);
  return typeof value === 'string' ? text : value;
}

function objectValue(element: XmlElement, shape: Shape | undefined, contract: SchemaLookup): unknown {
  const values = new Map<string, unknown>();
  const bindings = shape && bindingsOf(shape, contract);
  const declared = new Set(shape?.propertyNames);
  for (const [name, text] of attributesOf(element)) {
    const property = bindings?.attributes.get(name) ?? fromXmlName(name);
    if (bindings?.attributes.has(name) || !declared.has(property)) {
      values.set(property, textValue(text, shape?.property(property), contract));
    }
  }
  readElements(element, shape, contract, values);
  if (bindings?.text !== undefined) {
    values.set(bindings.text, textValue(textOf(element), shape?.property(bindings.text), contract));
  }
  for (const property of bindings?.inlined ?? []) {
    values.set(property, objectValue(element, shape?.property(property), contract));
  }
  for (const property of bindings?.traceless ?? []) if (!values.has(property)) values.set(property, []);
  return Object.fromEntries(values);
}

function readElements(
  element: XmlElement,
  shape: Shape | undefined,
  contract: SchemaLookup,
  values: Map<string, unknown>,
): void {
  const repeated = new Set<string>();
  const bindings = shape && bindingsOf(shape, contract);
  for (const child of elementsOf(element)) {
    const name = localName(child.name);
    const { property, isItem } = bindings?.elements.get(name) ?? additional(fromXmlName(name), shape);
    const value = shape?.property(property);
    const earlier = values.get(property);
    if (isItem) {
      const items = Array.isArray(earlier) ? earlier : [];
      items.push(elementValue(child, value?.item(items.length), contract));
      values.set(property, items);
    } else if (repeated.has(property) && Array.isArray(earlier)) earlier.push(elementValue(child, value, contract));
    else if (values.has(property)) {
      repeated.add(property);
      values.set(property, [earlier, elementValue(child, value, contract)]);
    } else values.set(property, elementValue(child, value, contract));
  }
}

/** What an element stands for that no property declares. */
function additional(property: string, shape: Shape | undefined): ElementBinding {
  const value = shape?.property(property);
  return { property, isItem: value !== undefined && isArrayShape(value) && xmlNode(value, property).kind === 'none' };
}

function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

function textOf({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

/** The attributes by their local names, without those of XML itself and of XML Schema. */
function attributesOf({ attributes }: XmlElement): readonly (readonly [name: string, value: string])[] {
  const own = [...attributes].filter(([name]) => !/^(?:xmlns(?::|$)|xml:|xsi:)/.test(name));
  return own.map(([name, value]) => [localName(name), value]);
}

function isNil({ attributes }: XmlElement): boolean {
  const nil = attributes.get('xsi:nil')?.trim();
  return nil === 'true' || nil === '1';
}
