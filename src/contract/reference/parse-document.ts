import type { Diagnostic } from '../../runtime/model/diagnostic.ts';
import { diagnose } from '../diagnostics.ts';
import { dialectOf } from '../dialect.ts';
import type { SourceDocument } from '../node.ts';
import { parseText } from '../read/parse.ts';
import { decodeText } from '../read/text.ts';
import { type Trouble, Unparsable } from '../read/trouble.ts';
import type { Place } from './names.ts';
import { Unavailable } from './unavailable.ts';

/** Parses the bytes of a referenced document. Throws an {@link Unavailable} where no parser can. */
export function parseDocument(
  bytes: Uint8Array,
  place: Place,
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
  warning: Trouble | undefined,
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
