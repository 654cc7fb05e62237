import { coerceText, isPlausible } from '../../schema/coerce.ts';
import type { SchemaLookup } from '../../schema/lookup.ts';
import type { Shape } from '../../schema/shape.ts';
import { jsonOf } from '../json.ts';
import { emptyStructures } from '../structure.ts';
import { type FieldNode, isLeaf, itemNodes, looksLikeArray } from './tree.ts';

/** Reads what was sent under one name; `pointer` says where the value will stand. */
export type LeafReader<Leaf> = (leaves: readonly Leaf[], shape: Shape | undefined, pointer: string) => unknown;

/** Makes the typed value of a node by its shape: an array, an object with own members only, or what `readLeaves` makes. */
export function nodeValue<Leaf>(
  node: FieldNode<Leaf>,
  shape: Shape | undefined,
  pointer: string,
  readLeaves: LeafReader<Leaf>,
): unknown {
  if (isLeaf(node)) return readLeaves(node.leaves, shape, pointer);
  if ((shape === undefined || shape.types.has('array')) && looksLikeArray(node)) {
    const own = node.leaves.map((leaf, index) => readLeaves([leaf], shape?.item(index), `${pointer}/${index}`));
    const items = itemNodes(node).map((item, index) =>
      nodeValue(item, shape?.item(own.length + index), `${pointer}/${own.length + index}`, readLeaves),
    );
    return [...own, ...items];
  }
  const members = [...node.members, ...node.appended.map((item) => ['', item] as const)];
  const values = members.map(([name, child]) => {
    return [name, nodeValue(child, shape?.property(name), pointerTo(pointer, name), readLeaves)] as const;
  });
  return Object.fromEntries([...emptyStructures(shape), ...values]);
}

/** Appends a reference token to a JSON Pointer (RFC 6901 §3). */
export function pointerTo(pointer: string, name: string): string {
  return `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/**
 * The typed value of the texts sent under one name: repeated ones are array items where an array may stand, otherwise
 * the first counts. Nothing but text is known where the schema says nothing.
 */
export function textsValue(texts: readonly string[], shape: Shape | undefined, lookup: SchemaLookup): unknown {
  const [first = ''] = texts;
  if (shape === undefined) return texts.length > 1 ? texts : first;
  if (texts.length > 1 && shape.types.has('array')) {
    return texts.map((text, index) => scalarValue(text, shape.item(index), lookup));
  }
  const value = scalarValue(first, shape, lookup);
  if (typeof value !== 'string' || !shape.types.has('array') || isPlausible(value, shape.schema, lookup)) return value;
  const item = shape.item(0);
  return first === '' && item && !item.types.has('string') ? [] : [scalarValue(first, item, lookup)];
}

/** Reads one text: as JSON where it looks like an array or object and one may stand, otherwise by coercion. */
export function scalarValue(text: string, shape: Shape | undefined, lookup: SchemaLookup): unknown {
  if (shape === undefined) return text;
  const start = text.trimStart()[0];
  if ((start === '{' && shape.types.has('object')) || (start === '[' && shape.types.has('array'))) {
    const value = jsonOf(text);
    if (value !== undefined) return value;
  }
  return coerceText(text, shape, lookup);
}
