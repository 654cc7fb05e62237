import path from 'node:path';
import type { Diagnostic } from '../runtime/model/diagnostic.ts';
import { diagnose, UnusableContract } from './diagnostics.ts';
import { dialectOf } from './dialect.ts';
import { isObject, type SourceDocument } from './node.ts';
import type { LoadOptions } from './options.ts';
import { readLocalFile } from './read/file.ts';
import { parseText } from './read/parse.ts';
import { decodeText } from './read/text.ts';
import { Unparsable } from './read/trouble.ts';
import { documentName, shownPath, textDiagnostics, urlOfFile } from './reference/library.ts';

type Place = Pick<SourceDocument, 'name' | 'file' | 'url'>;

/** The root document, and what was found wrong with its text. */
export interface Root {
  readonly document: SourceDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and parses the root document. Rejects with an {@link UnusableContract}. */
export async function readRoot(from: string, options: LoadOptions): Promise<Root> {
  const place = placeOf(from);
  const bytes = await readBytes(from, place, options);
  const decoded = decodeText(bytes);
  if ('reason' in decoded) throw unusable('unparsable-contract', place, `cannot be read: ${decoded.reason}`);
  const { value, format, warning } = parse(decoded.text, place);
  const found = textDiagnostics(place, decoded.lossy, warning);
  const { dialect, diagnostics } = checkRoot(value, place);
  return {
    document: { ...place, text: decoded.text, format, value, dialect },
    diagnostics: [...found, ...diagnostics],
  };
}

function placeOf(from: string): Place {
  if (from === '-') return { name: 'stdin', file: 'stdin', url: urlOfFile(path.resolve('stdin')) };
  const file = path.resolve(from);
  const shown = shownPath(file);
  return { name: documentName(shown), file: shown, url: urlOfFile(file) };
}

async function readBytes(from: string, place: Place, options: LoadOptions): Promise<Uint8Array> {
  try {
    if (from !== '-') return readLocalFile(path.resolve(from));
    if (options.stdin === undefined) throw new Error('there is no standard input');
    return await options.stdin();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw unusable('unreadable-contract', place, `cannot be read: ${reason}`);
  }
}

function parse(text: string, place: Place): ReturnType<typeof parseText> {
  try {
    return parseText(text, place.file.endsWith('.json'));
  } catch (error) {
    if (!(error instanceof Unparsable)) throw error;
    const { reason, line, column = 1 } = error.trouble;
    const excerpt = line === undefined ? '' : ` in: ${text.split('\n', line)[line - 1]?.trim().slice(0, 100)}`;
    const found = unusable('unparsable-contract', place, `cannot be parsed: ${reason}${excerpt}`);
    if (line === undefined) throw found;
    throw new UnusableContract({ ...found.diagnostic, location: { file: place.file, line, column } });
  }
}

function checkRoot(value: unknown, place: Place): { dialect: SourceDocument['dialect']; diagnostics: Diagnostic[] } {
  if (!isObject(value)) throw unusable('not-openapi', place, 'is not OpenAPI: it is not an object');
  const declared = ['openapi', 'swagger'].find((key) => Object.hasOwn(value, key));
  if (declared === undefined) throw unusable('not-openapi', place, 'is not OpenAPI: it has no "openapi" or "swagger"');
  const dialect = dialectOf(value);
  const version = JSON.stringify(value[declared]);
  if (dialect === undefined)
    throw unusable('not-openapi', place, `declares ${declared} ${version}, which is not known`);
  const parts = ['paths', 'webhooks', 'components', 'definitions'];
  if (!parts.some((key) => isObject(Object.hasOwn(value, key) ? value[key] : undefined)))
    throw unusable('empty-contract', place, 'has no paths, webhooks or components');
  const known = /^(2\.0|3\.[012](\.\d+)?)(-\w+)*$/.test(String(value[declared]));
  const message = `The version ${version} is not known; it is read as ${dialect}.`;
  return {
    dialect,
    diagnostics: known ? [] : [diagnose('unsupported-version', `${place.name}#/${declared}`, message)],
  };
}

function unusable(code: Parameters<typeof diagnose>[0], place: Place, message: string): UnusableContract {
  return new UnusableContract(diagnose(code, `${place.name}#`, `${place.file} ${message}.`));
}
