import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SourceDocument } from '../node.ts';
import { isHttp, shownUrl } from '../read/fetch.ts';

/** What a document is called, and where it was read from. */
export type Place = Pick<SourceDocument, 'name' | 'file' | 'url'>;

/** The name of a document that was read from standard input. */
export const STDIN = 'stdin';

/** How a referenced document is called: by its path from the root's folder, or by its URL. */
export function placeOf(url: string, rootUrl: string, taken: ReadonlyMap<string, unknown>): Place {
  if (isHttp(url)) return { name: uniqueName(shownUrl(url), taken), file: shownUrl(url), url };
  const file = fileURLToPath(url);
  const name = path.relative(path.dirname(fileURLToPath(rootUrl)), file);
  return { name: uniqueName(name, taken), file: shownPath(file), url };
}

/** The path as a person would write it: relative to the working directory where that is shorter. */
export function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative !== '' && relative.length < file.length ? relative : file;
}

/** A Source is split at its first `#`, and the part before `?` names the document. */
export const documentName = (shown: string): string => slashed(shown).replaceAll('#', '%23').replaceAll('?', '%3F');

function uniqueName(shown: string, taken: ReadonlyMap<string, unknown>): string {
  const name = documentName(shown);
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${name}(${n})`;
    if (!taken.has(candidate)) return candidate;
  }
}

const slashed = (file: string): string => file.replaceAll('\\', '/');

/** The URL of a local path. */
export const urlOfFile = (file: string): string => pathToFileURL(file).href;
