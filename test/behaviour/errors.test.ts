import { expect, test } from 'vitest';
import { createMock } from '../../src/runtime/mock.ts';
import { loadFiles } from '../unit/contract/contract-files.ts';
import { COUNT, contract, literals, object, ref, TEXT } from './styles/contract.ts';

const error = (type: string, schema: object): object => ({ description: '', content: { [type]: { schema } } });

const CONTRACT = contract(
  {
    '/orders': {
      get: {
        operationId: 'listOrders',
        responses: {
          404: error('application/problem+json', ref('ProblemDetails')),
          409: error('application/json', object({ status: literals('ok', 'error'), message: TEXT, code: COUNT })),
          429: error('application/json', object({ error: object({ code: literals('TOO_MANY_REQUESTS', 'GONE') }) })),
          '5XX': error('application/json', object({ error: object({ code: TEXT, message: TEXT, trace: TEXT }) })),
        },
      },
    },
  },
  { ProblemDetails: object({ type: { type: 'string', format: 'uri' }, title: TEXT, status: COUNT, detail: TEXT }) },
);

test.each([
  [404, { type: 'about:blank', title: 'Not Found', status: 404, detail: 'The requested resource was not found.' }],
  [409, { status: 'error', message: 'The request conflicts with the current state of the resource.', code: 409 }],
  [429, { error: { code: 'TOO_MANY_REQUESTS' } }],
  [503, { error: { code: 'service_unavailable', message: expect.stringContaining('unavailable') } }],
])('an error that is made up for %i says so', async (code, expected) => {
  const mock = createMock(await loadFiles({ 'api.json': JSON.stringify(CONTRACT) }));
  const answer = await mock.fetch(new Request('http://mock.example/orders', { headers: { prefer: `code=${code}` } }));
  expect(answer.status).toBe(code);
  expect(await answer.json()).toMatchObject(expected);
});
