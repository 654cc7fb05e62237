import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DIAGNOSTICS, diagnose, keyOf, shown } from '../../../src/contract/diagnostics.ts';
import { located } from '../../../src/contract/locate/located.ts';

/** What the runtime reports while it serves: it names its codes where it reports them. */
function runtimeDiagnostics(): Readonly<Record<string, string>> {
  const folder = new URL('../../../src/runtime/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const text = files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  return Object.fromEntries([...text.matchAll(/code: '([a-z-]+)',\s*severity: '(\w+)'/g)].map(([, ...pair]) => pair));
}

test('docs/diagnostics.md explains every Diagnostic, and no other', () => {
  const docs = readFileSync(new URL('../../../docs/diagnostics.md', import.meta.url), 'utf8');
  const rows = [...docs.matchAll(/^\| `([a-z-]+)` \| (\w+) \| .+ \| .+ \|$/gm)].map(([, code, severity]) => [
    code,
    severity,
  ]);
  expect(Object.fromEntries(rows)).toEqual({ ...runtimeDiagnostics(), ...DIAGNOSTICS });
  expect(new Set(rows.map(([code]) => code)).size).toBe(rows.length);
});

test('a Diagnostic is located once', () => {
  const contract = { locate: () => ({ file: 'a.yaml', line: 1, column: 2 }) };
  const diagnostic = located(contract, diagnose('duplicate-key', 'a.yaml#', 'Twice.'));
  expect(diagnostic.location).toEqual({ file: 'a.yaml', line: 1, column: 2 });
  expect(located({ locate: () => undefined }, diagnostic)).toBe(diagnostic);
});

test('two Diagnostics are the same where kind, place and message are', () => {
  const one = diagnose('duplicate-key', 'a.yaml#', 'Twice.');
  const at = (line: number): string => keyOf({ ...one, location: { file: 'a.yaml', line, column: 1 } });
  expect(keyOf({ ...one, help: 'Mend it.' })).toBe(keyOf(one));
  expect(at(1)).not.toBe(at(2));
  expect(keyOf({ ...one, message: 'Thrice.' })).not.toBe(keyOf(one));
});

test.each([
  ['a"b', '"a\\"b"'],
  ['x'.repeat(500), `"${'x'.repeat(117)}..."`],
  [null, 'null'],
  [[], 'an empty list'],
  [{ a: 1 }, 'an object'],
])('a value in a message is short', (value, text) => {
  expect(shown(value)).toBe(text);
});
