import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonOffsets } from '../../../../src/contract/locate/json.ts';
import { lenientOffsets } from '../../../../src/contract/locate/lenient.ts';
import { yamlOffsets } from '../../../../src/contract/locate/yaml.ts';
import { loadFiles } from '../contract-files.ts';

/** The text that begins where a field is found. */
const found = (offsets: (text: string) => (segments: readonly string[]) => number, text: string, segments: string[]) =>
  text.slice(offsets(text)(segments));

describe('in JSON', () => {
  const text = '{ "a": [1, {"b\\"": "x]}", "c": {}}], "a": [[], "z", {"d": null, "": 2}], "e": -1.5e3 }';
  test.each([
    [[], /^\{ "a"/],
    [['a'], /^"a": \[\[\]/],
    [['a', '1'], /^"z"/],
    [['a', '2', 'd'], /^"d": null/],
    [['a', '2', ''], /^"": 2/],
    [['a', '7', 'd'], /^"a": \[\[\]/],
    [['e'], /^"e": -1/],
    [['e', 'x'], /^"e": -1/],
    [['no'], /^\{ "a"/],
  ])('%j', (segments, expected) => {
    expect(found(jsonOffsets, text, segments)).toMatch(expected);
  });
});

describe('in YAML', () => {
  const text = `
base: &base
  type: object
  "quoted key": 'single'
list:
- first
- name: second
  flow: {x: 1, y: [2, 3]}
alias: *base
merged:
  <<: *base
  own: |
    text
`;
  test.each([
    [['base', 'type'], /^type: object/],
    [['base', 'quoted key'], /^"quoted key"/],
    [['list', '0'], /^first/],
    [['list', '1', 'flow', 'y', '1'], /^3\]/],
    [['alias', 'type'], /^type: object/],
    [['merged', 'type'], /^type: object/],
    [['merged', 'own'], /^own: \|/],
    [['merged', 'no', 'deeper'], /^merged:/],
  ])('%j', (segments, expected) => {
    expect(found(yamlOffsets, text, segments)).toMatch(expected);
  });

  test('an alias that leads to itself ends', () => {
    expect(found(yamlOffsets, 'a: &a\n  b: *a\n', ['a', 'b', 'b', 'b'])).toMatch(/^b: \*a/);
  });
});

test('in YAML that only the lenient parser reads', () => {
  const text = 'a: &a\n  x: [\n    1,\n    {y: 2}\n  ]\nb: *a\n';
  expect(found(lenientOffsets, text, ['a', 'x', '1', 'y'])).toMatch(/^y: 2/);
  expect(found(lenientOffsets, text, ['b', 'x', '0'])).toMatch(/^1,/);
  expect(found(lenientOffsets, text, ['b', 'no'])).toMatch(/^b:/);
});

test('every place of any JSON is found, and as YAML in the same place', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.boolean(), (value, pretty) => {
      const text = JSON.stringify(value, null, pretty ? 2 : 0);
      const json = jsonOffsets(text);
      const yaml = yamlOffsets(text);
      for (const [segments, field] of placesIn(value)) {
        const rest = text.slice(json(segments));
        const key = segments.at(-1) ?? '';
        const isItem = rest.startsWith(JSON.stringify(field)?.slice(0, 1) ?? '');
        expect(isItem || rest.startsWith(JSON.stringify(key))).toBe(true);
        expect(yaml(segments)).toBe(json(segments));
      }
    }),
  );
});

function* placesIn(value: unknown, segments: readonly string[] = []): Generator<readonly [readonly string[], unknown]> {
  yield [segments, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, field] of Object.entries(value)) yield* placesIn(field, [...segments, key]);
}

test('lines and columns count from 1, in the file that a Source names', async () => {
  const contract = await loadFiles({
    'api.yaml': 'openapi: 3.0.3\r\npaths:\r\n  /x:\r\n    $ref: parts/x.json\r\n',
    'parts/x.json': '{\n  "get": {"responses": {}}\n}',
  });
  const file = contract.files.find((name) => name.endsWith('api.yaml'));
  const located = contract.locate(`${contract.name}#/paths/~1x`);
  expect(located).toMatchObject({ line: 3, column: 3 });
  // A file near the working directory is named as seen from there.
  expect(path.resolve(located?.file ?? '')).toBe(file);
  expect(contract.locate('parts/x.json#/get/responses/200')).toMatchObject({ line: 2, column: 11 });
  expect(contract.locate('no.yaml#/x')).toBeUndefined();
});
