import { describe, expect, it } from 'vitest';
import { type Client, clientOf, expectDistinct, itemsAt, type Json } from './client.ts';
import {
  answers,
  COUNT,
  contract,
  inPath,
  listOf,
  literals,
  object,
  query,
  ref,
  TEXT,
  TIME,
  takes,
  UUID,
} from './contract.ts';

const many = (client: Client, target: string): Promise<readonly Json[]> =>
  client.get(target) as unknown as Promise<readonly Json[]>;
const readOnly = (schema: Json): Json => ({ ...schema, readOnly: true });

const CONTRACT = contract(
  {
    '/notes': {
      get: answers(listOf(ref('Note')), [query('limit', COUNT)]),
      post: takes(ref('Note'), answers(object({ id: UUID, message: TEXT }), [], 201)),
    },
    '/notes/bulk': { post: takes(listOf(ref('Note')), answers(listOf(ref('Note')), [], 201)) },
    '/notes/batch': {
      post: takes(object({ ids: listOf(UUID) }), answers(object({ notes: listOf(ref('Note')), total: COUNT }))),
    },
    '/notes/search': {
      post: takes(
        object({ 'text?': TEXT, 'status?': literals('open', 'done'), 'limit?': COUNT, 'offset?': COUNT }),
        answers(object({ items: listOf(ref('Note')), total: COUNT })),
      ),
    },
    '/notes/{noteId}': {
      get: answers(ref('Note'), [inPath('noteId', UUID)]),
      put: takes(ref('Note'), answers(ref('Note'), [inPath('noteId', UUID)])),
      delete: answers(object({ id: UUID, deleted: { const: true } }), [inPath('noteId', UUID)]),
    },
    '/notes/{noteId}/archive': { post: answers(ref('Note'), [inPath('noteId', UUID)]) },
  },
  {
    Note: object({
      id: readOnly(UUID),
      text: TEXT,
      status: literals('open', 'done'),
      createdAt: readOnly(TIME),
      'author?': readOnly(object({ name: TEXT })),
    }),
  },
);

describe('what is written', () => {
  it('is told back, but for what the server makes', async () => {
    const client = await clientOf(CONTRACT);
    const [note] = await many(client, '/notes');
    const sent = { text: 'Sent', status: 'done' };
    const put = await client.send(`PUT /notes/${note?.['id']}`, sent);
    expect(put.json).toEqual({ ...note, ...sent });
    const made = (await client.send('POST /notes', sent)).json;
    expect((await many(client, '/notes?limit=100')).map(({ id }) => id)).not.toContain(made['id']);
    expect(await client.get(`/notes/${made['id']}`)).toMatchObject({ id: made['id'] });
    expect((await client.send(`DELETE /notes/${note?.['id']}`)).json).toEqual({ id: note?.['id'], deleted: true });
    expect((await client.send(`POST /notes/${note?.['id']}/archive`)).json).toEqual(note);
  });

  it('is told back for each of several', async () => {
    const client = await clientOf(CONTRACT);
    const sent = [
      { text: 'a', status: 'done' },
      { text: 'b', status: 'open' },
      { text: 'c', status: 'open' },
    ];
    const made = (await client.send('POST /notes/bulk', sent)).json as unknown as Json[];
    expect(made).toMatchObject(sent);
    expectDistinct(made.map(({ id }) => id));
    const notes = await many(client, '/notes');
    const ids = notes.slice(2, 5).map(({ id }) => id);
    expect((await client.send('POST /notes/batch', { ids })).json).toEqual({ notes: notes.slice(2, 5), total: 3 });
  });

  it('may be a search', async () => {
    const client = await clientOf(CONTRACT);
    const notes = await many(client, '/notes?limit=100');
    const all = (await client.send('POST /notes/search', { limit: 100 })).json;
    expect(all).toEqual({ items: notes, total: notes.length });
    const second = (await client.send('POST /notes/search', { limit: 10, offset: 10 })).json;
    expect(second).toEqual({ items: notes.slice(10, 20), total: notes.length });
    const done = (await client.send('POST /notes/search', { status: 'done', limit: 100 })).json;
    expect(itemsAt(done, 'items')).toEqual(notes.filter(({ status }) => status === 'done'));
    expect(done['total']).toBe(itemsAt(done, 'items').length);
  });
});
