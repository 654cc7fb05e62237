import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../src/contract/load.ts';
import { fromRequestLine } from '../../../src/host/request-line.ts';
import { fromDocument } from '../../../src/runtime/document.ts';
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

  it('answers 406 where content is documented but not of a type that the client accepts, even beside a 204', async () => {
    const source = 'c.json#/get';
    const media = { type: 'application/json', examples: [], encoding: {}, source };
    const empty = { description: '', headers: [], content: [], links: {}, source };
    const responses = [
      { ...empty, status: '200', content: [media] },
      { ...empty, status: '204' },
    ];
    const rest = { tags: [], parameters: [], responses, security: [], extensions: {}, bases: [''] };
    const operations = [{ id: 'get', method: 'GET', path: '/x', source, ...rest }];
    const mock = createMock(
      fromDocument({ name: 'c.json', title: '', version: '', diagnostics: [], schemas: {}, operations }),
    );
    expect((await mock.handle(get('/x', ['accept', 'image/png']))).status).toBe(406);
    expect((await mock.handle(get('/x'))).status).toBe(200);
  });

  it('answers the same whether or not its operations were warmed, and tells nobody of warming them', async () => {
    const contract = await loadContract('fixtures/behaviour/answers.yaml');
    const exchanges: Exchange[] = [];
    const warmed = createMock(contract, { onExchange: (exchange) => exchanges.push(exchange) });
    for (const entry of contract.operations) await warmed.warm(entry);
    expect(exchanges).toEqual([]);
    expect(warmed.journal.entries()).toEqual([]);
    const cold = createMock(await loadContract('fixtures/behaviour/answers.yaml'));
    for (const { method, path } of contract.operations) {
      const input = fromRequestLine({ method, target: path.replace(/\{.*?\}/g, '7'), headers: [] });
      expect(await warmed.handle(input)).toEqual(await cold.handle(input));
    }
  });

  it('warms what cannot work as well: the request that meets it is told why', async () => {
    const contract = await loadContract('fixtures/behaviour/flaws/references.yaml');
    const mock = createMock(contract);
    for (const entry of contract.operations) await mock.warm(entry);
    expect(await mock.handle(get('/parameter'))).toMatchObject({ status: 500 });
  });
});
