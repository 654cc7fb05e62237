/** A value as text: strings as they are, everything else as JSON, which is also what YAML reads; nothing for `undefined`. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
