/** Writes a JSON value so that equal values (JSON Schema 2020-12 core §4.2.2) have equal texts, whatever their key order. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, child]) => `${JSON.stringify(key)}:${canonical(child)}`).join()}}`;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Sets an own property, `__proto__` included. */
export function setOwn(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') target[name] = value;
  else Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

/** The length of a text in code points, as JSON Schema counts it (validation §6.3). */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** How many bytes a JSON value takes when it is written down in UTF-8 (RFC 8259 §8.1). */
export const jsonBytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

const PLAIN = /^[ !#-[\]-~]*$/;

/** The bytes of a text in JSON; a plain one is not written down for that. */
export const textBytes = (text: string): number => (PLAIN.test(text) ? text.length + 2 : jsonBytes(text));

/** The bytes of a number in JSON; the text of a usual one is not made only to be counted. */
export function numberBytes(value: number): number {
  if (!Number.isInteger(value) || value < 0 || value >= 1e15) return String(value).length;
  let digits = 1;
  for (let rest = value; rest >= 10; rest /= 10) digits++;
  return digits;
}
