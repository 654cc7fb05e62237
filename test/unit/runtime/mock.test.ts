import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../src/contract/load.ts';
import { fromRequestLine } from '../../../src/host/request-line.ts';
import { createMock } from '../../../src/runtime/mock.ts';
import type { Exchange } from '../../../src/runtime/model/exchange.ts';

const get = (target: string, ...headers: (readonly [string, string])[]) =>
  fromRequestLine({ method: 'GET', target, headers });

describe('a mock', () => {
  it('answers although its listener throws, and tells of the fault once for each request', async () => {
    const faults: string[] = [];
    const mock = createMock(await loadContract('fixtures/petstore.yaml'), {
      onExchange: () => {
        throw new Error('the listener failed');
      },
      onDiagnostic: ({ code }) => faults.push(code),
    });
    for (const target of ['/pets/7', '/pets/7', '/nowhere']) await mock.handle(get(target));
    expect(faults).toEqual(['internal-error', 'internal-error', 'internal-error']);
    expect(mock.journal.entries().map(({ response }) => response.status)).toEqual([200, 200, 404]);
  });

  it('says in the Exchange and in the answer why nothing acceptable could be given', async () => {
    const exchanges: Exchange[] = [];
    const mock = createMock(await loadContract('fixtures/petstore.yaml'), {
      onExchange: (exchange) => exchanges.push(exchange),
    });
    const { status, headers } = await mock.handle(get('/pets/7', ['accept', 'image/gif']));
    expect(status).toBe(406);
    expect(new Map(headers).get('Mockgen-Violations')).toBe('header.accept:content');
    expect(exchanges[0]?.violations).toMatchObject([{ in: 'header', name: 'accept' }]);
  });
});
