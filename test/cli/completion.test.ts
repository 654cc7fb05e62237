import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { test } from './run.ts';

/** Whether a shell is at hand. */
function has(shell: string): boolean {
  try {
    execFileSync(shell, ['-c', 'exit 0']);
    return true;
  } catch {
    return false;
  }
}

describe('mockgen completion', () => {
  test.skipIf(!has('bash'))('completes commands, flags, values and files in bash', async ({ cli }) => {
    const { stdout: script } = await cli.run(['completion', 'bash']);
    const cwd = cli.folder({ 'my contract.yaml': '', 'mockgen.bash': script });
    const complete = (...words: readonly string[]): readonly string[] => {
      const list = words.map((word) => `'${word}'`).join(' ');
      const program = `source ./mockgen.bash; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _mockgen; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return execFileSync('bash', ['-c', program], { cwd, encoding: 'utf8' }).trimEnd().split('\n');
    };
    expect(complete('mockgen', '')).toEqual([
      'serve',
      'example',
      'explain',
      'validate',
      'completion',
      'help',
      '--help',
      '--version',
    ]);
    expect(complete('mockgen', 'se')).toEqual(['serve']);
    expect(complete('mockgen', 'serve', '--va')).toEqual(['--validate']);
    expect(complete('mockgen', 'serve', '--validate', 'r')).toEqual(['report']);
    expect(complete('mockgen', 'validate', '--format', '')).toEqual(['text', 'json']);
    expect(complete('mockgen', 'completion', '')).toEqual(['bash', 'zsh', 'fish']);
    expect(complete('mockgen', 'serve', 'my')).toEqual(['my contract.yaml']);
    expect(complete('mockgen', 'serve', '--cert', 'my')).toEqual(['my contract.yaml']);
  });

  test.for(['zsh', 'fish'])('prints a script that %s can read', async (shell, { cli }) => {
    const { code, stdout } = await cli.run(['completion', shell]);
    for (const word of ['serve', 'explain', 'validate', 'fail-on', 'enforce']) expect(stdout).toContain(word);
    if (has(shell)) execFileSync(shell, ['-n', join(cli.folder({ script: stdout }), 'script')]);
    expect(code).toBe(0);
  });
});
