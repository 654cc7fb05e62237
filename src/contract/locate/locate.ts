import type { Location } from '../../runtime/model/diagnostic.ts';
import type { Source } from '../../runtime/model/schema.ts';
import { type SourceDocument, segmentsOf } from '../node.ts';
import type { Library } from '../reference/library.ts';
import { jsonOffsets } from './json.ts';
import { lenientOffsets } from './lenient.ts';
import { lineAt, lineStarts } from './lines.ts';
import { yamlOffsets } from './yaml.ts';

type Locate = (segments: readonly string[]) => Location;

/**
 * Finds the line and column of a Source; of a place that the text does not have, its nearest surroundings. A document is
 * prepared when it is first asked for.
 */
export function createLocator(library: Library): (source: Source) => Location | undefined {
  const known = new WeakMap<SourceDocument, Locate>();
  return (source) => {
    const hash = source.indexOf('#');
    const named = library.named(hash < 0 ? source : source.slice(0, hash));
    if (named === undefined) return undefined;
    const document = named.origin ?? named;
    const locate = known.get(document) ?? locatorOf(document);
    known.set(document, locate);
    return locate(hash < 0 ? [] : (segmentsOf(source.slice(hash + 1)) ?? []));
  };
}

function locatorOf({ text, format, file }: SourceDocument): Locate {
  const offsetOf = {
    json: () => jsonOffsets(text),
    yaml: () => yamlOffsets(text),
    lenient: () => lenientOffsets(text),
  };
  const find = offsetOf[format]();
  const lines = lineStarts(text);
  return (segments) => {
    const offset = find(segments);
    const line = lineAt(lines, offset);
    return { file, line: line + 1, column: offset - (lines[line] ?? 0) + 1 };
  };
}
