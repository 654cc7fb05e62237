import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../runtime/model/diagnostic.ts';
import { type DiagnosticCode, diagnose, shown, UnusableContract } from './diagnostics.ts';
import { dialectOf } from './dialect.ts';
import { type Dialect, isObject, type SourceDocument } from './node.ts';
import type { LoadOptions } from './options.ts';
import { type FetchOptions, fetchDocument, isHttp, shownUrl } from './read/fetch.ts';
import { readLocalFile } from './read/file.ts';
import { type Parsed, parseText } from './read/parse.ts';
import { decodeText } from './read/text.ts';
import { Unparsable } from './read/trouble.ts';
import { documentName, type Place, STDIN, shownPath, urlOfFile } from './reference/names.ts';
import { textDiagnostics } from './reference/parse-document.ts';
import { remoteAccess } from './remote.ts';

/** The root document, what was found wrong with its text, and what may be fetched for it. */
export interface Root {
  readonly document: SourceDocument;
  readonly remote: FetchOptions;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and parses the root document. Rejects with an {@link UnusableContract}. */
export async function readRoot(from: string, options: LoadOptions): Promise<Root> {
  const { bytes, place } = await readBytes(from, options);
  const decoded = decodeText(bytes);
  if ('reason' in decoded) throw unusable('unparsable-contract', place, `cannot be read: ${decoded.reason}`);
  const { value, format, warning } = parse(decoded.text, place);
  const found = textDiagnostics(place, decoded.lossy, warning);
  const { dialect, diagnostics } = checkRoot(value, place);
  const document = { ...place, text: decoded.text, format, value, dialect };
  return { document, remote: remoteAccess(from, place.url, options), diagnostics: [...found, ...diagnostics] };
}

async function readBytes(from: string, options: LoadOptions): Promise<{ bytes: Uint8Array; place: Place }> {
  const place = placeOf(from);
  try {
    if (isHttp(from)) {
      const { bytes, url } = await fetchDocument(from, { ...remoteAccess(from, from, options), allows: isHttp });
      return { bytes, place: { ...place, url } };
    }
    if (from !== '-') return { bytes: readLocalFile(localFile(from)), place };
    if (options.stdin === undefined) throw new Error('there is no standard input');
    return { bytes: await options.stdin(), place };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw unusable('unreadable-contract', place, `cannot be read: ${reason}`);
  }
}

function placeOf(from: string): Place {
  if (isHttp(from)) return { name: documentName(shownOrGiven(from)), file: shownOrGiven(from), url: from };
  if (from === '-') return { name: STDIN, file: STDIN, url: urlOfFile(path.resolve(STDIN)) };
  const file = localFile(from);
  const shown = shownPath(file);
  return { name: documentName(path.basename(file)), file: shown, url: urlOfFile(file) };
}

function localFile(from: string): string {
  if (!/^file:/i.test(from)) return path.resolve(from);
  try {
    return fileURLToPath(from);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw unusable('unreadable-contract', { name: 'contract', file: from }, `cannot be read: ${reason}`);
  }
}

const shownOrGiven = (url: string): string => (URL.canParse(url) ? shownUrl(url) : url);

function parse(text: string, place: Place): Parsed {
  try {
    return parseText(text, place.file.endsWith('.json'));
  } catch (error) {
    if (!(error instanceof Unparsable)) throw error;
    const { reason, line, column = 1 } = error.trouble;
    const excerpt = line === undefined ? '' : ` in ${shown(lineOf(text, line))}`;
    const found = unusable('unparsable-contract', place, `cannot be parsed: ${reason}${excerpt}`);
    if (line === undefined) throw found;
    throw new UnusableContract({ ...found.diagnostic, location: { file: place.file, line, column } });
  }
}

const lineOf = (text: string, line: number): string => (text.split('\n', line)[line - 1] ?? '').trim().slice(0, 100);

const PARTS = ['paths', 'webhooks', 'components', 'definitions'];

function checkRoot(value: unknown, place: Place): { dialect: Dialect; diagnostics: readonly Diagnostic[] } {
  if (!isObject(value)) throw unusable('not-openapi', place, 'is not OpenAPI: it is not an object');
  const field = ['openapi', 'swagger'].find((key) => Object.hasOwn(value, key));
  if (field === undefined) throw unusable('not-openapi', place, 'is not OpenAPI: it has no "openapi" or "swagger"');
  const version = shown(value[field]);
  const dialect = dialectOf(value);
  if (dialect === undefined) throw unusable('not-openapi', place, `declares ${field} ${version}, which is not known`);
  if (!PARTS.some((key) => Object.hasOwn(value, key) && isObject(value[key])))
    throw unusable('empty-contract', place, 'has no paths, webhooks or components');
  const known = /^(?:2(?:\.0)?|3\.[012](?:\.\d+)?)(?:-[\w.]+)?$/.test(String(value[field]));
  const message = `The version ${version} is not known; it is read as ${dialect}.`;
  return { dialect, diagnostics: known ? [] : [diagnose('unsupported-version', `${place.name}#/${field}`, message)] };
}

const unusable = (code: DiagnosticCode, place: Pick<Place, 'name' | 'file'>, message: string): UnusableContract =>
  new UnusableContract(diagnose(code, `${place.name}#`, `${place.file} ${message}.`));
