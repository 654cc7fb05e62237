import type { SchemaLookup } from '../../schema/lookup.ts';
import { partsOf } from '../../schema/parts.ts';
import type { Shape } from '../../schema/shape.ts';
import { isArrayShape } from '../structure.ts';
import { xmlNode } from './node.ts';

/** Which property an element, attribute or text of an object's element stands for, by local names. */
export interface Bindings {
  readonly attributes: ReadonlyMap<string, string>;
  readonly elements: ReadonlyMap<string, ElementBinding>;
  /** The property whose value is the element's text. */
  readonly text: string | undefined;
  /** Properties that have no element of their own: their members stand among those of the object. */
  readonly inlined: readonly string[];
  /** Required arrays without a wrapper: they leave no trace when they are empty, so an absent one is empty. */
  readonly traceless: readonly string[];
}

export interface ElementBinding {
  readonly property: string;
  /** Whether each element is one item of the property's array. */
  readonly isItem: boolean;
}

const cache = new WeakMap<Shape, Bindings>();

/** The bindings of an object's shape; each is made once. */
export function bindingsOf(shape: Shape, contract: SchemaLookup): Bindings {
  let bindings = cache.get(shape);
  if (bindings === undefined) {
    bindings = makeBindings(shape, contract);
    cache.set(shape, bindings);
  }
  return bindings;
}

function makeBindings(shape: Shape, contract: SchemaLookup): Bindings {
  const attributes = new Map<string, string>();
  const elements = new Map<string, ElementBinding>();
  const fallbacks: [name: string, binding: ElementBinding][] = [];
  const inlined: string[] = [];
  const required = new Set(partsOf(shape.schema, contract).flatMap((part) => part.required ?? []));
  let text: string | undefined;
  for (const property of shape.propertyNames) {
    const value = shape.property(property);
    const { kind, name } = xmlNode(value, property);
    const isItem = kind === 'none' && value !== undefined && isArrayShape(value);
    if (kind === 'attribute') attributes.set(name, property);
    else if (kind === 'text' || kind === 'cdata') text = property;
    else if (kind === 'none' && !isItem) inlined.push(property);
    else {
      elements.set(isItem ? xmlNode(value.item(0), property).name : name, { property, isItem });
      fallbacks.push([name, { property, isItem }], [property, { property, isItem }]);
    }
  }
  for (const [name, binding] of fallbacks) if (!elements.has(name)) elements.set(name, binding);
  const items = fallbacks.filter(([, { isItem }]) => isItem).map(([, { property }]) => property);
  const traceless = [...new Set(items)].filter((property) => required.has(property));
  return { attributes, elements, text, inlined, traceless };
}
