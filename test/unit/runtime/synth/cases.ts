import { readdirSync, readFileSync } from 'node:fs';

/** One schema of the case files, with values that meet it and values that do not. */
export interface SchemaCase {
  readonly name: string;
  readonly schema: unknown;
  /** Other components that the schema refers to. */
  readonly others: Readonly<Record<string, unknown>>;
  readonly valid: readonly unknown[];
  readonly invalid: readonly unknown[];
}

const FOLDER = new URL('../../../cases/json-schema/', import.meta.url);

/**
 * The cases of every keyword of JSON Schema 2020-12. In the files a case begins with `#` and what it is about; then come the
 * schema, `also` and other components by name, and values behind `+` where they are valid and behind `-` where they are not.
 */
export function schemaCases(): readonly SchemaCase[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(file, FOLDER), 'utf8')
        .split(/\n\n+/)
        .filter((block) => block.trim() !== '')
        .map(caseOf),
    );
}

function caseOf(block: string): SchemaCase {
  const [title = '', schema = '', ...lines] = block.trim().split('\n');
  const after = (mark: string): readonly string[] =>
    lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length));
  const parse = (text: string): unknown => JSON.parse(text);
  const others = after('also ').map((line): [string, unknown] => {
    const end = line.indexOf(' ');
    return [line.slice(0, end), parse(line.slice(end))];
  });
  return {
    name: title.replace(/^# /, ''),
    schema: parse(schema),
    others: Object.fromEntries(others),
    valid: after('+ ').map(parse),
    invalid: after('- ').map(parse),
  };
}
