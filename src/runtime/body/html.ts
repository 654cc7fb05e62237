import { textOf } from './text.ts';
import { escapeText } from './xml/entities.ts';

/** A value as HTML: a string that a schema describes, and markup, as they are; anything else on a tiny page. */
export function htmlOf(value: unknown, hasSchema: boolean): string {
  const text = textOf(value);
  if (typeof value === 'string' && (hasSchema || text.trimStart().startsWith('<'))) return text;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Response</title></head><body><pre>${escapeText(text)}</pre></body></html>`;
}
