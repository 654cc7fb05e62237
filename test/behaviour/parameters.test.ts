import { expect, it } from 'vitest';
import { describeMatrix } from './matrix.ts';

describeMatrix('styles', 'behaviour/parameters.yaml', (start) => {
  it.each([
    ['/path/simple/blue,black', '/path/simple/blue,pink'],
    ['/path/simple-object/R,100,G,200', '/path/simple-object/R,100,G,300'],
    ['/path/simple-exploded/R=100,G=200', '/path/simple-exploded/R=100,G=x'],
    ['/path/label/.blue.black', '/path/label/.blue.pink'],
    ['/path/matrix/;v=blue,black', '/path/matrix/;v=blue,pink'],
    ['/path/matrix-exploded/;R=100;G=200', '/path/matrix-exploded/;R=100;G=300'],
    ['/query/form?v=blue&v=black', '/query/form?v=blue&v=pink'],
    ['/query/form-joined?v=blue,black', '/query/form-joined?v=blue,pink'],
    ['/query/form-joined?v=blue%2Cblack', '/query/form-joined?v=pink'],
    ['/query/form-object?R=100&G=200', '/query/form-object?R=100&G=300'],
    ['/query/space?v=blue%20black', '/query/space?v=blue%20pink'],
    ['/query/space?v=blue+black', '/query/space?v=blue+pink'],
    ['/query/pipe?v=blue|black', '/query/pipe?v=blue|pink'],
    ['/query/pipe?v=blue%7Cblack', '/query/pipe?v=blue%7Cpink'],
    ['/query/deep?v[R]=100&v[G]=200', '/query/deep?v[R]=100&v[G]=300'],
    ['/query/deep?v%5BR%5D=100', '/query/deep?v%5BR%5D=x'],
    ['/query/content?v=%7B%22R%22%3A100%7D', '/query/content?v=%7B%22R%22%3A300%7D'],
    ['/query/reserved?v=https://example.com/a?b=c', '/query/reserved?v=no%20uri'],
    ['/query/empty?v=', '/query/empty?v=x'],
    ['/query/empty?v', '/query/empty?v=1.5'],
    ['/query/required?v=x', '/query/required'],
    ['/query/required?v=%C3%A4', '/query/required?v='],
  ])('accepts %s and refuses %s', async (valid, invalid) => {
    const { send } = await start();
    expect((await send(`GET ${valid}`)).status).toBe(200);
    const refused = await send(`GET ${invalid}`);
    expect(refused.status).toBe(422);
    expect(refused.json).toMatchObject({ errors: [{ name: 'v' }] });
  });
});

describeMatrix('values', 'behaviour/parameters.yaml', (start) => {
  it.each([
    ['integer=7', 'integer=7.5'],
    ['integer=1e2', 'integer=seven'],
    ['integer=1', 'integer=0'],
    ['number=-7.5', 'number=0x10'],
    ['boolean=true', 'boolean=1'],
    ['nullable=7', 'nullable=x'],
    ['nullable=null', 'nullable=none'],
    ['either=7', 'either=some'],
    ['either=all', 'either=7.5'],
    ['any=false', 'any=soon'],
    ['any=2026-02-28', 'any=2026-02-30'],
    ['date=2026-01-01', 'date=01.01.2026'],
    ['digits=007', 'digits=x7'],
  ])('reads text by the schema: %s is valid, %s is not', async (valid, invalid) => {
    const { send } = await start();
    expect((await send(`GET /query/types?${valid}`)).status).toBe(200);
    expect((await send(`GET /query/types?${invalid}`)).status).toBe(422);
  });

  it('ignores formats that it does not know', async () => {
    const { send } = await start();
    expect((await send('GET /query/types?colour=whatever')).status).toBe(200);
  });

  it('accepts parameters that are not declared', async () => {
    const { send } = await start();
    const headers = { 'x-trace': '1', cookie: 'session=abc', traceparent: '00-1-2-01' };
    expect((await send('GET /query/types?utm_source=x&integer=7&__proto__=1&constructor=2', { headers })).status).toBe(
      200,
    );
  });

  it('tells every wrong parameter at once, each with its rule and line', async () => {
    const { send } = await start();
    const answer = await send('GET /query/types?integer=x&boolean=y&date=z');
    expect(answer.json).toMatchObject({
      type: 'urn:mockgen:problem:invalid-request',
      status: 422,
      errors: [
        { in: 'query', name: 'integer', pointer: '', keyword: 'type', detail: expect.stringContaining('integer') },
        { in: 'query', name: 'boolean', pointer: '', keyword: 'type' },
        {
          in: 'query',
          name: 'date',
          keyword: 'format',
          contract: expect.stringMatching(
            /parameters\.yaml#\/paths\/~1query~1types\/get\/parameters\/6\/schema\/format$/,
          ),
          location: expect.stringMatching(/parameters\.yaml:\d+:\d+$/),
        },
      ],
    });
    expect(answer.headers['mockgen-violations']).toBe('query.integer:type, query.boolean:type, query.date:format');
  });

  it.each(['/query/types?date=%zz', '/query/types?date=%ff', '/path/simple/%zz', '/path/simple/%C3'])(
    'answers 400 where the percent-encoding of %s cannot be read',
    async (target) => {
      const { send } = await start();
      const answer = await send(`GET ${target}`);
      expect(answer.status).toBe(400);
      expect(answer.json).toMatchObject({ errors: [{ keyword: 'encoding' }] });
    },
  );
});

describeMatrix('headers and cookies', 'behaviour/parameters.yaml', (start) => {
  it('compares header names without regard to case', async () => {
    const { send } = await start();
    for (const name of ['X-Colours', 'x-colours', 'X-COLOURS'])
      expect((await send('GET /header', { headers: { [name]: 'blue, black' } })).status).toBe(200);
    const refused = await send('GET /header', { headers: { 'x-colours': 'pink' } });
    expect(refused.json).toMatchObject({
      errors: [{ in: 'header', name: 'X-Colours', pointer: '/0', keyword: 'enum' }],
    });
  });

  it('reads a header that is sent twice as a list', async () => {
    const { send } = await start();
    expect((await send('GET /header', { headers: { 'x-colours': ['blue', 'black'] } })).status).toBe(200);
    expect((await send('GET /header', { headers: { 'x-colours': ['blue', 'pink'] } })).status).toBe(422);
  });

  it('demands a required header', async () => {
    const { send } = await start();
    expect((await send('GET /header')).json).toMatchObject({
      errors: [{ in: 'header', name: 'X-Colours', keyword: 'required' }],
    });
  });

  it('ignores parameters called Accept, Content-Type and Authorization, as OAS asks', async () => {
    const { send } = await start();
    expect((await send('GET /header/ignored')).status).toBe(200);
  });

  it('takes header names of JavaScript for data', async () => {
    const { send } = await start();
    expect((await send('GET /header/odd')).status).toBe(200);
    expect((await send('GET /header/odd', { headers: { constructor: '7' } })).status).toBe(200);
    expect((await send('GET /header/odd', { headers: { constructor: 'x' } })).status).toBe(422);
  });

  it('checks cookies, wherever they stand in the field', async () => {
    const { send } = await start();
    expect((await send('GET /cookie', { headers: { cookie: 'a=b; size=7; theme=dark' } })).status).toBe(200);
    expect((await send('GET /cookie', { headers: { cookie: ['size=7', 'theme=dark'] } })).status).toBe(200);
    expect((await send('GET /cookie', { headers: { cookie: 'size=7; theme=pink' } })).json).toMatchObject({
      errors: [{ in: 'cookie', name: 'theme' }],
    });
    expect((await send('GET /cookie')).json).toMatchObject({
      errors: [{ in: 'cookie', name: 'size', keyword: 'required' }],
    });
  });
});

describeMatrix('Swagger 2.0', 'behaviour/swagger.yaml', (start) => {
  it.each(['csv=1,2', 'ssv=1%202', 'ssv=1+2', 'tsv=1%092', 'pipes=1|2', 'multi=1&multi=2'])(
    'reads collectionFormat: %s',
    async (query) => {
      const { send } = await start();
      expect((await send(`GET /api/find?${query}`)).status).toBe(200);
      expect((await send(`GET /api/find?${query.replace(/2$/, 'x')}`)).status).toBe(422);
    },
  );
});

describeMatrix('the whole query as one value', 'behaviour/querystring.yaml', (start) => {
  it.each([
    ['/form?q=x&limit=7', '/form?q=x&limit=y'],
    ['/form?q=two+words', '/form?limit=7'],
    ['/form?q=', '/form'],
    ['/json?%7B%22q%22:1%7D', '/json?%7B%22r%22:1%7D'],
    ['/json', '/json?1'],
  ])('accepts %s and refuses %s', async (valid, invalid) => {
    const { send } = await start();
    expect((await send(`GET ${valid}`)).status).toBe(204);
    const refused = await send(`GET ${invalid}`);
    expect(refused.status).toBe(422);
    expect(refused.json).toMatchObject({ errors: [{ in: 'querystring', name: 'query' }] });
  });
});
