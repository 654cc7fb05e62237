import { describe, expect } from 'vitest';
import { test } from './run.ts';

const PETSTORE = 'fixtures/petstore.yaml';
const STORY = 'fixtures/behaviour/story.yaml';

describe('mockgen example', () => {
  test('prints the body that the mock would send', async ({ cli }) => {
    const { stdout, code } = await cli.run(['example', PETSTORE, 'getPet']);
    expect(JSON.parse(stdout)).toMatchObject({ id: 7, name: 'Misty' });
    expect(code).toBe(0);
  });

  test('takes a method and a template, however the parameter is called', async ({ cli }) => {
    const { stdout } = await cli.run(['example', PETSTORE, 'get /pets/{id}', '--status', '404']);
    expect(JSON.parse(stdout)).toMatchObject({ code: expect.any(String), message: expect.any(String) });
  });

  test('prints a thousand things, one a line, each once', async ({ cli }) => {
    const { stdout } = await cli.run(['example', STORY, 'getPet', '--count', '1000', '--format', 'ndjson']);
    const pets = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: number });
    expect(new Set(pets.map(({ id }) => id)).size).toBe(1000);
  });

  test('prints what a server tells, however many are asked for', async ({ cli }) => {
    const { stdout } = await cli.run(['example', STORY, 'getPet', '--count', '60', '--format', 'ndjson']);
    const pets = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: number });
    const server = await cli.serve([STORY]);
    for (const pet of [pets[0], pets[49], pets[59]])
      expect(await (await fetch(`${server.url}/pets/${pet?.id}`)).json()).toEqual(pet);
  });

  test('prints several as one JSON array, and the pages of a list one by one', async ({ cli }) => {
    const { stdout } = await cli.run(['example', STORY, 'listOwners', '--count', '2']);
    const [first, second] = JSON.parse(stdout) as { data: unknown[]; meta: { page: number } }[];
    expect([first?.meta.page, second?.meta.page]).toEqual([1, 2]);
    expect(first?.data).not.toEqual(second?.data);
  });

  test('tells what was meant by a mistyped operation, and which responses there are', async ({ cli }) => {
    const mistyped = await cli.run(['example', PETSTORE, 'getPt']);
    expect(mistyped.stderr).toBe('mockgen: the contract has no operation getPt; did you mean getPet?\n');
    expect(mistyped.code).toBe(2);
    const undocumented = await cli.run(['example', PETSTORE, 'getPet', '--status', '418']);
    expect(undocumented.stderr).toContain('It documents 200, 404.');
    expect(undocumented.code).toBe(2);
  });

  test('says that there is nothing to print', async ({ cli }) => {
    const { stderr, code } = await cli.run(['example', PETSTORE, 'deletePet']);
    expect(stderr).toBe('mockgen: deletePet answers without content\n');
    expect(code).toBe(2);
  });
});
