import { type ContractNode, type Fields, fieldsOf, isObject, rootNode } from '../node.ts';
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
      if (!refersElsewhere(document.value)) continue;
      for (const url of urlsIn(rootNode(document))) {
        if (tried.has(url)) continue;
        tried.add(url);
        await reach(library, url, remote);
      }
    }
  }
}

async function reach(library: Library, url: string, remote: FetchOptions): Promise<void> {
  if (isHttp(url) && !library.isProvided(url)) {
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
    for (const reference of referencesOf(fieldsOf(node))) {
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

/** A quick look at everything, data too: following references takes far longer, and most contracts are one document. */
function refersElsewhere(root: unknown): boolean {
  const open: unknown[] = [root];
  const seen = new Set<unknown>();
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isObject(value) && referencesOf(value).some((reference) => !reference.startsWith('#'))) return true;
    for (const item of Object.values(value)) open.push(item);
  }
  return false;
}

function referencesOf(fields: Fields): readonly string[] {
  const own = REFERRING.map((key) => (Object.hasOwn(fields, key) ? fields[key] : undefined));
  const mapping = Object.hasOwn(fields, 'mapping') ? fields['mapping'] : undefined;
  const mapped = isObject(mapping) ? Object.values(mapping) : [];
  const references = [...own, ...mapped.filter((value) => typeof value === 'string' && /[/#.]/.test(value))];
  return references.filter((reference) => typeof reference === 'string');
}

const REFERRING = ['$ref', '$dynamicRef', 'externalValue'];
