import type { Diagnostic } from '../../runtime/model/diagnostic.ts';
import { diagnose, shown } from '../diagnostics.ts';
import { type ContractNode, child, children, isObject, ownField, sourceOf, stringField } from '../node.ts';
import { circular } from '../reference/alias.ts';
import type { Reader } from '../reference/reader.ts';
import { flawOf } from './flaw.ts';

/** A Path Item (OAS §4.8.9) with the ones that its `$ref` leads to: own fields come before those. */
export interface PathItem {
  readonly path: string;
  readonly node: ContractNode;
  readonly layers: readonly ContractNode[];
  /** Why its `$ref` cannot be followed. */
  readonly flaw?: Diagnostic;
}

/** Every Path Item under `paths`, in the order of the text; `x-` keys are extensions. */
export function listPathItems(reader: Reader): readonly PathItem[] {
  const found: PathItem[] = [];
  for (const [path, node] of children(child(reader.root, 'paths'))) {
    if (path.startsWith('x-')) continue;
    if (!path.startsWith('/')) reportSlash(reader, node, path);
    if (isObject(node.value)) found.push(pathItem(reader, path, node));
    else reader.report(diagnose('invalid-path-item', sourceOf(node), `The path item of ${path} is not an object.`));
  }
  return found;
}

function pathItem(reader: Reader, path: string, node: ContractNode): PathItem {
  const layers = [node];
  try {
    let layer = node;
    for (let ref = stringField(layer, '$ref'); ref !== undefined; ref = stringField(layer, '$ref')) {
      layer = reader.resolve(layer, ref);
      if (layers.some((known) => sourceOf(known) === sourceOf(layer))) throw circular(node, ref);
      layers.push(layer);
    }
    return { path, node, layers };
  } catch (error) {
    const flaw = flawOf(error, node);
    reader.report(flaw);
    return { path, node, layers, flaw };
  }
}

/** The nodes of a field in every layer that has it, nearest first. */
export function layersOf({ layers }: PathItem, key: string): readonly ContractNode[] {
  return layers.map((layer) => child(layer, key)).filter((node) => node !== undefined);
}

/** The nearest field of that name. */
export const fieldOf = (item: PathItem, key: string): ContractNode | undefined => {
  const layer = item.layers.find((node) => ownField(node, key) !== undefined);
  return layer === undefined ? undefined : child(layer, key);
};

function reportSlash(reader: Reader, node: ContractNode, path: string): void {
  const message = `The path ${shown(path)} does not begin with a slash; it is served with one.`;
  reader.report(diagnose('path-without-slash', sourceOf(node), message));
}
