import { expect, it } from 'vitest';
import { createMock } from '../../src/runtime/mock.ts';
import type { Diagnostic } from '../../src/runtime/model/diagnostic.ts';
import { loadFiles } from '../unit/contract/contract-files.ts';
import { describeMatrix } from './matrix.ts';
import { answers, contract } from './styles/contract.ts';

describeMatrix('an answer that no value can satisfy', 'behaviour/unsatisfiable.yaml', (start) => {
  it('is a problem that names the contradicting keywords and their lines', async () => {
    const { send } = await start();
    const { status, headers, json } = await send('GET /order');
    expect(status).toBe(500);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(json).toMatchObject({
      type: 'urn:mockgen:problem:unsatisfiable-response',
      detail:
        'The content of the response 200 cannot be made. No value can satisfy minimum 10 (unsatisfiable.yaml:23:41) ' +
        'together with maximum 5 (unsatisfiable.yaml:24:41) at /price.',
      diagnostic: { code: 'unsatisfiable-schema' },
    });
  });

  it('may be one whose required header cannot be made', async () => {
    const { send } = await start();
    const { status, json } = await send('GET /limited');
    expect(status).toBe(500);
    expect(json).toMatchObject({ detail: expect.stringContaining('The required header X-Limit cannot be made.') });
  });

  it('costs its own operation alone', async () => {
    const { send } = await start();
    expect((await send('GET /order')).status).toBe(500);
    expect((await send('GET /fine')).json).toBe('fine');
  });

  it('is reported once', async () => {
    const found: Diagnostic[] = [];
    const { send } = await start({ onDiagnostic: (diagnostic) => void found.push(diagnostic) });
    for (const line of ['GET /order', 'GET /order', 'GET /order?again=1']) await send(line);
    expect(found.map(({ code }) => code)).toEqual(['unsatisfiable-schema']);
  });
});

it('is told alone, where trying parts of its schema leads into them', async () => {
  const found: Diagnostic[] = [];
  const schema = { allOf: ['^a+$', '^b+$'].map((pattern) => ({ type: 'string', pattern })) };
  const document = JSON.stringify(contract({ '/a': { get: answers(schema) } }, {}));
  const mock = createMock(await loadFiles({ 'api.json': document }), { onDiagnostic: (one) => void found.push(one) });
  expect((await mock.fetch(new Request('http://mock.example/a'))).status).toBe(500);
  expect(found.map(({ code }) => code)).toEqual(['unsatisfiable-schema']);
  expect(mock.contract.diagnostics()).toEqual([]);
});
