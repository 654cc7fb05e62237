import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { ROOT, test } from './run.ts';

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
const FILES = {
  'good.yaml': readFileSync(join(ROOT, 'fixtures/petstore.yaml')),
  'flawed.yaml': FLAWED,
  'bad.yaml': '{',
};

/** What ends with which code: 0 ok, 1 findings, 2 usage, configuration or unusable contract, 130 interrupted. */
const EXITS: readonly (readonly [code: number, ...args: readonly string[]])[] = [
  [0, '--version'],
  [0, '-v'],
  [0, '--help'],
  [0, 'help'],
  [0, 'help', 'serve'],
  [0, 'serve', '--help'],
  [0, 'completion', 'bash'],
  [0, 'validate', 'good.yaml'],
  [0, 'validate', 'good.yaml', '--fail-on', 'info'],
  [0, 'validate', 'flawed.yaml', '--fail-on', 'never'],
  [1, 'validate', 'flawed.yaml'],
  [1, 'validate', 'flawed.yaml', '--format', 'json'],
  [2, 'validate', 'bad.yaml'],
  [2, 'validate'],
  [0, 'explain', 'good.yaml', 'GET /pets/7'],
  [0, 'explain', 'good.yaml', 'GET /pets/x', '--validate', 'off'],
  [1, 'explain', 'good.yaml', 'GET /pets/x'],
  [1, 'explain', 'good.yaml', 'GET /pets/x', '--validate', 'report'],
  [1, 'explain', 'good.yaml', 'GET /nowhere'],
  [1, 'explain', 'good.yaml', 'PUT /pets/7'],
  [1, 'explain', 'flawed.yaml', 'GET /y'],
  [2, 'explain', 'bad.yaml', 'GET /pets/7'],
  [2, 'explain', 'good.yaml'],
  [2, 'serve', 'bad.yaml'],
  [2, 'serve'],
  [2],
];

describe.concurrent('exit codes', () => {
  for (const [code, ...args] of EXITS)
    test(`${code}: mockgen ${args.join(' ')}`, async ({ cli }) => {
      const ran = await cli.run(args, { cwd: cli.folder(FILES) });
      expect(ran.code, ran.stdout + ran.stderr).toBe(code);
      expect(ran[code === 2 ? 'stderr' : 'stdout']).not.toBe('');
      expect(ran[code === 2 ? 'stdout' : 'stderr']).toBe('');
    });
});

describe.concurrent('help', () => {
  test.for(['serve', 'explain', 'validate', 'completion', 'help'])('of %s shows examples', async (name, { cli }) => {
    const [flag, command] = await Promise.all([cli.run([name, '--help']), cli.run(['help', name])]);
    expect(flag.stdout).toMatch(new RegExp(`^Usage: mockgen ${name} `));
    expect(flag.stdout).toMatch(new RegExp(`\\nExamples?:\\n  .*mockgen ${name} `));
    expect(command.stdout).toBe(flag.stdout);
  });

  test('of mockgen shows the commands, examples and the exit codes', async ({ cli }) => {
    const { stdout } = await cli.run(['--help']);
    for (const text of ['serve', 'explain', 'validate', 'completion', 'Examples:', '130 interrupted'])
      expect(stdout).toContain(text);
  });

  test('of serve names every flag and its default', async ({ cli }) => {
    const { stdout } = await cli.run(['serve', '--help']);
    for (const text of [
      'default: 4010, env: PORT',
      '127.0.0.1',
      'default: 10MB',
      'default: 2026-01-01',
      '--no-watch',
      '--poll',
    ])
      expect(stdout.replace(/\s+/g, ' ')).toContain(text);
  });
});

test('the version is that of the package', async ({ cli }) => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect((await cli.run(['--version'])).stdout).toBe(`${version}\n`);
});
