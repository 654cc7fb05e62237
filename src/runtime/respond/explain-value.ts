const MESSAGE =
  /^(message|msg|detail|details|description|reason|error|errors?_?message|error_?description|status_?message)$/i;
const TITLE = /^(title|status_?text|reason_?phrase)$/i;
const MESSAGES = /^(messages|details|errors|reasons)$/i;
const CODE = /^(code|error_?code|reason_?code|type|error_?type)$/i;
const STATUS = /^(status|status_?code|http_?status)$/i;
const DEEPEST = 4;

/** Why a request is turned away, in the forms that error values have room for. */
export interface Reason {
  /** A few words that do not differ from one time to the next (RFC 9457 §3.1.3). */
  readonly title: string;
  readonly text: string;
  /** One text for each thing that is wrong. */
  readonly each: readonly string[];
  readonly status: number;
  /** Names that contracts give to such a refusal, usual ones first. */
  readonly names: readonly string[];
  /** Whether nobody wrote the value: then its codes that are numbers, and its status in words, follow the status as well. */
  readonly isMadeUp?: boolean;
}

/**
 * An error value with the real reason in its message-like fields, the real status in its status field, and a name that fits
 * in its code; a text is the reason itself. Changes that `isValid` does not let through are left out, one by one.
 */
export function explain(value: unknown, reason: Reason, isValid: (value: unknown) => boolean): unknown {
  if (typeof value === 'string') return isValid(reason.text) ? reason.text : value;
  let current = value;
  for (const { path, wanted } of changes(value, reason, 0)) {
    const changed = wanted.map((replacement) => replaceAt(current, path, replacement)).find(isValid);
    if (changed !== undefined) current = changed;
  }
  return current;
}

interface Change {
  readonly path: readonly string[];
  /** What would fit there, best first. */
  readonly wanted: readonly unknown[];
}

function changes(value: unknown, reason: Reason, depth: number): readonly Change[] {
  if (value === null || typeof value !== 'object' || depth > DEEPEST) return [];
  return Object.entries(value)
    .slice(0, 50)
    .flatMap(([key, child]) => {
      const wanted = wantedFor(key, child, reason);
      if (wanted !== undefined) return [{ path: [key], wanted }];
      return changes(child, reason, depth + 1).map((change) => ({ ...change, path: [key, ...change.path] }));
    });
}

function wantedFor(key: string, value: unknown, reason: Reason): readonly unknown[] | undefined {
  const { text, each, status, isMadeUp = false } = reason;
  if (typeof value === 'number') return STATUS.test(key) || (isMadeUp && CODE.test(key)) ? [status] : undefined;
  if (typeof value === 'string') return wantedText(key, value, reason);
  const isTexts = Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
  return isTexts && MESSAGES.test(key) ? [each, [text]] : undefined;
}

function wantedText(key: string, value: string, reason: Reason): readonly string[] | undefined {
  const { title, text, status, names, isMadeUp = false } = reason;
  if (MESSAGE.test(key)) return [text];
  if (TITLE.test(key)) return [title];
  if (isMadeUp && STATUS.test(key)) return [String(status), ...FAILED];
  if (!CODE.test(key)) return undefined;
  // A URI that somebody wrote names their own problem.
  if (value.includes(':')) return isMadeUp ? [BLANK] : undefined;
  return names;
}

/** What enumerations of a status call what went wrong. */
const FAILED = ['error', 'fail', 'failed', 'failure', 'ERROR', 'FAILED', 'FAILURE', 'Error', 'Failed'];

/** The type of a Problem that its title says all of (RFC 9457 §4.2.1). */
const BLANK = 'about:blank';

function replaceAt(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((item, i) => (String(i) === key ? replaceAt(item, rest, replacement) : item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, name === key ? replaceAt(child, rest, replacement) : child]),
  );
}
