import { describe, expect } from 'vitest';
import { PETSTORE, test } from './run.ts';

const UNSATISFIABLE = 'fixtures/behaviour/unsatisfiable.yaml';

describe.concurrent('mockgen serve --warm', () => {
  test('all tells of an operation what was found, when it is first asked for, and answers the same as none', async ({
    cli,
  }) => {
    const [all, none] = [
      await cli.serve([UNSATISFIABLE, '--warm', 'all']),
      await cli.serve([UNSATISFIABLE, '--warm', 'none']),
    ];
    for (const path of ['/fine', '/order', '/limited']) {
      const answers = await Promise.all([all, none].map(async ({ url }) => (await fetch(`${url}${path}`)).text()));
      expect(answers[0]).toBe(answers[1]);
      if (path === '/fine') expect([all.stderr(), none.stderr()]).toEqual(['', '']);
    }
    await Promise.all([all.says('/limited'), none.says('/limited')]);
    expect(all.stderr()).toContain('No value can satisfy minimum 10');
    expect(all.stderr()).toBe(none.stderr());
  });

  test('idle, the default, says nothing of its own and keeps nobody from stopping', async ({ cli }) => {
    const server = await cli.serve([PETSTORE]);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await server.stop('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
  });
});
