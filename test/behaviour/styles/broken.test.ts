import { expect, it } from 'vitest';
import { createMock } from '../../../src/runtime/mock.ts';
import { loadFiles } from '../../unit/contract/contract-files.ts';
import { answers, COUNT, contract, inPath, listOf, object, ref, TEXT, takes } from './contract.ts';

const CONTRACT = contract(
  {
    '/talks': {
      get: answers(object({ talks: listOf(ref('Talk')), total: COUNT })),
      post: takes(object({ text: TEXT }), answers(ref('Message'))),
    },
    '/talks/{talkId}': { get: answers(ref('Talk'), [inPath('talkId')]) },
    '/talks/{talkId}/messages': { post: takes(object({ text: TEXT }), answers(ref('Message'), [inPath('talkId')])) },
  },
  {
    Talk: object({ id: TEXT, more: ref('Nowhere') }),
    Message: object({ id: TEXT, text: TEXT, talkId: TEXT, 'talk?': TEXT }),
  },
);

it('things that cannot be told cost their own answers, not those that name them', async () => {
  const mock = createMock(await loadFiles({ 'api.json': JSON.stringify(CONTRACT) }));
  const send = async (line: string): Promise<number> => {
    const [method = '', target = ''] = line.split(' ');
    const body = method === 'POST' ? { body: '{"text":"hi"}', headers: { 'content-type': 'application/json' } } : {};
    return (await mock.fetch(new Request(`http://mock.example${target}`, { method, ...body }))).status;
  };
  expect([await send('GET /talks'), await send('GET /talks/7')]).toEqual([500, 500]);
  expect([await send('POST /talks'), await send('POST /talks/7/messages')]).toEqual([200, 200]);
});
