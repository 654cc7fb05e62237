import { describe, expect, it } from 'vitest';
import { describeMatrix, type Received, type Send } from './matrix.ts';
import { inProcess } from './process.ts';

type Json = Readonly<Record<string, unknown>>;

/** The answer as JSON, once it went well. */
async function ask(send: Send, line: string): Promise<Received> {
  const answer = await send(line);
  expect([line, answer.status]).toEqual([line, 200]);
  return answer;
}

const one = async (send: Send, line: string): Promise<Json> => (await ask(send, line)).json as Json;
const many = async (send: Send, line: string): Promise<readonly Json[]> => (await ask(send, line)).json as Json[];

describeMatrix('a contract without examples tells one story', 'behaviour/story.yaml', (start) => {
  it('shows the same thing in a list and behind its own path', async () => {
    const { send } = await start();
    for (const pet of await many(send, 'GET /pets')) expect(await one(send, `GET /pets/${pet['id']}`)).toEqual(pet);
  });

  it('agrees on the members that a summary shares, and on what only the summary tells closely', async () => {
    const { send } = await start();
    const { data } = (await one(send, 'GET /owners')) as { data: Json[] };
    for (const summary of data) expect(await one(send, `GET /owners/${summary['id']}`)).toMatchObject(summary);
  });

  it('fills the id of the path in, whatever id it is', async () => {
    const { send } = await start();
    expect(await one(send, 'GET /pets/4711')).toMatchObject({ id: 4711 });
    const { order } = (await one(send, 'GET /orders/ORD-000042')) as { order: Json };
    expect(order).toMatchObject({ number: 'ORD-000042' });
  });

  it('names things that there are', async () => {
    const { send } = await start();
    const owners = await ids(send);
    for (const pet of await many(send, 'GET /pets?limit=50')) expect(owners).toContain(pet['ownerId']);
    const { orders } = (await one(send, 'GET /orders')) as {
      orders: { petId: number; customer: Json; lines: Json[] }[];
    };
    for (const { petId, customer, lines } of orders) {
      expect(petId).toBeLessThanOrEqual(50);
      for (const line of lines) expect(line['pet_id']).toBeLessThanOrEqual(50);
      expect(await one(send, `GET /owners/${customer['id']}`)).toMatchObject(customer);
    }
  });

  it('leads from a thing to the one that it names', async () => {
    const { send } = await start();
    const pet = await one(send, 'GET /pets/3');
    expect(await one(send, 'GET /pets/3/owner')).toMatchObject({ id: pet['ownerId'] });
    expect(await ids(send)).toContain((await one(send, 'GET /me'))['id']);
  });

  it('gives to each thing what belongs to it', async () => {
    const { send } = await start();
    const pets = await many(send, 'GET /pets?limit=50');
    for (const owner of await ids(send)) {
      const own = await many(send, `GET /owners/${owner}/pets`);
      expect(own.length).toBeGreaterThan(0);
      expect(own).toEqual(pets.filter(({ ownerId }) => ownerId === owner));
    }
  });

  it('keeps apart what is told of one thing and of another', async () => {
    const { send } = await start();
    const [first, second] = await ids(send);
    const [visit] = await many(send, `GET /owners/${first}/visits`);
    expect(visit).toMatchObject({ ownerId: first });
    expect(await one(send, `GET /owners/${first}/visits/${visit?.['id']}`)).toEqual(visit);
    expect(await one(send, `GET /owners/${second}/visits/${visit?.['id']}`)).not.toEqual(visit);
  });

  it('gives different data for different ids', async () => {
    const { send } = await start();
    const names = await Promise.all([1, 2, 3, 4, 5].map(async (id) => (await one(send, `GET /pets/${id}`))['name']));
    expect(new Set(names).size).toBeGreaterThan(3);
  });
});

describeMatrix('a list is given as it is asked for', 'behaviour/story.yaml', (start) => {
  it('has all items on its pages, each once', async () => {
    const { send } = await start();
    const all = await many(send, 'GET /pets?limit=100');
    expect(all).toHaveLength(50);
    const pages = await Promise.all([0, 20, 40].map((offset) => many(send, `GET /pets?limit=20&offset=${offset}`)));
    expect(pages.flat()).toEqual(all);
    expect(await many(send, 'GET /pets?limit=20&offset=60')).toEqual([]);
  });

  it('says how many there are and where the other pages lie', async () => {
    const { send } = await start();
    const { headers } = await ask(send, 'GET /pets?limit=20&offset=20');
    expect(headers['x-total-count']).toBe('50');
    expect(headers['link']).toBe(
      '</pets?limit=20&offset=40>; rel="next", </pets?limit=20&offset=0>; rel="prev", ' +
        '</pets?limit=20&offset=0>; rel="first", </pets?limit=20&offset=40>; rel="last"',
    );
    const { meta } = await one(send, 'GET /owners?page=2&per_page=20');
    expect(meta).toEqual({ total: 50, page: 2, per_page: 20, total_pages: 3, next: '/owners?page=3&per_page=20' });
    expect((await one(send, 'GET /owners?page=3&per_page=20'))['meta']).toMatchObject({ next: null });
  });

  it('goes on from cursor to cursor', async () => {
    const { send } = await start();
    const numbers: unknown[] = [];
    for (let line: string | undefined = 'GET /orders?pageSize=20'; line !== undefined; ) {
      const page = (await one(send, line)) as { orders: Json[]; nextCursor?: string; hasMore: boolean; total: number };
      expect(page.total).toBe(50);
      expect(page.hasMore).toBe(page.nextCursor !== undefined);
      numbers.push(...page.orders.map(({ number }) => number));
      line = page.nextCursor && `GET /orders?pageSize=20&cursor=${page.nextCursor}`;
    }
    expect(new Set(numbers).size).toBe(50);
    expect(numbers).toHaveLength(50);
  });

  it('has each value of an enumeration, and selects by it without changing a thing', async () => {
    const { send } = await start();
    const all = await many(send, 'GET /pets?limit=100');
    for (const query of ['status=available', 'status=pending', 'status=sold', 'vaccinated=true', 'vaccinated=false']) {
      const [name = '', value = ''] = query.split('=');
      const selected = await ask(send, `GET /pets?limit=100&${query}`);
      expect(selected.json).toEqual(all.filter((pet) => String(pet[name]) === value));
      expect(selected.json).not.toEqual([]);
      expect(selected.headers['x-total-count']).toBe(String((selected.json as Json[]).length));
    }
    const owner = all[0]?.['ownerId'];
    expect(await many(send, `GET /pets?owner_id=${owner}`)).toEqual(all.filter(({ ownerId }) => ownerId === owner));
    expect(await many(send, 'GET /pets?limit=100&q=whatever')).toEqual(all);
  });

  it('sorts', async () => {
    const { send } = await start();
    const names = (pets: readonly Json[]) => pets.map(({ name }) => String(name));
    const upward = names(await many(send, 'GET /pets?limit=100&sort=name'));
    expect(upward).toEqual([...upward].sort());
    expect(names(await many(send, 'GET /pets?limit=100&sort=name&order=desc'))).toEqual(upward.toReversed());
  });

  it('leaves out the fields that were not asked for, but for required ones', async () => {
    const { send } = await start();
    const [pet] = await many(send, 'GET /pets?fields=id,species&limit=1');
    expect(Object.keys(pet ?? {})).toEqual(['id', 'name', 'species', 'status', 'ownerId']);
  });
});

describeMatrix('what is sent is told back', 'behaviour/story.yaml', (start) => {
  const body = { name: 'Zed', status: 'sold', bornOn: '2020-02-29' };

  it('in what is added, under an id of its own', async () => {
    const { send } = await start();
    const answer = await send('POST /pets', { body });
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject(body);
    const { id } = answer.json as { id: number };
    expect(id).toBeGreaterThan(50);
    expect(answer.headers['location']).toBe(`/pets/${id}`);
    expect(await one(send, `GET /pets/${id}`)).toMatchObject({ id });
  });

  it('in what is changed, beside all that was not', async () => {
    const { send } = await start();
    const before = await one(send, 'GET /pets/4');
    expect((await send('PATCH /pets/4', { body })).json).toEqual({ ...before, ...body });
  });
});

describeMatrix('without coherence', 'behaviour/story.yaml', (start) => {
  it('each answer is made up by itself', async () => {
    const { send } = await start({ coherence: false });
    const pets = await many(send, 'GET /pets');
    expect(await one(send, `GET /pets/${pets[0]?.['id']}`)).not.toEqual(pets[0]);
  });
});

describe('three processes', () => {
  it('tell the same story to the byte, whatever each was asked before', async () => {
    const lines = [
      ...['GET /me', 'GET /owners', 'GET /owners?page=2', 'GET /orders', 'GET /orders?cursor=c00000a'],
      ...['GET /pets?status=sold', 'GET /pets?sort=name&order=desc', 'GET /pets/3/owner'],
      ...Array.from({ length: 20 }, (_, index) => `GET /pets/${index * 7 + 1}`),
    ];
    const [first, second, third] = await Promise.all([
      inProcess(STORY, lines),
      inProcess(STORY, lines.toReversed(), { TZ: 'Asia/Tokyo' }),
      inProcess(STORY, [...lines.slice(7), 'GET /pets?limit=50', ...lines.slice(0, 7)], { LC_ALL: 'tr_TR.UTF-8' }),
    ]);
    for (const line of lines) {
      expect([line, second?.[line]]).toEqual([line, first?.[line]]);
      expect([line, third?.[line]]).toEqual([line, first?.[line]]);
    }
  });
});

const STORY = 'fixtures/behaviour/story.yaml';

/** The ids of all owners, as a client finds them out. */
async function ids(send: Send): Promise<readonly unknown[]> {
  const { data } = (await one(send, 'GET /owners?per_page=100')) as { data: Json[] };
  return data.map(({ id }) => id);
}
