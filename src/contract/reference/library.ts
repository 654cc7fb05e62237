import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Diagnostic } from '../../runtime/model/diagnostic.ts';
import { diagnose } from '../diagnostics.ts';
import { dialectOf } from '../dialect.ts';
import type { SourceDocument } from '../node.ts';
import { isHttp, shownUrl } from '../read/fetch.ts';
import { isInside, readLocalFile, realPath } from '../read/file.ts';
import { parseText } from '../read/parse.ts';
import { decodeText } from '../read/text.ts';
import { Unparsable } from '../read/trouble.ts';

/** Why a document cannot be had; the caller knows where the reference stands. */
export class Unavailable extends Error {
  readonly kind: UnavailableKind;
  /** What to do about it. */
  readonly help: string | undefined;
  constructor(kind: UnavailableKind, message: string, help?: string) {
    super(message);
    this.kind = kind;
    this.help = help;
  }
}

type UnavailableKind = 'outside' | 'remote' | 'unreadable' | 'circular';

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

/** How a document is called: by its path from the root's folder, or by its URL. */
function placeOf(
  url: string,
  rootUrl: string,
  taken: ReadonlyMap<string, unknown>,
): Pick<SourceDocument, 'name' | 'file' | 'url'> {
  if (isHttp(url)) return { name: uniqueName(shownUrl(url), taken), file: shownUrl(url), url };
  const file = fileURLToPath(url);
  const name = path.relative(path.dirname(fileURLToPath(rootUrl)), file);
  return { name: uniqueName(name, taken), file: shownPath(file), url };
}

/** Parses the bytes of a referenced document. Throws an {@link Unavailable} where no parser can. */
export function parseDocument(
  bytes: Uint8Array,
  place: Pick<SourceDocument, 'name' | 'file' | 'url'>,
  dialect: SourceDocument['dialect'],
  report: (diagnostic: Diagnostic) => void,
): SourceDocument {
  const decoded = decodeText(bytes);
  if ('reason' in decoded) throw new Unavailable('unreadable', `${place.file} cannot be read: ${decoded.reason}`);
  try {
    const parsed = parseText(decoded.text, place.file.endsWith('.json'));
    for (const diagnostic of textDiagnostics(place, decoded.lossy, parsed.warning)) report(diagnostic);
    const { value, format } = parsed;
    return { ...place, text: decoded.text, format, value, dialect: dialectOf(value) ?? dialect };
  } catch (error) {
    if (!(error instanceof Unparsable)) throw error;
    const { reason, line, column } = error.trouble;
    const where = line === undefined ? '' : `:${line}:${column}`;
    throw new Unavailable('unreadable', `${place.file}${where} cannot be parsed: ${reason}`);
  }
}

/** What had to be overlooked to read a text. */
export function textDiagnostics(
  { name, file }: Pick<SourceDocument, 'name' | 'file'>,
  lossy: boolean,
  warning: { readonly reason: string; readonly line?: number; readonly column?: number } | undefined,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (lossy) found.push(diagnose('invalid-encoding', `${name}#`, `${file} is not UTF-8.`, 'Save it as UTF-8.'));
  if (warning !== undefined) {
    const { reason, line, column = 1 } = warning;
    const diagnostic = diagnose('lenient-parse', `${name}#`, `${file} is not strictly valid: ${reason}.`);
    found.push(line === undefined ? diagnostic : { ...diagnostic, location: { file, line, column } });
  }
  return found;
}

/** The name of a document that was read from standard input. */
export const STDIN = 'stdin';

/** The path as a person would write it: relative to the working directory where that is shorter. */
export function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative !== '' && relative.length < file.length ? relative : file;
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
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The URL of a local path. */
export const urlOfFile = (file: string): string => pathToFileURL(file).href;
