import { describe, expect, it } from 'vitest';
import { createMock, loadContract } from '../../src/index.ts';

describe('mock.fetch', () => {
  it('answers without a socket', async () => {
    const mock = createMock(await loadContract('fixtures/petstore.yaml'));
    const response = await mock.fetch(new Request('https://petstore.example.com/v1/pets/7'));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ id: 7, name: 'Misty' });
  });

  it('reads contents, and refuses', async () => {
    const mock = createMock(await loadContract('fixtures/petstore.yaml'), { maxBody: 1000 });
    const post = (body: BodyInit, type = 'application/json'): Promise<Response> =>
      mock.fetch(
        new Request('http://localhost/pets', {
          method: 'POST',
          body,
          headers: { 'x-api-key': 'k', 'content-type': type },
        }),
      );
    expect((await post('{"name":"Rex","species":"dog","status":"sold"}')).status).toBe(201);
    expect((await post('{"name":""}')).status).toBe(422);
    expect((await post('x'.repeat(2000))).status).toBe(413);
    expect((await post('x', 'text/plain')).status).toBe(415);
  });

  it.each([
    ['HEAD', '/pets/7', 200],
    ['GET', '/pets/7/photo', 200],
    ['OPTIONS', '/pets/7', 204],
    ['GET', '/nowhere', 404],
  ])('%s %s is %i', async (method, path, status) => {
    const mock = createMock(await loadContract('fixtures/petstore.yaml'));
    const response = await mock.fetch(new Request(`http://localhost${path}`, { method }));
    expect(response.status).toBe(status);
    await response.arrayBuffer();
  });

  it.each([
    [
      'answers.yaml',
      ['/status/not-modified', '/status/no-content', '/status/redirect', '/status/only-switching', '/headers'],
    ],
    ['flaws/schemas.yaml', ['/header', '/text', '/odd']],
    ['flaws/references.yaml', ['/schema', '/remote']],
  ])('never rejects: %s', async (file, paths) => {
    const mock = createMock(await loadContract(`fixtures/behaviour/${file}`));
    for (const path of paths) {
      const response = await mock.fetch(new Request(`http://localhost${path}`));
      expect(response.status).toBeGreaterThanOrEqual(200);
    }
  });
});
