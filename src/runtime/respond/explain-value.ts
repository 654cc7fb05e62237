const MESSAGE =
  /^(message|msg|detail|details|description|title|reason|error|errors?_?message|error_?description|status_?message)$/i;
const STATUS = /^(status|status_?code|http_?status)$/i;
const DEEPEST = 4;

/**
 * An error value with the real reason in its message-like text fields and the real status in its status field; a text is
 * the reason itself. Changes that `isValid` does not let through are left out, one by one.
 */
export function explain(value: unknown, reason: string, status: number, isValid: (value: unknown) => boolean): unknown {
  if (typeof value === 'string') return isValid(reason) ? reason : value;
  let current = value;
  for (const path of textPaths(value, 0)) {
    const field = path.at(-1) ?? '';
    const changed = replaceAt(current, path, STATUS.test(field) ? status : reason);
    if (isValid(changed)) current = changed;
  }
  return current;
}

function textPaths(value: unknown, depth: number): readonly (readonly string[])[] {
  if (value === null || typeof value !== 'object' || depth > DEEPEST) return [];
  return Object.entries(value)
    .slice(0, 50)
    .flatMap(([key, child]) => {
      if (typeof child === 'string' && MESSAGE.test(key)) return [[key]];
      if (typeof child === 'number' && STATUS.test(key)) return [[key]];
      return textPaths(child, depth + 1).map((path) => [key, ...path]);
    });
}

function replaceAt(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((item, i) => (String(i) === key ? replaceAt(item, rest, replacement) : item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, name === key ? replaceAt(child, rest, replacement) : child]),
  );
}
