import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { PETSTORE, test } from './run.ts';

describe.concurrent('mockgen explain', () => {
  test('tells the operation, the answer and why', async ({ cli, expect }) => {
    const { code, stdout } = await cli.run(['explain', 'fixtures/petstore.yaml', 'GET /pets/7']);
    expect(stdout).toMatchInlineSnapshot(`
      "GET /pets/7
        meets     getPet: GET /pets/{petId} (fixtures/petstore.yaml:71:5)
        answers   200 application/json: a valid example of the contract

      {
        "id": 7,
        "name": "Misty",
        "species": "cat",
        "status": "available",
        "price": 249.5,
        "bornOn": "2024-05-17",
        "tags": [
          "calm",
          "house-trained"
        ]
      }
      "
    `);
    expect(code).toBe(0);
  });

  test('tells each violation with its line, and the answer that it would get otherwise', async ({ cli, expect }) => {
    const { code, stdout } = await cli.run(['explain', 'fixtures/petstore.yaml', 'GET /pets?limit=1000&status=gone']);
    expect(stdout.split('\n\n')[0]).toMatchInlineSnapshot(`
      "GET /pets?limit=1000&status=gone
        meets     listPets: GET /pets (fixtures/petstore.yaml:13:5)
        violates  query limit must be at most 100, not 1000 [maximum] (fixtures/petstore.yaml:21:48)
        violates  query status must be one of "available", "pending" or "sold", not the string "gone" [enum] (fixtures/petstore.yaml:161:7)
        answers   422 application/json: refused in the words of the contract's own response
        otherwise 200 application/json: made up from the schema and the seed: the contract has no valid example for it"
    `);
    expect(code).toBe(1);
  });

  test('tells what is near where there is no such path', async ({ cli }) => {
    const { stdout } = await cli.run(['explain', PETSTORE, 'GET /pet/7']);
    expect(stdout).toContain('  meets     no operation of the contract\n');
    expect(stdout).toContain('Did you mean GET /pets/{petId}');
  });

  test('names the flaw of an operation that cannot be served', async ({ cli }) => {
    const cwd = cli.folder({
      'flawed.yaml':
        'openapi: 3.0.0\ninfo: { title: F, version: "1" }\npaths:\n  /x:\n    get:\n      operationId: getX\n      responses: { "200": { $ref: "#/nowhere" } }\n',
    });
    const { code, stdout } = await cli.run(['explain', 'flawed.yaml', 'GET /x'], { cwd });
    expect(stdout).toContain('answers   500 application/problem+json');
    expect(stdout).toContain('flawed.yaml:7:');
    expect(code).toBe(1);
  });

  test('takes headers and content, from a file too', async ({ cli }) => {
    const pet = { id: 1, name: 'Rex', species: 'dog', status: 'sold' };
    const cwd = cli.folder({ 'pet.json': JSON.stringify(pet) });
    const args = ['explain', PETSTORE, 'POST /pets', '-H', 'X-Api-Key: k'];
    const [good, file, bad, missing, typed] = await Promise.all([
      cli.run([...args, '-d', JSON.stringify(pet)]),
      cli.run([...args, '-d', '@pet.json'], { cwd }),
      cli.run([...args, '-d', '{"name": 1}']),
      cli.run(args),
      cli.run([...args, '-d', 'a=b', '-H', 'Content-Type: text/csv']),
    ]);
    expect(good).toMatchObject({ code: 0, stdout: expect.stringContaining('answers   201') });
    expect(file).toMatchObject({ code: 0, stdout: expect.stringContaining('answers   201') });
    expect(bad).toMatchObject({ code: 1, stdout: expect.stringContaining('body /name must be a string') });
    expect(missing.code).toBe(1);
    expect(typed).toMatchObject({ code: 1, stdout: expect.stringContaining('answers   415') });
  });

  test('reads the contract from standard input, and the method from the content', async ({ cli }) => {
    const stdin = readFileSync(PETSTORE);
    const { stdout } = await cli.run(['explain', '-', '/pets/7'], { stdin });
    expect(stdout).toContain('GET /pets/7\n  meets     getPet: GET /pets/{petId} (stdin:');
    const posted = await cli.run(['explain', '-', '/orders', '-d', '{}'], { stdin });
    expect(posted.stdout).toContain('POST /orders\n  meets     placeOrder');
  });

  test('answers as the server does', async ({ cli }) => {
    const args = ['--seed', '7', '--dynamic', '--now', '2030-01-01'];
    const server = await cli.serve([PETSTORE, ...args]);
    const { stdout } = await cli.run(['explain', PETSTORE, 'GET /pets/7', ...args]);
    const explained = JSON.parse(stdout.slice(stdout.indexOf('\n{')));
    expect(await (await fetch(`${server.url}/pets/7`)).json()).toEqual(explained);
  });
});
