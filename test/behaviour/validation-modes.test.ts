import { expect, it } from 'vitest';
import { describeMatrix } from './matrix.ts';

const key = { 'x-api-key': 'k' };

describeMatrix('validate', 'petstore.yaml', (start) => {
  it('enforce, the default, refuses', async () => {
    const { send } = await start();
    const answer = await send('GET /pets?limit=x');
    expect(answer.status).toBe(422);
    expect(answer.headers['mockgen-violations']).toBe('query.limit:type');
  });

  it('report answers as if nothing was wrong, and says what was', async () => {
    const { send, mock } = await start({ validate: 'report' });
    const answer = await send('GET /pets?limit=x');
    expect(answer.status).toBe(200);
    expect(answer.headers['mockgen-violations']).toBe('query.limit:type');
    expect(mock.journal.entries().at(-1)?.violations).toMatchObject([{ in: 'query', name: 'limit', keyword: 'type' }]);
  });

  it.each([
    ['POST /pets', {}, 'security:security, body:required'],
    ['POST /pets', { body: '{', headers: { ...key, 'content-type': 'application/json' } }, 'body:parse'],
    ['POST /pets', { body: 'x', headers: { ...key, 'content-type': 'text/plain' } }, 'body:content'],
    ['POST /pets', { body: { name: '' }, headers: key }, 'body:required, body:required, body/name:minLength'],
  ])('report answers %s with %j', async (line, sent, violations) => {
    const { send } = await start({ validate: 'report' });
    const answer = await send(line, sent);
    expect(answer.status).toBe(201);
    expect(answer.headers['mockgen-violations']).toBe(violations);
  });

  it('report says it again where the answer is remembered', async () => {
    const { send } = await start({ validate: 'report' });
    const answers = [await send('GET /pets?limit=x'), await send('GET /pets?limit=x')];
    expect(answers.map(({ headers }) => headers['mockgen-violations'])).toEqual([
      'query.limit:type',
      'query.limit:type',
    ]);
    expect((await send('GET /pets?limit=7')).headers).not.toHaveProperty('mockgen-violations');
  });

  it('off judges nothing', async () => {
    const { send, mock } = await start({ validate: 'off' });
    for (const line of ['GET /pets?limit=x', 'GET /pets/%zz', 'POST /pets']) {
      const answer = await send(line);
      expect(answer.status).toBeLessThan(300);
      expect(answer.headers).not.toHaveProperty('mockgen-violations');
    }
    expect(mock.journal.entries().flatMap(({ violations }) => violations)).toEqual([]);
  });

  it('announce: false keeps the mock out of the answers', async () => {
    const { send } = await start({ announce: false });
    for (const line of ['GET /pets', 'GET /pets?limit=x', 'GET /nowhere', 'DELETE /pets/7']) {
      const names = Object.keys((await send(line)).headers);
      expect(names.filter((name) => name.startsWith('mockgen'))).toEqual([]);
    }
  });
});
