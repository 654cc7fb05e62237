import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { ROOT, test, write } from './run.ts';

const run = promisify(execFile);

/** What npm says when there is no way to the registry. */
const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|network|E50\d/;

const home = mkdtempSync(join(tmpdir(), 'mockgen-package-'));
const project = join(home, 'project');
const globally = join(home, 'global');
let packed: readonly string[] = [];
let unreachable: string | undefined;

/** Packs the clone and installs it twice: in a project, and as with `npm i -g`. */
beforeAll(async () => {
  write(project, { 'package.json': '{ "type": "module", "private": true }' });
  const pack = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', home], { cwd: ROOT });
  const [{ filename, files }] = JSON.parse(pack.stdout);
  packed = files.map(({ path }: { readonly path: string }) => path);
  const tarball = join(home, filename);
  const install = ['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel', 'error'];
  try {
    await run('npm', [...install, tarball], { cwd: project });
    await run('npm', [...install, '-g', '--prefix', globally, tarball], { cwd: home });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (!OFFLINE.test(said)) throw error;
    unreachable = `the registry cannot be reached: ${said.split('\n').find((line) => OFFLINE.test(line))}`;
    console.warn(`skipped: ${unreachable}`);
  }
}, 120_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

const LIBRARY = `
import { createMock, loadContract } from 'mockgen-cli';
const mock = createMock(await loadContract('node_modules/mockgen-cli/fixtures/petstore.yaml'), { seed: 1 });
const answer = await mock.fetch(new Request('http://mock/pets/7'));
console.log(answer.status, (await answer.json()).name);
`;

const TYPED = `
import { createMock, type Exchange, loadContract, type Mock, type MockOptions, UnusableContract } from 'mockgen-cli';
const options: MockOptions = { seed: 1, validate: 'report', onExchange: (exchange: Exchange) => exchange.violations };
export const mock: Mock = createMock(await loadContract('petstore.yaml'), options);
export const answer: Response = await mock.fetch(new Request('http://mock/pets/7'));
export const isOurs = (error: unknown): boolean => error instanceof UnusableContract && error.diagnostic.code !== '';
// @ts-expect-error: there is no such mode.
export const wrong: MockOptions = { validate: 'sometimes' };
`;

const TSCONFIG = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: 'es2023',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    types: ['node'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
  },
  files: ['typed.ts'],
};

describe('the package that npm pack makes', () => {
  test('runs where it is installed in a project', async ({ cli, skip }) => {
    skip(unreachable !== undefined, unreachable);
    const bin = join(project, 'node_modules/.bin/mockgen');
    expect((await cli.run(['--version'], { bin, cwd: project })).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const petstore = 'node_modules/mockgen-cli/fixtures/petstore.yaml';
    const { url, stop } = await cli.serve([petstore, '--log', 'json'], { bin, cwd: project });
    expect(await (await fetch(`${url}/pets/7`)).json()).toMatchObject({ name: 'Misty' });
    expect((await stop('SIGTERM')).code).toBe(0);
    expect((await cli.run(['validate', petstore], { bin, cwd: project })).code).toBe(0);
  });

  test('runs where it is installed globally', async ({ cli, skip }) => {
    skip(unreachable !== undefined, unreachable);
    const bin = join(globally, 'bin/mockgen');
    const petstore = join(globally, 'lib/node_modules/mockgen-cli/fixtures/petstore.yaml');
    const { stdout } = await run(bin, ['--version']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const { url } = await cli.serve([petstore, '--tls'], { bin, cwd: home });
    expect(url).toMatch(/^https:/);
    // Read by a parser that is not part of the bundle.
    const lenient = 'openapi: 3.0.3\ninfo:\n  x-a: [\n    1\n  ]\npaths: {}\n';
    const validated = await cli.run(['validate', '-'], { bin, cwd: home, stdin: lenient });
    expect(validated.stderr).toBe('');
    expect(validated.stdout).toContain('lenient-parse');
  });

  test('is a library', async ({ skip }) => {
    skip(unreachable !== undefined, unreachable);
    write(project, { 'library.js': LIBRARY });
    const { stdout } = await run(process.execPath, ['library.js'], { cwd: project });
    expect(stdout).toBe('200 Misty\n');
  });

  test('has types', async ({ skip }) => {
    skip(unreachable !== undefined, unreachable);
    write(project, { 'typed.ts': TYPED, 'tsconfig.json': JSON.stringify(TSCONFIG) });
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { stdout } = await run(process.execPath, [tsc, '-p', project]).catch((error) => error);
    expect(stdout).toBe('');
  });

  test('holds what it needs and nothing else', () => {
    for (const needed of ['bin/mockgen.js', 'dist/cli.js', 'dist/index.js', 'fixtures/petstore.yaml', 'LICENSE'])
      expect(packed).toContain(needed);
    expect(packed.filter((path) => /^(?:src|test|node_modules|\.)/.test(path))).toEqual([]);
  });
});
