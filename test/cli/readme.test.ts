import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect } from 'vitest';
import { type Cli, ROOT, test } from './run.ts';

interface Example {
  readonly command: string;
  readonly shown: string;
}

/** Every `$ command` of the README's console blocks, with the output that is shown below it. */
const EXAMPLES: readonly Example[] = [
  ...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/^```console\n(.*?)^```$/gms),
].flatMap(([, block = '']) =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...shown] = part.split('\n');
      return { command, shown: shown.join('\n') };
    }),
);

const SHOWN_URL = 'http://127.0.0.1:4010';
const PETSTORE = 'fixtures/petstore.yaml';

/** What a command writes to standard output. */
async function outputOf(command: string, cli: Cli): Promise<string> {
  const serve = /^npx mockgen serve (.*)$/.exec(command);
  const server = await cli.serve([serve?.[1] ?? PETSTORE]);
  if (serve !== null) {
    await server.says('try ');
    return server.stdout().replaceAll(server.url, SHOWN_URL);
  }
  const mockgen = `"${process.execPath}" "${join(ROOT, 'bin/mockgen.js')}"`;
  const real = command.replace(/^npx mockgen/, () => mockgen).replaceAll(SHOWN_URL, server.url);
  const { stdout } = await promisify(execFile)('sh', ['-c', real], { cwd: ROOT }).catch((error) => error);
  return stdout;
}

/** `...` stands for anything, and so does every time; JSON may be broken into lines that are indented, to be read. */
function pattern(shown: string): RegExp {
  const joined = /^[{[]/.test(shown) ? shown.replace(/\n +/g, '') : shown;
  const parts = joined.trim().split(/\.\.\.|\d+ ms/);
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`, 's');
}

describe('the README', () => {
  test('has examples', () => {
    expect(EXAMPLES.length).toBeGreaterThan(5);
  });

  for (const { command, shown } of EXAMPLES) {
    test(`shows what this writes: ${command}`, async ({ cli }) => {
      expect((await outputOf(command, cli)).trim()).toMatch(pattern(shown));
    });
  }
});
