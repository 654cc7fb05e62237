import { hasFullSchemas } from '../dialect.ts';
import { type ContractNode, isObject, type SourceDocument, stringField } from '../node.ts';
import { visitFields } from './visit.ts';

/** What a document's schemas call themselves (JSON Schema 2020-12 §8.2); places are JSON Pointers. */
export interface Identifiers {
  /** The base URL of each schema resource by its place; the document itself is one, at `''`. */
  readonly bases: ReadonlyMap<string, string>;
  /** The place of each resource by its URL. */
  readonly resources: ReadonlyMap<string, string>;
  /** The place of each `$anchor` and `$dynamicAnchor` by URL and name: `https://example.com/a#name`. */
  readonly anchors: ReadonlyMap<string, string>;
  /** The places of the `$dynamicAnchor`s of each resource, by the resource's place and the name. */
  readonly dynamic: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const known = new WeakMap<object, Identifiers>();

/** The identifiers of a document, looked for once, and only in texts that mention one. */
export function identifiersOf(document: SourceDocument): Identifiers {
  const { value } = document;
  if (!isObject(value)) return collect(document, false);
  const found = known.get(value) ?? collect(document, mentionsIdentifiers(document));
  known.set(value, found);
  return found;
}

const mentionsIdentifiers = ({ dialect, text }: SourceDocument): boolean =>
  hasFullSchemas(dialect) && /\$(?:id|anchor|dynamicAnchor)\b/.test(text);

function collect(document: SourceDocument, mentioned: boolean): Identifiers {
  const root = { document, pointer: '', value: document.value };
  const self = document.dialect === '3.2' ? stringField(root, '$self') : undefined;
  const base = absolute(self, document.url) ?? document.url;
  const bases = new Map([['', base]]);
  const resources = new Map([[base, '']]);
  const anchors = new Map<string, string>();
  const dynamic = new Map<string, Map<string, string>>();
  const found = { bases, resources, anchors, dynamic };
  if (!mentioned) return found;
  visitFields(root, (node) => {
    const id = absolute(stringField(node, '$id'), baseOf(found, node.pointer).url);
    if (id !== undefined) {
      bases.set(node.pointer, id);
      resources.set(id, node.pointer);
    }
    const { place, url } = baseOf(found, node.pointer);
    for (const keyword of ['$anchor', '$dynamicAnchor']) {
      const name = stringField(node, keyword);
      if (name === undefined) continue;
      anchors.set(`${url}#${name}`, node.pointer);
      if (keyword === '$dynamicAnchor') dynamic.set(place, new Map(dynamic.get(place)).set(name, node.pointer));
    }
  });
  return found;
}

/** The nearest schema resource around a place, and its base URL. */
export function baseOf({ bases }: Identifiers, pointer: string): { readonly place: string; readonly url: string } {
  for (let end = pointer.length; end > 0 && bases.size > 1; end = pointer.lastIndexOf('/', end - 1)) {
    const url = bases.get(pointer.slice(0, end));
    if (url !== undefined) return { place: pointer.slice(0, end), url };
  }
  return { place: '', url: bases.get('') ?? '' };
}

/** The targets of the dynamic anchors of the resource around a node. */
export function dynamicAnchorsAround(node: ContractNode): ReadonlyMap<string, string> {
  const identifiers = identifiersOf(node.document);
  return identifiers.dynamic.get(baseOf(identifiers, node.pointer).place) ?? NONE;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** A reference made absolute, without its fragment; `undefined` where it is none. */
function absolute(reference: string | undefined, base: string): string | undefined {
  if (reference === undefined || reference.startsWith('#')) return undefined;
  try {
    const url = new URL(reference, base);
    url.hash = '';
    return url.href;
  } catch {
    return undefined;
  }
}
