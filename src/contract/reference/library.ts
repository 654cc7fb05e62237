import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../runtime/model/diagnostic.ts';
import type { SourceDocument } from '../node.ts';
import type { Reading } from '../options.ts';
import { shownUrl } from '../read/fetch.ts';
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
  /** The bytes of a document that the contract may reach, read once. Throws an {@link Unavailable}. */
  bytes(url: string): Uint8Array;
  /** Hands in what was fetched from a remote URL, or why it could not be. */
  provide(url: string, content: Uint8Array | Unavailable): void;
  /** Whether a remote URL was handed in. */
  isProvided(url: string): boolean;
  readonly documents: readonly SourceDocument[];
  /** Every document read so far, by URL. */
  readonly readings: ReadonlyMap<string, Reading>;
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
  const contents = new Map<string, Uint8Array | Unavailable>();

  const readLocal = (url: string): Uint8Array | Unavailable => {
    const file = localPath(url, rootFolder !== undefined);
    if (!isInside(file, allowed)) throw outside(file);
    files.add(file);
    try {
      return readLocalFile(file);
    } catch (error) {
      return new Unavailable('unreadable', `${shownPath(file)} cannot be read: ${messageOf(error)}`);
    }
  };
  const bytes = (url: string): Uint8Array => {
    const content = contents.get(url) ?? readLocal(url);
    contents.set(url, content);
    if (content instanceof Unavailable) throw content;
    return content;
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
    provide: (url, content) => void contents.set(url, content),
    isProvided: (url) => contents.has(url),
    get documents() {
      return [...byName.values()].filter((document) => document.origin === undefined);
    },
    get readings() {
      const urls = new Set([...byUrl.keys(), ...contents.keys()]);
      return new Map([...urls].map((url) => [url, readingOf(byUrl.get(url), contents.get(url))]));
    },
    get files() {
      return [...files];
    },
  };
}

function readingOf(
  document: SourceDocument | Unavailable | undefined,
  bytes: Uint8Array | Unavailable | undefined,
): Reading {
  if (bytes instanceof Unavailable) return { trouble: bytes.message };
  if (document instanceof Unavailable) return { ...(bytes ? { content: bytes } : {}), trouble: document.message };
  const content = bytes ?? document?.text;
  return content === undefined ? {} : { content };
}

const REMOTE_HELP = 'Allow remote references with --allow-remote-refs.';

function outside(file: string): Unavailable {
  const help = `Allow its folder with --allow-refs ${shownPath(path.dirname(file))}.`;
  return new Unavailable('outside', `${shownPath(file)} is outside of the contract's folder`, help);
}

/** The local path of a `file:` URL. */
function localPath(url: string, localRoot: boolean): string {
  if (!url.startsWith('file:')) throw new Unavailable('remote', `${shownUrl(url)} is remote`, REMOTE_HELP);
  if (!localRoot) throw new Unavailable('outside', `${shownUrl(url)} is a local file, but the contract is not`);
  try {
    return fileURLToPath(url);
  } catch {
    throw new Unavailable('outside', `${shownUrl(url)} is not a path on this machine`);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
