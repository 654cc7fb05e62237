import { expect, it } from 'vitest';
import { clientOf } from './client.ts';
import { answers, COUNT, contract, inPath, listOf, object, ref, TEXT, takes } from './contract.ts';

const SECRET = { type: 'string', writeOnly: true };
const MONEY = { type: 'number', multipleOf: 0.01 };

const CONTRACT = contract(
  {
    '/orders': { post: takes(ref('NewOrder'), answers(ref('Order'), [], 201)) },
    '/people/{personId}': {
      get: answers(ref('Person'), [inPath('personId', COUNT)]),
      patch: takes(
        object({ 'firstName?': TEXT, 'lastName?': TEXT }),
        answers(ref('Person'), [inPath('personId', COUNT)]),
      ),
    },
    '/accounts': { post: takes(ref('Account'), answers(ref('Account'), [], 201)) },
    '/articles': { post: takes(object({ title: TEXT }), answers(ref('Article'), [], 201)) },
  },
  {
    NewOrder: object({ lines: listOf(object({ name: TEXT, quantity: COUNT, unitPrice: MONEY })), 'total?': MONEY }),
    Order: object({
      id: COUNT,
      lines: listOf(object({ name: TEXT, quantity: COUNT, unitPrice: MONEY, total: MONEY })),
      lineCount: COUNT,
      total: MONEY,
    }),
    Person: object({ id: COUNT, firstName: TEXT, lastName: TEXT, fullName: TEXT }),
    Account: object({
      id: COUNT,
      name: TEXT,
      'password?': SECRET,
      'login?': object({ mail: TEXT, 'token?': SECRET }),
    }),
    Article: object({ id: COUNT, title: TEXT, slug: TEXT }),
  },
);

const LINES = [
  { name: 'Pen', quantity: 3, unitPrice: 1.5 },
  { name: 'Ink', quantity: 1, unitPrice: 9.99 },
];

it('totals follow the lines that a client sends', async () => {
  const { send } = await clientOf(CONTRACT);
  const [pen, ink] = LINES;
  expect((await send('POST /orders', { lines: LINES })).json).toMatchObject({
    lines: [
      { ...pen, total: 4.5 },
      { ...ink, total: 9.99 },
    ],
    total: 14.49,
  });
});

it('what a client says is told back as it is, even where it does not add up', async () => {
  const { send } = await clientOf(CONTRACT);
  expect((await send('POST /orders', { lines: LINES, total: 10 })).json).toMatchObject({ lines: LINES, total: 10 });
});

it('names follow their parts, and slugs their titles', async () => {
  const { get, send } = await clientOf(CONTRACT);
  const { lastName } = await get('/people/7');
  expect((await send('PATCH /people/7', { firstName: 'Ada' })).json).toMatchObject({
    firstName: 'Ada',
    lastName,
    fullName: `Ada ${lastName}`,
  });
  expect((await send('POST /articles', { title: 'On Computable Numbers' })).json).toMatchObject({
    slug: 'on-computable-numbers',
  });
});

it('what only clients send is not told back', async () => {
  const { send } = await clientOf(CONTRACT);
  const sent = { id: 1, name: 'Ada', password: 's3cret', login: { mail: 'ada', token: 's3cret' } };
  const { json } = await send('POST /accounts', sent);
  expect(json).toMatchObject({ name: 'Ada', login: { mail: 'ada' } });
  expect(JSON.stringify(json)).not.toContain('s3cret');
});
