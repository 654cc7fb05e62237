import { EVENT_ID, type Event, getScalarValue, parseEvents } from 'js-yaml';
import type { Diagnostic } from '../../runtime/model/diagnostic.ts';
import { diagnose, shown } from '../diagnostics.ts';
import { lineAt, lineStarts } from '../locate/lines.ts';
import type { SourceDocument } from '../node.ts';
import { LENIENT, yamlPackage } from '../read/lenient.ts';
import { MAX_DEPTH } from '../read/trouble.ts';

/** A key that was written before in the same object. */
interface Repeated {
  readonly key: string;
  readonly offset: number;
}

/** The keys that an object of the document repeats (RFC 8259 §4, YAML 1.2 §3.2.1.3): the last one is read. */
export function duplicateKeys({ name, file, text, format }: SourceDocument): readonly Diagnostic[] {
  const starts = lineStarts(text);
  const repeated = format === 'lenient' ? inLenient(text) : inEvents(text);
  return repeated.map(({ key, offset }) => {
    const line = lineAt(starts, offset);
    const location = { file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    const message = `The key ${shown(key)} stands in its object twice; the last one is read.`;
    return { ...diagnose('duplicate-key', `${name}#`, message), location };
  });
}

/** JSON is YAML as well (YAML 1.2 §1.3), so one reading serves both. */
function inEvents(text: string): readonly Repeated[] {
  const found: Repeated[] = [];
  const open: { readonly keys: Set<string> | undefined; count: number }[] = [];
  for (const event of eventsOf(text)) {
    const parent = open.at(-1);
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    const isKey = parent?.keys !== undefined && parent.count++ % 2 === 0;
    if (event.type === EVENT_ID.SCALAR && isKey) {
      const key = getScalarValue(text, event);
      if (parent.keys?.has(key) && key !== '<<') found.push({ key, offset: event.valueStart });
      parent.keys?.add(key);
    } else if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.ALIAS) {
      open.push({ keys: event.type === EVENT_ID.MAPPING ? new Set() : undefined, count: 0 });
    }
  }
  return found;
}

/** Deep JSON is not worth a second parser. */
function eventsOf(text: string): readonly Event[] {
  try {
    return parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch {
    return [];
  }
}

function inLenient(text: string): readonly Repeated[] {
  const { errors } = yamlPackage().parseDocument(text, { ...LENIENT, uniqueKeys: true });
  return errors
    .filter(({ code }) => code === 'DUPLICATE_KEY')
    .map(({ pos: [offset] }) => ({ key: /^[^\s:]*/.exec(text.slice(offset, offset + 100))?.[0] ?? '', offset }));
}
