import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../runtime/model/diagnostic.ts';
import type { SourceDocument } from '../node.ts';
import { isInside, readLocalFile, realPath } from '../read/file.ts';
import { placeOf, STDIN, shownPath } from './names.ts';
import { parseDocument } from './parse-document.ts';
import { Unavailable } from './unavailable.ts';

/** The documents of one contract. Local ones are read when they are first asked for. */
export interface Library {
  readonly root: SourceDocument;
  /** The document at an absolute URL without fragment. Throws an {@link Unavailable}. */
  document(url: string): SourceDocument;
  named(name: string): SourceDocument | undefined;
  add(document: SourceDocument): void;
  /** The bytes of a file that the contract may reach. Throws an {@link Unavailable}. */
  bytes(url: string): Uint8Array;
  /** Hands in what was fetched from a remote URL, or why it could not be. */
  provide(url: string, content: Uint8Array | Unavailable): void;
  readonly documents: readonly SourceDocument[];
  /** Every local file read so far, absolute. */
  readonly files: readonly string[];
}

export interface LibraryOptions {
  /** Folders that references may reach besides the root's. */
  readonly folders: readonly string[];
  report(diagnostic: Diagnostic): void;
}

/** Opens the library that a root document starts. */
export function openLibrary(root: SourceDocument, { folders, report }: LibraryOptions): Library {
  const byUrl = new Map<string, SourceDocument | Unavailable>();
  const byName = new Map<string, SourceDocument>();
  const files = new Set<string>();
  const rootFolder = root.url.startsWith('file:') ? path.dirname(fileURLToPath(root.url)) : undefined;
  const allowed = folders.map(realPath);
  const provided = new Map<string, Uint8Array | Unavailable>();

  const bytes = (url: string): Uint8Array => {
    const content = provided.get(url);
    if (content instanceof Unavailable) throw content;
    if (content !== undefined) return content;
    const file = localPath(url, rootFolder !== undefined);
    if (!isInside(file, allowed)) throw outside(file);
    try {
      files.add(file);
      return readLocalFile(file);
    } catch (error) {
      throw new Unavailable('unreadable', `${shownPath(file)} cannot be read: ${messageOf(error)}`);
    }
  };
  const add = (document: SourceDocument): void => {
    byName.set(document.name, document);
    if (!byUrl.has(document.url)) byUrl.set(document.url, document);
  };
  const read = (url: string): SourceDocument =>
    parseDocument(bytes(url), placeOf(url, root.url, byName), root.dialect, report);
  const document = (url: string): SourceDocument => {
    const known = byUrl.get(url);
    if (known instanceof Unavailable) throw known;
    if (known !== undefined) return known;
    try {
      const found = read(url);
      add(found);
      return found;
    } catch (error) {
      if (error instanceof Unavailable) byUrl.set(url, error);
      throw error;
    }
  };
  if (rootFolder !== undefined && root.name !== STDIN) files.add(fileURLToPath(root.url));
  add(root);
  return {
    root,
    document,
    named: (name) => byName.get(name),
    add,
    bytes,
    provide: (url, content) => void provided.set(url, content),
    get documents() {
      return [...byName.values()].filter((document) => document.origin === undefined);
    },
    get files() {
      return [...files];
    },
  };
}

const REMOTE_HELP = 'Allow remote references with --allow-remote-refs.';

function outside(file: string): Unavailable {
  const help = `Allow its folder with --allow-refs ${shownPath(path.dirname(file))}.`;
  return new Unavailable('outside', `${shownPath(file)} is outside of the contract's folder`, help);
}

/** The local path of a `file:` URL. */
function localPath(url: string, localRoot: boolean): string {
  if (!url.startsWith('file:')) throw new Unavailable('remote', `${url} is remote`, REMOTE_HELP);
  if (!localRoot) throw new Unavailable('outside', `${url} is a local file, but the contract is not`);
  try {
    return fileURLToPath(url);
  } catch {
    throw new Unavailable('outside', `${url} is not a path on this machine`);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
