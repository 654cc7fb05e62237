import { expect, it } from 'vitest';
import { describeMatrix } from './matrix.ts';

describeMatrix('paths and their operations', 'behaviour/routing.yaml', (start) => {
  it.each([
    ['GET /users/7', 'getUser', 'a template'],
    ['GET /users/me', 'getMe', 'the concrete path first, though it is declared later'],
    ['PUT /users/me', 'putUser', 'the template, where the concrete path lacks the method'],
    ['POST /users/7:cancel', 'cancelUser', 'a verb after the parameter'],
    ['POST /users/7%3Acancel', 'cancelUser', 'an escaped literal'],
    ['GET /files/photo.png', 'getFile', 'two parameters in a segment'],
    ['GET /files/v1.2.zip', 'getFile', 'the last separator counts'],
    ['GET /compare/main...7', 'compare', 'a separator of several characters'],
    ["GET /items('7')", 'getItem', 'OData keys'],
    ['GET /items(%277%27)', 'getItem', 'OData keys, escaped'],
    ['GET /%75sers/me', 'getMe', 'an escaped letter'],
    ['GET /users/me/', 'getMe', 'a trailing slash more'],
    ['GET /slash', 'slash', 'a trailing slash less'],
    ['GET /slash/', 'slash', 'a trailing slash as declared'],
    ['GET http://api.example.com/users/me', 'getMe', 'the absolute form that proxies send'],
    ['TRACE /search', 'traceSearch', 'TRACE'],
    ['QUERY /search', 'search', 'QUERY'],
    ['COPY /search', 'copySearch', 'a method of additionalOperations'],
    ['OPTIONS /probe', 'optionsProbe', 'a declared OPTIONS'],
    ['HEAD /probe', 'headProbe', 'a declared HEAD without GET'],
  ])('%s is %s: %s', async (line, operationId) => {
    const { send, mock } = await start();
    const answer = await send(line);
    expect(answer.status).toBe(200);
    expect(mock.journal.entries().at(-1)?.operationId).toBe(operationId);
  });

  it.each([
    ['GET /echo/a%2Fb', 200],
    ['GET /echo/100%2525', 200],
    ['GET /echo/%C3%BC', 200],
    ['GET /echo/100%25', 422],
    ['GET /echo/a/b', 404],
  ])('decodes percent-encoding once: %s is %i', async (line, status) => {
    const { send } = await start();
    expect((await send(line)).status).toBe(status);
  });

  it('judges each parameter of a segment', async () => {
    const { send } = await start();
    expect((await send('GET /files/photo.gif')).json).toMatchObject({ errors: [{ in: 'path', name: 'ext' }] });
    expect((await send('GET /compare/main...x')).json).toMatchObject({ errors: [{ in: 'path', name: 'head' }] });
  });
});

describeMatrix('HEAD and OPTIONS', 'behaviour/routing.yaml', (start) => {
  it('answers HEAD for every GET with its fields and without its content', async () => {
    const { send } = await start();
    const get = await send('GET /users/7');
    const head = await send('HEAD /users/7');
    expect(head.status).toBe(200);
    expect(head.bytes).toHaveLength(0);
    expect(head.headers['content-type']).toBe('application/json');
    expect(head.headers['content-length']).toBe(String(get.bytes.length));
  });

  it('answers HEAD for a refused GET without content, again and again', async () => {
    const { send } = await start();
    for (const _ of [1, 2]) {
      const head = await send('HEAD /files/photo.gif');
      expect(head.status).toBe(422);
      expect(head.bytes).toHaveLength(0);
      expect(head.headers['mockgen-violations']).toBe('path.ext:enum');
    }
  });

  it('answers OPTIONS with what the path takes', async () => {
    const { send } = await start();
    const answer = await send('OPTIONS /users/7');
    expect(answer.status).toBe(204);
    expect(answer.headers['allow']).toBe('GET, PUT, HEAD, OPTIONS');
    expect(answer.bytes).toHaveLength(0);
  });

  it('unites the methods of the concrete path and of the template behind it', async () => {
    const { send } = await start();
    expect((await send('OPTIONS /users/me')).headers['allow']?.split(', ').toSorted()).toEqual([
      'GET',
      'HEAD',
      'OPTIONS',
      'PUT',
    ]);
  });

  it('answers OPTIONS * without a crash', async () => {
    const { send } = await start();
    expect((await send('OPTIONS *')).status).toBeLessThan(500);
  });
});

describeMatrix('CORS', 'behaviour/routing.yaml', (start) => {
  const preflight = { origin: 'https://app.example.com', 'access-control-request-method': 'PUT' };

  it('answers a preflight with what the path takes', async () => {
    const { send } = await start();
    const { status, headers } = await send('OPTIONS /users/7', {
      headers: { ...preflight, 'access-control-request-headers': 'x-trace' },
    });
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': 'https://app.example.com',
      'access-control-allow-methods': 'GET, PUT, HEAD, OPTIONS',
      'access-control-allow-headers': 'x-trace',
    });
  });

  it('answers a preflight itself, even where OPTIONS is declared', async () => {
    const { send } = await start();
    const { status, headers } = await send('OPTIONS /probe', { headers: preflight });
    expect(status).toBe(204);
    expect(headers['access-control-allow-origin']).toBe('https://app.example.com');
  });

  it('tells a preflight from an OPTIONS that the same page sent before', async () => {
    const { send } = await start();
    expect((await send('OPTIONS /probe', { headers: { origin: preflight.origin } })).status).toBe(200);
    expect((await send('OPTIONS /probe', { headers: preflight })).status).toBe(204);
    expect((await send('OPTIONS /probe', { headers: { origin: preflight.origin } })).status).toBe(200);
  });

  it('lets pages read answers and refusals with their fields', async () => {
    const { send } = await start();
    const headers = { origin: 'https://app.example.com' };
    for (const line of ['GET /users/7', 'GET /nowhere', 'GET /files/photo.gif']) {
      const answer = await send(line, { headers });
      expect(answer.headers['access-control-allow-origin']).toBe('https://app.example.com');
      expect(answer.headers['access-control-expose-headers']).toContain('Mockgen-Source');
    }
  });

  it('names the origin of each page, and none for others', async () => {
    const { send } = await start();
    for (const origin of ['https://a.example', 'https://b.example'])
      expect((await send('GET /users/7', { headers: { origin } })).headers['access-control-allow-origin']).toBe(origin);
    expect((await send('GET /users/7')).headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('cors: false serves the declared OPTIONS and adds nothing', async () => {
    const { send } = await start({ cors: false });
    const answer = await send('OPTIONS /probe', { headers: preflight });
    expect(answer.status).toBe(200);
    expect(answer.json).toHaveProperty('name');
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describeMatrix('what no operation takes', 'behaviour/routing.yaml', (start) => {
  it('answers an unknown path with a 404 problem that names the nearest', async () => {
    const { send } = await start();
    const answer = await send('GET /user/7');
    expect(answer.status).toBe(404);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'mockgen-source': 'problem',
    });
    expect(answer.json).toMatchObject({
      type: 'urn:mockgen:problem:not-found',
      status: 404,
      detail: expect.stringContaining('GET /users/{id}'),
    });
  });

  it.each(['/v2/user/7', '/test/v3/user/7'])('names the nearest of %s behind the path of a server', async (path) => {
    const { send } = await start();
    expect((await send(`GET ${path}`)).json).toMatchObject({ detail: expect.stringContaining('GET /users/{id}') });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'a path like /%s is just unknown',
    async (name) => {
      const { send } = await start();
      expect((await send(`GET /${name}`)).status).toBe(404);
      expect((await send(`GET /users/${name}`)).status).toBe(200);
    },
  );

  it('answers a wrong method with 405 and Allow', async () => {
    const { send } = await start();
    const answer = await send('DELETE /users/7');
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']).toBe('GET, PUT, HEAD, OPTIONS');
    expect(answer.json).toMatchObject({ type: 'urn:mockgen:problem:method-not-allowed' });
  });

  it('does not answer HEAD where there is no GET', async () => {
    const { send } = await start();
    const answer = await send('HEAD /search');
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']?.split(', ').toSorted()).toEqual(['COPY', 'OPTIONS', 'QUERY', 'TRACE']);
  });

  it('takes a method in the case that it is written in (RFC 9110 §9.1)', async () => {
    const { send } = await start();
    expect((await send('COPY /search')).status).toBe(200);
  });
});

describeMatrix('base paths', 'behaviour/routing.yaml', (start) => {
  const statuses = async (basePath: 'auto' | 'strict' | 'none' | `/${string}`): Promise<Record<string, number>> => {
    const { send } = await start({ basePath });
    const paths = ['/users/me', '/v2/users/me', '/test/v3/users/me', '/wrong/v3/users/me', '/shop/users/me'];
    return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, (await send(`GET ${path}`)).status])));
  };

  it('auto: with the path of a server, its variables included, and without', async () => {
    expect(await statuses('auto')).toMatchObject({
      '/users/me': 200,
      '/v2/users/me': 200,
      '/test/v3/users/me': 200,
      '/shop/users/me': 404,
    });
  });

  it('strict: only with the path of a server', async () => {
    expect(await statuses('strict')).toMatchObject({
      '/users/me': 404,
      '/v2/users/me': 200,
      '/test/v3/users/me': 200,
      '/shop/users/me': 404,
    });
  });

  it('none: only without', async () => {
    expect(await statuses('none')).toMatchObject({ '/users/me': 200, '/v2/users/me': 404, '/shop/users/me': 404 });
  });

  it('a prefix of your own replaces them', async () => {
    expect(await statuses('/shop')).toMatchObject({ '/users/me': 404, '/v2/users/me': 404, '/shop/users/me': 200 });
  });

  it('takes a variable with an enumeration at its word', async () => {
    expect(await statuses('auto')).toMatchObject({ '/wrong/v3/users/me': 404 });
  });

  it('honours servers of a path item', async () => {
    const { send } = await start({ basePath: 'strict' });
    expect((await send('GET /other/elsewhere')).status).toBe(200);
    expect((await send('GET /v2/elsewhere')).status).toBe(404);
  });
});
