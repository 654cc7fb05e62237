import { type ContractNode, isObject, rootNode, segmentsOf } from '../node.ts';
import { baseOf, identifiersOf } from './identifiers.ts';
import type { Reader } from './reader.ts';
import { Unavailable } from './unavailable.ts';
import { walk } from './walk.ts';

/** A reference, made absolute and split at its fragment. */
export interface Target {
  readonly url: string;
  /** Without `#`, still percent-encoded. */
  readonly fragment: string;
}

/**
 * What a reference may name: resolved against the base URL that `$id` or `$self` give (RFC 3986 §5.1.1), and against
 * where the document was read from, because many files carry a `$id` that their references ignore. Throws an
 * {@link Unavailable} where the text is not a URI reference.
 */
export function targetsOf(node: ContractNode, reference: string): readonly Target[] {
  const hash = reference.indexOf('#');
  const uri = hash < 0 ? reference : reference.slice(0, hash);
  const fragment = hash < 0 ? '' : reference.slice(hash + 1);
  const { url: base } = baseOf(identifiersOf(node.document), node.pointer);
  const urls = new Set([base, node.document.url].map((from) => (uri === '' ? from : absolute(uri, from))));
  return [...urls].map((url) => ({ url, fragment }));
}

function absolute(uri: string, base: string): string {
  try {
    return new URL(uri, base).href;
  } catch {
    throw new Unavailable('unreadable', 'it is not a URI reference');
  }
}

/** The node that a target names; `undefined` where there is none. Throws an {@link Unavailable} or a Flaw. */
export function findTarget(reader: Reader, { url, fragment }: Target): ContractNode | undefined {
  const start = resourceNode(reader, url) ?? rootNode(reader.library.document(url));
  for (const text of new Set([decoded(fragment), fragment])) {
    const segments = segmentsOf(text);
    const found = segments === undefined ? anchorNode(reader, `${url}#${text}`) : walk(reader, start, segments);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The schema resource or document that calls itself by the URL. */
function resourceNode(reader: Reader, url: string): ContractNode | undefined {
  for (const document of reader.library.documents) {
    const place = identifiersOf(document).resources.get(url);
    if (place !== undefined) return place === '' ? rootNode(document) : nodeIn(document, place);
  }
  return undefined;
}

function anchorNode(reader: Reader, anchor: string): ContractNode | undefined {
  for (const document of reader.library.documents) {
    const place = identifiersOf(document).anchors.get(anchor);
    if (place !== undefined) return nodeIn(document, place);
  }
  return undefined;
}

/** The node at a pointer that was found in this document before. */
export function nodeIn(document: ContractNode['document'], pointer: string): ContractNode {
  let value = document.value;
  for (const key of segmentsOf(pointer) ?? []) {
    value = isObject(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined;
  }
  return { document, pointer, value };
}

/** The fragment without percent-encoding; one that is badly encoded is taken as it is. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
