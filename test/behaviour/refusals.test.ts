import { expect, it } from 'vitest';
import { describeMatrix } from './matrix.ts';

const REASON = 'query parameter "limit" must be an integer, not the string "x"';

describeMatrix('refusals that the contract does not document', 'behaviour/refusals.yaml', (start) => {
  it('are Problems (RFC 9457) with every Violation', async () => {
    const { send } = await start();
    const answer = await send('GET /undocumented?limit=x');
    expect(answer.status).toBe(422);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'mockgen-source': 'problem',
      'mockgen-violations': 'query.limit:type',
    });
    expect(answer.json).toEqual({
      type: 'urn:mockgen:problem:invalid-request',
      title: 'The request breaks the contract',
      status: 422,
      detail: REASON,
      errors: [
        {
          in: 'query',
          name: 'limit',
          pointer: '',
          keyword: 'type',
          detail: 'must be an integer, not the string "x"',
          contract: 'refusals.yaml#/components/parameters/Limit/schema/type',
          location: expect.stringMatching(/refusals\.yaml:\d+:\d+$/),
        },
      ],
    });
  });

  it('are 400 where the request cannot be parsed', async () => {
    const { send } = await start();
    expect((await send('GET /undocumented?limit=%zz')).status).toBe(400);
    expect((await send('POST /types', { body: '{', headers: { 'content-type': 'application/json' } })).status).toBe(
      400,
    );
  });

  it('never borrow a default that is the success itself, or that has its schema', async () => {
    const { send } = await start();
    for (const path of ['/default-is-success', '/default-like-success']) {
      const answer = await send(`GET ${path}?limit=x`);
      expect(answer.status).toBe(422);
      expect(answer.headers['content-type']).toBe('application/problem+json');
    }
  });
});

describeMatrix('refusals in the words of the contract', 'behaviour/refusals.yaml', (start) => {
  it('prefer 422 to 400 for a Violation, with the real reason and status in its fields', async () => {
    const { send } = await start();
    const answer = await send('GET /both?limit=x');
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toBe('application/vnd.error+json');
    expect(answer.json).toMatchObject({ status: 422, detail: REASON });
  });

  it('prefer 400 to 422 for what cannot be parsed', async () => {
    const { send } = await start();
    const answer = await send('GET /both?limit=%zz');
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({
      code: expect.any(Number),
      message: expect.stringContaining('percent-encoded'),
    });
  });

  it.each([
    ['/bad', 400],
    ['/range', 422],
    ['/default', 422],
  ])('take the first that fits: %s answers %i', async (path, status) => {
    const { send } = await start();
    const answer = await send(`GET ${path}?limit=x`);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json',
      'mockgen-source': 'problem',
      'mockgen-violations': 'query.limit:type',
    });
    expect(answer.json).toMatchObject({ code: expect.any(Number), message: REASON });
  });

  it('start from the example, with the documented headers', async () => {
    const { send } = await start();
    const answer = await send('GET /example?limit=x');
    expect(answer.json).toMatchObject({ code: 17, message: REASON });
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('are the reason itself where the content is text', async () => {
    const { send } = await start();
    const answer = await send('GET /text?limit=x');
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toBe('text/plain');
    expect(answer.text).toBe(REASON);
  });

  it('never break their schema for the sake of the reason', async () => {
    const { send } = await start();
    const answer = await send('GET /short?limit=x');
    expect(answer.status).toBe(400);
    expect((answer.json as { message: string }).message.length).toBeLessThanOrEqual(5);
    expect(answer.headers['mockgen-violations']).toBe('query.limit:type');
  });

  it('know 406, 413 and 415', async () => {
    const { send } = await start({ maxBody: 1000 });
    const shape = { kind: 'circle', radius: 1 };
    const none = await send('POST /types', { body: shape, headers: { accept: 'image/png' } });
    expect([none.status, none.headers['content-type']]).toEqual([406, 'text/plain']);
    expect(none.text).toContain('application/json');
    const large = await send('POST /types', { body: { ...shape, note: 'x'.repeat(2000) } });
    expect(large.status).toBe(413);
    expect(large.json).toMatchObject({ message: expect.stringContaining('1000 bytes') });
    const unknown = await send('POST /types', { body: 'x', headers: { 'content-type': 'text/plain' } });
    expect(unknown.status).toBe(415);
    expect(unknown.json).toMatchObject({ message: expect.stringContaining('application/json') });
  });
});

describeMatrix('one error for each root cause', 'behaviour/refusals.yaml', (start) => {
  it.each([
    [{ kind: 'circle', radius: -1 }, [{ pointer: '/radius', keyword: 'exclusiveMinimum' }]],
    [{ kind: 'square', radius: 1 }, [{ pointer: '', keyword: 'required' }]],
    [{ kind: 'group', members: [{ kind: 'square', side: 'x' }] }, [{ pointer: '/members/0/side', keyword: 'type' }]],
    [{ kind: 'hexagon' }, [{ pointer: '/kind', keyword: 'discriminator' }]],
    [{ radius: 1 }, [{ keyword: expect.stringMatching(/required|discriminator/) }]],
    ['round', [{ pointer: '' }]],
    [{ kind: 'group', members: [], anchor: { x: 1 } }, [{ pointer: '/anchor', keyword: 'required' }]],
    [
      { kind: 'group', members: [], anchor: 'left' },
      [{ pointer: '/anchor', detail: expect.stringContaining('"top"') }],
    ],
  ])('%j', async (body, errors) => {
    const { send } = await start();
    const answer = await send('POST /types', {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(422);
    expect((answer.json as { errors: unknown }).errors).toMatchObject(errors);
    expect((answer.json as { errors: unknown[] }).errors).toHaveLength(1);
  });
});
