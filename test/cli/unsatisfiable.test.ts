import { describe, expect } from 'vitest';
import { test } from './run.ts';

const CONTRACT = 'fixtures/behaviour/unsatisfiable.yaml';

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
});
