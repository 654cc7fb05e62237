import { describe, expect } from 'vitest';
import { eventually, test, write } from './run.ts';

const CONTRACT = 'fixtures/behaviour/unsatisfiable.yaml';

/** A contract all of whose operations answer with the same schema. */
const contract = (schema: object, paths: readonly string[] = ['/x']): string => {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Price' } } };
  const item = { get: { responses: { 200: { description: '', content } } } };
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 't', version: '1' },
    paths: Object.fromEntries(paths.map((path) => [path, item])),
    components: { schemas: { Price: schema } },
  });
};

describe('mockgen serve --on-unsatisfiable', () => {
  test('fail does not start, and says which keywords contradict each other, with their lines', async ({ cli }) => {
    const { code, stderr } = await cli.run(['serve', CONTRACT, '--on-unsatisfiable', 'fail', '--port', '0']);
    expect(code).toBe(2);
    expect(stderr).toContain('mockgen: 2 answers of unsatisfiable.yaml cannot be made\n');
    expect(stderr).toContain(
      `${CONTRACT}:23:41  error unsatisfiable-schema  No value can satisfy minimum 10 (unsatisfiable.yaml:23:41) together ` +
        'with maximum 5 (unsatisfiable.yaml:24:41) at /price.\n',
    );
  });

  test('fail starts where every answer can be made', async ({ cli }) => {
    const server = await cli.serve(['fixtures/petstore.yaml', '--on-unsatisfiable', 'fail']);
    expect((await fetch(`${server.url}/pets/7`)).status).toBe(200);
  });

  test('answer starts, as without the flag', async ({ cli }) => {
    const server = await cli.serve([CONTRACT]);
    expect((await fetch(`${server.url}/order`)).status).toBe(500);
    expect((await fetch(`${server.url}/fine`)).status).toBe(200);
  });

  test('fail counts the answers, and tells a reason that they share once', async ({ cli }) => {
    const cwd = cli.folder({ 'a.json': contract({ type: 'number', minimum: 2, maximum: 1 }, ['/x', '/y', '/z']) });
    const { code, stderr } = await cli.run(['serve', 'a.json', '--on-unsatisfiable', 'fail'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('mockgen: 3 answers of a.json cannot be made\n');
    expect(stderr.match(/unsatisfiable-schema/g)).toHaveLength(1);
    expect(stderr).toMatch(/see also: a\.json:1:\d+\n/);
  });

  test('fail keeps the mock that was sound where a save is not, and says all that is wrong', async ({ cli }) => {
    const cwd = cli.folder({ 'a.json': contract({ const: 'one' }) });
    const server = await cli.serve(['a.json', '--on-unsatisfiable', 'fail'], { cwd });
    const answer = async (): Promise<unknown> => (await fetch(`${server.url}/x`)).json();
    write(cwd, { 'a.json': contract({ const: '\u009b2J\u202e', type: 'integer' }) });
    await server.says(/1 answer of a\.json cannot be made\na\.json:1:\d+ {2}error .* together with .*\n {4}see also: /);
    await server.says('still serving the last good contract');
    expect(server.stderr()).not.toMatch(/[\u009b\u202e]/);
    expect(await answer()).toBe('one');
    write(cwd, { 'a.json': contract({ const: 'two' }) });
    await eventually(async () => (await answer()) === 'two', server.stderr);
  });
});
