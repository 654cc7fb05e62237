import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { eventually, type Server, test, write } from './run.ts';

const contract = (example: string): string => `openapi: 3.1.0
info: { title: Watched, version: '1' }
paths:
  /x:
    get:
      responses:
        '200': { description: ok, content: { application/json: { schema: { const: ${example} } } } }
`;
const REFERRING = contract('x').replace('{ const: x }', '{ $ref: schemas/shared.yaml }');

async function answer({ url }: Server): Promise<unknown> {
  return (await fetch(`${url}/x`)).json();
}

describe.concurrent('--watch', () => {
  test('follows the contract, and keeps the last good one', async ({ cli }) => {
    const cwd = cli.folder({ 'a.yaml': contract('one') });
    const server = await cli.serve(['a.yaml'], { cwd });
    expect(await answer(server)).toBe('one');
    write(cwd, { 'a.yaml': contract('two') });
    await server.says('reloaded a.yaml (1 operation)');
    expect(await answer(server)).toBe('two');
    write(cwd, { 'a.yaml': 'openapi: 3.1.0\ninfo:\n  title: x\n version: 1\n' });
    await server.says(/a\.yaml:4:2 cannot be parsed: .*\nstill serving the last good contract\n/);
    expect(await answer(server)).toBe('two');
    write(cwd, { 'a.yaml': '' });
    await server.says('the file is empty');
    expect(await answer(server)).toBe('two');
    write(cwd, { 'a.yaml': contract('three') });
    await eventually(async () => (await answer(server)) === 'three', server.stderr);
  });

  test('follows files that are referred to, used or not', async ({ cli }) => {
    const cwd = cli.folder({ 'a.yaml': REFERRING, 'schemas/shared.yaml': 'const: one\n' });
    const server = await cli.serve(['a.yaml'], { cwd });
    await new Promise((resolve) => setTimeout(resolve, 500));
    write(cwd, { 'schemas/shared.yaml': 'const: {one\n' });
    await server.says(/schemas\/shared\.yaml:\d+:\d+ cannot be parsed: .*\nstill serving the last good contract\n/);
    expect(await answer(server)).toBe('one');
    write(cwd, { 'schemas/shared.yaml': 'const: two\n' });
    await server.says('reloaded');
    expect(await answer(server)).toBe('two');
    write(cwd, { 'schemas/shared.yaml': 'const: [two\n' });
    await eventually(() => (server.stderr().match(/still serving/g) ?? []).length === 2, server.stderr);
    expect(await answer(server)).toBe('two');
  });

  test('follows a file that is replaced, removed and brought back, as editors do', async ({ cli }) => {
    const cwd = cli.folder({ 'a.yaml': contract('one') });
    const server = await cli.serve(['a.yaml'], { cwd });
    for (const text of ['two', 'three']) {
      write(cwd, { 'a.yaml.tmp': contract(text) });
      renameSync(join(cwd, 'a.yaml.tmp'), join(cwd, 'a.yaml'));
      await eventually(async () => (await answer(server)) === text, server.stderr);
    }
    rmSync(join(cwd, 'a.yaml'));
    await server.says(/a\.yaml cannot be read: there is no such file.*\nstill serving/);
    expect(await answer(server)).toBe('three');
    write(cwd, { 'a.yaml': contract('four') });
    await eventually(async () => (await answer(server)) === 'four', server.stderr);
  });

  test('sees a save right after the start', async ({ cli }) => {
    const cwd = cli.folder({ 'a.yaml': contract('one') });
    const server = await cli.serve(['a.yaml'], { cwd });
    write(cwd, { 'a.yaml': contract('two') });
    await eventually(async () => (await answer(server)) === 'two', server.stderr);
  });

  test('refuses a save that makes mounts overlap', async ({ cli }) => {
    const cwd = cli.folder({ 'a.yaml': contract('a'), 'b.yaml': contract('b') });
    const server = await cli.serve(['/a=a.yaml', '/a/b=b.yaml'], { cwd });
    write(cwd, { 'a.yaml': contract('a').replace('/x:', '/b/x:') });
    await server.says('still serving the last good contract');
    expect((await fetch(`${server.url}/a/x`)).status).toBe(200);
  });

  test('is not done with --no-watch, and may be asked for', async ({ cli }) => {
    const cwd = cli.folder({ 'a.yaml': contract('one') });
    const [deaf, keen] = await Promise.all([
      cli.serve(['a.yaml', '--no-watch'], { cwd }),
      cli.serve(['a.yaml', '--watch'], { cwd }),
    ]);
    write(cwd, { 'a.yaml': contract('two') });
    await eventually(async () => (await answer(keen)) === 'two', keen.stderr);
    expect(await answer(deaf)).toBe('one');
  });
});
