import { isObject } from './structure.ts';
import { textOf } from './text.ts';

/**
 * A value as CSV (RFC 4180): an array of objects as a header and records, the columns in the order of their first
 * appearance; an array of arrays as records; any other value as its text.
 */
export function csvOf(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return Array.isArray(value) ? '' : textOf(value);
  if (value.every(isObject)) {
    const columns = [...new Set(value.flatMap((row) => Object.keys(row)))];
    return [columns, ...value.map((row) => columns.map((name) => (Object.hasOwn(row, name) ? row[name] : '')))]
      .map(recordOf)
      .join('');
  }
  return value.map((row: unknown) => recordOf(Array.isArray(row) ? row : [row])).join('');
}

function recordOf(cells: readonly unknown[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(value: unknown): string {
  const text = value === null ? '' : textOf(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
