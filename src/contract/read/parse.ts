import { CORE_SCHEMA, constructFromEvents, EVENT_ID, type Event, mergeTag, parseEvents, YAMLException } from 'js-yaml';
import { isTooLarge } from './expand.ts';
import { parseLeniently } from './lenient.ts';
import { MAX_DEPTH, type Trouble, Unparsable } from './trouble.ts';

/** A parsed text; `warning` tells what had to be overlooked. */
export interface Parsed {
  readonly value: unknown;
  readonly format: 'json' | 'yaml' | 'lenient';
  readonly warning?: Trouble;
}

const SCHEMA = CORE_SCHEMA.withTags(mergeTag);

/**
 * Parses JSON (RFC 8259) or YAML 1.2 (Core schema, and merge keys of YAML 1.1). Repeated keys are overlooked, the last
 * one wins; what the first parser refuses is tried with a lenient one. Throws {@link Unparsable}.
 */
export function parseText(text: string, strictJson: boolean): Parsed {
  if (text.trim() === '') throw new Unparsable({ reason: 'the file is empty' });
  if (!/^\s*[{[]/.test(text)) return parseYaml(text);
  try {
    return { value: JSON.parse(text), format: 'json' };
  } catch (error) {
    const trouble = jsonTrouble(text, error);
    return fromJsonLike(text, trouble, strictJson);
  }
}

function fromJsonLike(text: string, trouble: Trouble, strictJson: boolean): Parsed {
  try {
    const parsed = parseYaml(text);
    return strictJson ? { ...parsed, warning: trouble } : parsed;
  } catch (error) {
    if (!(error instanceof Unparsable)) throw error;
    throw new Unparsable(trouble.line === undefined ? { ...error.trouble, reason: trouble.reason } : trouble);
  }
}

function parseYaml(text: string): Parsed {
  try {
    return constructYaml(text, parseEvents(text, { maxDepth: MAX_DEPTH }));
  } catch (error) {
    if (error instanceof Unparsable) throw error;
    const trouble = yamlTrouble(error);
    return { value: parseLeniently(text, trouble), format: 'lenient', warning: trouble };
  }
}

function constructYaml(text: string, events: Event[]): Parsed {
  const documents = constructFromEvents(events, {
    source: text,
    schema: SCHEMA,
    json: true,
    maxTotalMergeKeys: 1_000_000,
  });
  const value = documents[0];
  const hasAliases = events.some((event) => event.type === EVENT_ID.ALIAS);
  if (hasAliases && isTooLarge(value)) throw new Unparsable({ reason: 'its aliases expand to too large a document' });
  if (documents.length < 2) return { value, format: 'yaml' };
  return {
    value,
    format: 'yaml',
    warning: { reason: `it holds ${documents.length} YAML documents; only the first is read` },
  };
}

function yamlTrouble(error: unknown): Trouble {
  if (!(error instanceof YAMLException)) return { reason: error instanceof Error ? error.message : String(error) };
  const { reason, mark } = error;
  return mark === undefined ? { reason } : { reason, line: mark.line + 1, column: mark.column + 1 };
}

function jsonTrouble(text: string, error: unknown): Trouble {
  const message = error instanceof Error ? error.message : String(error);
  const reason = message.replace(/ in JSON at position \d+.*$/s, '').replace(/, (\.\.\.)?".*$/s, '');
  const position = /at position (\d+)/.exec(message)?.[1];
  const atEnd = /end of JSON/.test(message) ? text.length : undefined;
  const offset = position === undefined ? atEnd : Number(position);
  if (offset === undefined) return { reason };
  const before = text.slice(0, offset).split('\n');
  return { reason, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
