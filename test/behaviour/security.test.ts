import { expect, it } from 'vitest';
import { describeMatrix } from './matrix.ts';

const basic = { authorization: `Basic ${btoa('ann:secret')}` };
const key = { 'x-api-key': 'k' };

describeMatrix('schemes', 'behaviour/security.yaml', (start) => {
  it.each([
    ['GET /inherited', key],
    ['GET /public', {}],
    ['GET /query?api_key=k', {}],
    ['GET /cookie', { cookie: 'theme=dark; sid=k' }],
    ['GET /basic', basic],
    ['GET /basic', { authorization: basic.authorization.replace('Basic', 'basic') }],
    ['GET /bearer', { authorization: 'Bearer abc' }],
    ['GET /digest', { authorization: 'Digest username="ann"' }],
    ['GET /oauth', { authorization: 'Bearer abc' }],
    ['GET /oauth?access_token=abc', {}],
    ['GET /openid', { authorization: 'bearer abc' }],
    ['GET /tls', {}],
    ['GET /and', { ...key, ...basic }],
    ['GET /or', key],
    ['GET /or', basic],
    ['GET /optional', {}],
    ['GET /optional', key],
    ['GET /undefined', {}],
  ])('%s with %j is let in', async (line, headers) => {
    const { send } = await start();
    expect((await send(line, { headers })).status).toBe(204);
  });

  it.each([
    ['GET /inherited', {}, 'ApiKey realm="Vault", in="header", name="X-Api-Key"'],
    ['GET /inherited', { 'x-api-key': '' }, 'ApiKey realm="Vault", in="header", name="X-Api-Key"'],
    ['GET /query?api_key=', {}, 'ApiKey realm="Vault", in="query", name="api_key"'],
    ['GET /cookie', { cookie: 'sidebar=k' }, 'ApiKey realm="Vault", in="cookie", name="sid"'],
    ['GET /basic', { authorization: 'Bearer abc' }, 'Basic realm="Vault"'],
    ['GET /basic', { authorization: 'Basic !!!' }, 'Basic realm="Vault"'],
    ['GET /basic', { authorization: `Basic ${btoa('no colon')}` }, 'Basic realm="Vault"'],
    ['GET /bearer', { authorization: 'Bearer' }, 'Bearer realm="Vault"'],
    ['GET /bearer', { authorization: 'Bearer ' }, 'Bearer realm="Vault"'],
    ['GET /bearer', basic, 'Bearer realm="Vault"'],
    ['GET /digest', basic, 'Digest realm="Vault"'],
    ['GET /oauth', {}, 'Bearer realm="Vault"'],
    ['GET /openid', basic, 'Bearer realm="Vault"'],
    ['GET /and', key, 'ApiKey realm="Vault", in="header", name="X-Api-Key"'],
    ['GET /and', basic, 'Basic realm="Vault"'],
    ['GET /or', { authorization: 'Bearer abc' }, 'Basic realm="Vault"'],
  ])('%s with %j is challenged', async (line, headers, challenge) => {
    const { send } = await start();
    const answer = await send(line, { headers });
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toContain(challenge);
    expect(answer.headers['mockgen-violations']).toBe('security:security');
    expect(answer.json).toMatchObject({ type: 'urn:mockgen:problem:unauthorized', errors: [{ in: 'security' }] });
  });

  it('says what would do', async () => {
    const { send } = await start();
    expect((await send('GET /or')).json).toMatchObject({
      detail: 'the request needs the header "X-Api-Key" (header), or "Authorization: Basic ..." (basic)',
    });
    expect((await send('GET /and')).json).toMatchObject({
      detail: 'the request needs the header "X-Api-Key" (header) and "Authorization: Basic ..." (basic)',
    });
  });

  it('answers with the documented 403 where there is no 401, before it judges the rest', async () => {
    const { send } = await start();
    const answer = await send('POST /documented');
    expect(answer.status).toBe(403);
    expect(answer.headers['content-type']).toBe('application/json');
    expect(answer.json).toEqual({ reason: expect.stringContaining('X-Api-Key') });
    expect(answer.headers['www-authenticate']).toContain('ApiKey');
  });

  it('does not give the answer of one caller to another', async () => {
    const { send } = await start();
    expect((await send('GET /inherited', { headers: key })).status).toBe(204);
    expect((await send('GET /inherited')).status).toBe(401);
    expect((await send('GET /inherited', { headers: key })).status).toBe(204);
  });
});

describeMatrix('credentials', 'behaviour/security.yaml', (start) => {
  it('judges presence and form alone, unless good ones are listed', async () => {
    const { send } = await start({ credentials: { header: ['good'], basic: ['ann:secret'] } });
    expect((await send('GET /inherited', { headers: { 'x-api-key': 'good' } })).status).toBe(204);
    expect((await send('GET /inherited', { headers: { 'x-api-key': 'bad' } })).status).toBe(401);
    expect((await send('GET /basic', { headers: basic })).status).toBe(204);
    expect((await send('GET /basic', { headers: { authorization: `Basic ${btoa('ann:wrong')}` } })).status).toBe(401);
    expect((await send('GET /bearer', { headers: { authorization: 'Bearer any' } })).status).toBe(204);
  });

  it('auth: false asks nobody', async () => {
    const { send } = await start({ auth: false });
    for (const path of ['/inherited', '/query', '/and']) expect((await send(`GET ${path}`)).status).toBe(204);
  });
});
