import { type ContractNode, isObject, ownField, rootNode } from '../node.ts';
import { type FetchOptions, fetchDocument, isHttp } from '../read/fetch.ts';
import type { Library } from './library.ts';
import { targetsOf } from './target.ts';
import { Unavailable } from './unavailable.ts';
import { visitFields } from './visit.ts';

/**
 * Reads every document that a reference reaches, from document to document. Remote ones are fetched where `remote`
 * allows it: references are followed synchronously later, so whatever is remote has to be at hand by then. What cannot
 * be read is left for the place that needs it to report.
 */
export async function readReachable(library: Library, remote: FetchOptions): Promise<void> {
  const scanned = new Set<unknown>();
  const tried = new Set<string>();
  for (let open = library.documents; open.length > 0; open = library.documents.filter((one) => !scanned.has(one))) {
    for (const document of open) {
      scanned.add(document);
      for (const url of urlsIn(rootNode(document))) {
        if (tried.has(url)) continue;
        tried.add(url);
        await reach(library, url, remote);
      }
    }
  }
}

async function reach(library: Library, url: string, remote: FetchOptions): Promise<void> {
  if (isHttp(url)) {
    if (!remote.allows(url)) return;
    try {
      const { bytes } = await fetchDocument(url, remote);
      library.provide(url, bytes);
    } catch (error) {
      library.provide(url, new Unavailable('unreadable', error instanceof Error ? error.message : String(error)));
    }
  }
  try {
    library.document(url);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
  }
}

/** The absolute URLs of other documents that a document refers to. */
export function urlsIn(root: ContractNode): ReadonlySet<string> {
  const urls = new Set<string>();
  visitFields(root, (node) => {
    for (const reference of referencesOf(node)) {
      if (reference.startsWith('#')) continue;
      try {
        for (const { url } of targetsOf(node, reference)) urls.add(url);
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
      }
    }
  });
  return urls;
}

function referencesOf(node: ContractNode): readonly string[] {
  const fields = ['$ref', '$dynamicRef', 'externalValue'].map((key) => ownField(node, key));
  const mapping = ownField(node, 'mapping');
  const mapped = isObject(mapping) ? Object.values(mapping) : [];
  const references = [...fields, ...mapped.filter((value) => typeof value === 'string' && /[/#.]/.test(value))];
  return references.filter((reference) => typeof reference === 'string');
}
