import { type ContractNode, rootNode, segmentsOf } from '../node.ts';
import { Unavailable } from './library.ts';
import type { Reader } from './reader.ts';
import { walk } from './walk.ts';

/** A reference, made absolute and split at its fragment. */
export interface Target {
  readonly url: string;
  /** Without `#`, still percent-encoded. */
  readonly fragment: string;
}

/** Resolves a reference against the base URL of the place where it stands (RFC 3986 §5). Throws an {@link Unavailable}. */
export function targetOf(node: ContractNode, reference: string): Target {
  const base = node.document.url;
  if (reference.startsWith('#')) return { url: base, fragment: reference.slice(1) };
  const hash = reference.indexOf('#');
  const uri = hash < 0 ? reference : reference.slice(0, hash);
  const fragment = hash < 0 ? '' : reference.slice(hash + 1);
  try {
    return { url: new URL(uri, base).href, fragment };
  } catch {
    throw new Unavailable('unreadable', 'it is not a URI reference');
  }
}

/** The node that a target names; `undefined` where its document has none. Throws an {@link Unavailable} or a Flaw. */
export function findTarget(reader: Reader, { url, fragment }: Target): ContractNode | undefined {
  const start = rootNode(reader.library.document(url));
  for (const text of new Set([decoded(fragment), fragment])) {
    const segments = segmentsOf(text);
    const found = segments === undefined ? undefined : walk(reader, start, segments);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The fragment without percent-encoding; one that is badly encoded is taken as it is. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
