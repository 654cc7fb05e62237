import { describe, expect } from 'vitest';
import { test } from './run.ts';

const FLAWED = `openapi: 3.1.0
info: { title: Flawed, version: '1' }
paths:
  /x:
    get:
      responses:
        '200': { description: ok, content: { application/json: { schema: { type: integer }, example: nope } } }
  /y:
    get:
      responses: { '200': { $ref: '#/components/responses/Missing' } }
`;

describe.concurrent('mockgen validate', () => {
  test('prints what is wrong, each thing with its line', async ({ cli, expect }) => {
    const { code, stdout } = await cli.run(['validate', 'flawed.yaml'], { cwd: cli.folder({ 'flawed.yaml': FLAWED }) });
    expect(stdout).toMatchInlineSnapshot(`
      "flawed.yaml:7:93  warning invalid-example  The example breaks its schema: it must be an integer, not the string "nope".
          the rule: flawed.yaml:7:76
          Until it is mended the example is not served.
      flawed.yaml:10:29  error unresolved-reference  The reference "#/components/responses/Missing" leads nowhere: there is nothing at that place.

      1 error, 1 warning, 0 notes in 2 operations of flawed.yaml
      "
    `);
    expect(code).toBe(1);
  });

  test('says which patterns cannot be asserted, before a request meets them', async ({ cli, expect }) => {
    const schema = (pattern: string): object => ({ type: 'string', pattern });
    const parameters = [
      { name: 'q', in: 'query', schema: schema('(') },
      { name: 'r', in: 'query', schema: schema('^(a*)*\\1b$') },
    ];
    const content = { 'application/json': { schema: { type: 'object', properties: { x: schema('[') } } } };
    const get = { parameters, responses: { 200: { description: 'ok', content } } };
    const contract = { openapi: '3.1.0', info: { title: 't', version: '1' }, paths: { '/a': { get } } };
    const cwd = cli.folder({ 'patterns.json': JSON.stringify(contract) });
    const { stdout } = await cli.run(['validate', 'patterns.json', '--format', 'json'], { cwd });
    const codes = JSON.parse(stdout).map(({ code }: { code: string }) => code);
    expect(codes.toSorted()).toEqual(['costly-pattern', 'unusable-pattern', 'unusable-pattern']);
  });

  test('prints JSON for programs', async ({ cli }) => {
    const cwd = cli.folder({ 'flawed.yaml': FLAWED });
    const { stdout } = await cli.run(['validate', 'flawed.yaml', '--format', 'json'], { cwd });
    const found = JSON.parse(stdout);
    expect(found).toHaveLength(2);
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'invalid-example',
        severity: 'warning',
        source: expect.stringContaining('flawed.yaml#/paths/~1x/get'),
        location: { file: 'flawed.yaml', line: 7, column: expect.any(Number) },
      }),
    );
  });

  test('prints an empty list where nothing is wrong', async ({ cli }) => {
    const { stdout } = await cli.run(['validate', 'fixtures/petstore.yaml', '--format', 'json']);
    expect(JSON.parse(stdout)).toEqual([]);
    const text = await cli.run(['validate', 'fixtures/petstore.yaml']);
    expect(text.stdout).toBe('0 errors, 0 warnings, 0 notes in 6 operations of petstore.yaml\n');
  });
});
