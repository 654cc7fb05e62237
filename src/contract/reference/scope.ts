import { type ContractNode, type SourceDocument, sourceOf } from '../node.ts';
import { dynamicAnchorsAround } from './identifiers.ts';
import type { Library } from './library.ts';
import { nodeIn } from './target.ts';

/*
 * A `$dynamicRef` (JSON Schema 2020-12 §8.2.3.2) means whatever the outermost schema on the way to it says. Ways are
 * known before any value is: so a schema that is reached in another dynamic scope is another schema, and its document's
 * name carries the scope: `shop.yaml?item=%23/components/schemas/Pets/$defs/item#/components/schemas/Page`.
 */

/** The target as seen from a node: with the outermost dynamic anchors that were met on the way. */
export function enterScope(library: Library, from: ContractNode, target: ContractNode): ContractNode {
  const own = dynamicAnchorsAround(target);
  const outer = scopeAt(from);
  if (outer.size === 0) return target;
  const base = target.document.name;
  const foreign = [...outer].filter(([name, node]) => `${base}#${own.get(name)}` !== sourceOf(node));
  if (foreign.length === 0) return target;
  return { ...target, document: scoped(library, target.document, new Map(foreign)) };
}

/** Where a dynamic anchor of that name leads from a node; `undefined` where none is in scope. */
export const dynamicTarget = (node: ContractNode, name: string): ContractNode | undefined => scopeAt(node).get(name);

/** The dynamic anchors in scope at a node, the outermost of each name. */
function scopeAt({ document, ...node }: ContractNode): ReadonlyMap<string, ContractNode> {
  const plain = document.origin ?? document;
  const anchors = dynamicAnchorsAround({ document: plain, ...node });
  if (anchors.size === 0) return document.scope ?? NONE;
  const own = [...anchors].map(([name, place]) => [name, nodeIn(plain, place)] as const);
  return new Map([...own, ...(document.scope ?? [])]);
}

const NONE: ReadonlyMap<string, ContractNode> = new Map();

function scoped(library: Library, origin: SourceDocument, scope: ReadonlyMap<string, ContractNode>): SourceDocument {
  const entries = [...scope].sort(([a], [b]) => (a < b ? -1 : 1));
  const label = entries.map(([name, node]) => `${name}=${labelOf(origin, node)}`).join('&');
  const name = `${origin.name}?${label}`;
  const known = library.named(name);
  if (known !== undefined) return known;
  const document = { ...origin, name, scope, origin };
  library.add(document);
  return document;
}

const labelOf = (origin: SourceDocument, { document, pointer }: ContractNode): string =>
  `${document.name === origin.name ? '' : document.name}#${pointer}`.replaceAll('#', '%23');
