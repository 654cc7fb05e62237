import { describe, expect, it } from 'vitest';
import { loadContract, UnusableContract } from '../../src/contract/load.ts';
import type { Diagnostic } from '../../src/runtime/model/diagnostic.ts';
import { describeMatrix } from './matrix.ts';

describeMatrix('a broken reference costs its operation alone', 'behaviour/flaws/references.yaml', (start) => {
  it.each([
    ['GET /parameter', 'references.yaml:7:'],
    ['POST /body', 'references.yaml:11:'],
    ['GET /response', 'references.yaml:16:'],
    ['GET /schema', 'references.yaml:31:'],
    ['POST /request-schema', 'references.yaml:31:'],
    ['GET /item', 'references.yaml:26:'],
    ['GET /outside', 'references.yaml:27:'],
    ['GET /remote', 'references.yaml:28:'],
  ])('%s is a 500 Problem that names %s', async (line, place) => {
    const { send } = await start();
    const answer = await send(line, line.startsWith('POST') ? { body: { inner: 1 } } : {});
    expect(answer.status).toBe(500);
    expect(answer.headers['mockgen-source']).toBe('problem');
    expect(answer.json).toMatchObject({
      type: 'urn:mockgen:problem:flawed-operation',
      detail: expect.stringContaining(place),
      diagnostic: { code: expect.stringMatching(/reference/), source: expect.stringContaining('references.yaml#/') },
    });
    expect((await send('GET /fine')).status).toBe(204);
  });

  it('or one response of it', async () => {
    const { send } = await start();
    expect((await send('GET /schema', { headers: { prefer: 'code=404' } })).status).toBe(404);
  });

  it('reads nothing outside of the contract folder, and asks no other host', async () => {
    const { send } = await start();
    expect((await send('GET /outside')).json).toMatchObject({ diagnostic: { code: 'reference-outside' } });
    expect((await send('GET /remote')).json).toMatchObject({ diagnostic: { code: 'remote-reference' } });
  });
});

describeMatrix('cycles', 'behaviour/flaws/cycles.yaml', (start) => {
  it.each(['GET /self', 'POST /pair', 'GET /parameter', 'GET /response', 'GET /item'])(
    '%s refers to itself, so it is a 500 Problem',
    async (line) => {
      const { send } = await start();
      const answer = await send(line, line.startsWith('POST') ? { body: {} } : {});
      expect(answer.status).toBe(500);
      expect(answer.json).toMatchObject({
        type: 'urn:mockgen:problem:flawed-operation',
        detail: expect.stringMatching(/cycles\.yaml:\d+:\d+/),
      });
      expect((await send('GET /fine')).status).toBe(204);
    },
  );

  it('an allOf that holds itself is answered in bounded time', async () => {
    const { send } = await start();
    expect([200, 500]).toContain((await send('GET /all-of')).status);
    expect((await send('GET /fine')).status).toBe(204);
  });

  it('recursion through properties and items is served', async () => {
    const { send } = await start();
    expect((await send('GET /recursion-is-fine')).json).toMatchObject({ name: expect.any(String) });
    const body = { name: 'a', children: [{ name: 'b', children: [{ name: 7, children: [] }] }] };
    expect((await send('POST /recursion-is-fine', { body })).json).toMatchObject({
      errors: [{ pointer: '/children/0/children/0/name' }],
    });
  });

  it('what would have no end is a Problem', async () => {
    const { send } = await start();
    expect((await send('GET /endless')).status).toBe(500);
    expect((await send('GET /fine')).status).toBe(204);
  });
});

describeMatrix('odd paths and operations', 'behaviour/flaws/paths.yaml', (start) => {
  it.each([
    ['/users/7', 204, 'the first of two paths that no request can tell apart'],
    ['/no-slash', 204, 'a path without its slash'],
    ['/null', 404, 'an empty path item'],
    ['/list', 404, 'a path item that is none'],
    ['/text', 500, 'an operation that is none'],
    ['/undeclared/7', 204, 'an undeclared path parameter'],
    ['/no-responses', 204, 'no responses'],
    ['/same', 204, 'an operationId that is used twice'],
    ['/status', 200, 'statuses that are none'],
    ['/methods', 204, 'methods that are none'],
  ])('GET %s is %i: %s', async (path, status) => {
    const { send } = await start();
    expect((await send(`GET ${path}`)).status).toBe(status);
  });

  it('tells them apart in the journal', async () => {
    const { send, mock } = await start();
    for (const line of ['GET /users/7', 'GET /same', 'POST /same']) await send(line);
    expect(mock.journal.entries().map(({ operationId }) => operationId)).toEqual(['first', 'twice', 'POST /same']);
    expect(mock.contract.diagnostics().map(({ code }) => code)).toEqual(
      expect.arrayContaining(['duplicate-path', 'path-without-slash', 'invalid-path-item', 'duplicate-operation-id']),
    );
  });
});

describeMatrix('odd schemas', 'behaviour/flaws/schemas.yaml', (start) => {
  it('a pattern that is none costs itself alone', async () => {
    const diagnostics: Diagnostic[] = [];
    const { send, mock } = await start({ onDiagnostic: (diagnostic) => diagnostics.push(diagnostic) });
    const answer = await send('GET /pattern?v=x');
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ code: expect.any(String) });
    expect((await send('GET /pattern?n=x')).status).toBe(422);
    expect([...diagnostics, ...mock.contract.diagnostics()]).toContainEqual(
      expect.objectContaining({ source: expect.stringMatching(/paths\/~1pattern\/get\/parameters\/0\/schema/) }),
    );
  });

  it.each(['/keywords?v=x', '/text', '/security', '/header'])('GET %s is served', async (path) => {
    const { send } = await start();
    expect((await send(`GET ${path}`)).status).toBeLessThan(300);
  });

  it('keeps names of JavaScript as data', async () => {
    const { send } = await start();
    const answer = await send('GET /odd?__proto__=7&constructor=8');
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.json as object)).toEqual(expect.arrayContaining(['__proto__', 'constructor']));
    const refused = await send('GET /odd?__proto__=x&constructor=y');
    expect(refused.json).toMatchObject({ errors: [{ name: '__proto__' }, { name: 'constructor' }] });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describeMatrix('a document with webhooks only', 'behaviour/flaws/webhooks.yaml', (start) => {
  it('is served, though it has no path', async () => {
    const { send } = await start();
    const answer = await send('GET /newPet');
    expect(answer.status).toBe(404);
    expect(answer.json).toMatchObject({ type: 'urn:mockgen:problem:not-found' });
  });
});

describe('what stops everything', () => {
  it.each([
    ['nowhere.yaml', 'unreadable-contract'],
    ['unusable/broken.yaml', 'unparsable-contract'],
    ['unusable/not-openapi.yaml', 'not-openapi'],
    ['unusable/empty.yaml', 'empty-contract'],
  ])('%s is %s, in one message', async (file, code) => {
    const error = await loadContract(`fixtures/behaviour/flaws/${file}`).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(UnusableContract);
    expect(error).toMatchObject({ diagnostic: { code }, message: expect.stringContaining(file) });
  });
});
