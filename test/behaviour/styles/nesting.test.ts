import { describe, expect, it } from 'vitest';
import { type Client, clientOf, expectDistinct, type Json } from './client.ts';
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
  takes,
  UUID,
} from './contract.ts';

const many = (client: Client, target: string): Promise<readonly Json[]> =>
  client.get(target) as unknown as Promise<readonly Json[]>;
const org = inPath('orgId', UUID);
const project = inPath('projectId', COUNT);
const task = inPath('taskId', { type: 'integer', minimum: 1000 });
const SCHEMAS = {
  Org: object({ id: UUID, name: TEXT }),
  Project: object({ id: COUNT, orgId: UUID, name: TEXT }),
  Task: object({
    id: { type: 'integer', minimum: 1000 },
    projectId: COUNT,
    title: TEXT,
    state: literals('todo', 'done'),
    'assigneeId?': COUNT,
  }),
  NewTask: object({ title: TEXT }),
};
const NESTED = {
  '/orgs': { get: answers(listOf(ref('Org'))) },
  '/orgs/{orgId}': { get: answers(ref('Org'), [org]) },
  '/orgs/{orgId}/projects': { get: answers(listOf(ref('Project')), [org]) },
  '/orgs/{orgId}/projects/{projectId}': { get: answers(ref('Project'), [org, project]) },
  '/orgs/{orgId}/projects/{projectId}/tasks': {
    get: answers(listOf(ref('Task')), [org, project, query('state', literals('todo', 'done')), query('limit', COUNT)]),
    post: takes(ref('NewTask'), answers(ref('Task'), [org, project], 201)),
  },
  '/orgs/{orgId}/projects/{projectId}/tasks/{taskId}': {
    get: answers(ref('Task'), [org, project, task]),
    patch: takes(ref('NewTask'), answers(ref('Task'), [org, project, task])),
  },
};

describe('collections inside of collections', () => {
  it('have the things of their parents', async () => {
    const client = await clientOf(contract(NESTED, SCHEMAS));
    const [first] = await many(client, '/orgs');
    expect(await client.get(`/orgs/${first?.['id']}`)).toEqual(first);
    const projects = await many(client, `/orgs/${first?.['id']}/projects`);
    expect(projects.length).toBeGreaterThan(0);
    for (const each of projects.slice(0, 3)) {
      expect(each['orgId']).toBe(first?.['id']);
      const path = `/orgs/${first?.['id']}/projects/${each['id']}`;
      expect(await client.get(path)).toEqual(each);
      const tasks = await many(client, `${path}/tasks?limit=100`);
      expectDistinct(tasks.map(({ id }) => id));
      for (const each of tasks.slice(0, 5)) expect(await client.get(`${path}/tasks/${each['id']}`)).toEqual(each);
      expect(tasks.every(({ projectId }) => projectId === each['id'])).toBe(true);
      expect(await many(client, `${path}/tasks?limit=100&state=done`)).toEqual(
        tasks.filter(({ state }) => state === 'done'),
      );
      const added = (await client.send(`POST ${path}/tasks`, { title: 'Sent' })).json;
      expect(added).toMatchObject({ title: 'Sent', projectId: each['id'] });
      expect(added['id']).toBeGreaterThanOrEqual(1000);
      expect((await client.send(`PATCH ${path}/tasks/${tasks[0]?.['id']}`, { title: 'Sent' })).json).toEqual({
        ...tasks[0],
        title: 'Sent',
      });
    }
  });

  it('have those that all of them have together', async () => {
    const client = await clientOf(
      contract(
        {
          ...NESTED,
          '/projects/{projectId}': { get: answers(ref('Project'), [project]) },
          '/projects': { get: answers(listOf(ref('Project')), [query('orgId', UUID), query('limit', COUNT)]) },
          '/tasks': { get: answers(listOf(ref('Task')), [query('projectId', COUNT), query('limit', COUNT)]) },
          '/tasks/{taskId}': { get: answers(ref('Task'), [task]) },
        },
        SCHEMAS,
      ),
    );
    const all = await many(client, '/tasks?limit=100');
    const projects = await many(client, '/projects?limit=100');
    for (const each of await many(client, '/orgs')) {
      const own = await many(client, `/orgs/${each['id']}/projects`);
      expect(own.length).toBeGreaterThan(0);
      expect(own).toEqual(projects.filter(({ orgId }) => orgId === each['id']));
      expect(await many(client, `/projects?limit=100&orgId=${each['id']}`)).toEqual(own);
    }
    for (const each of projects.slice(0, 5)) {
      const own = await many(client, `/orgs/${each['orgId']}/projects/${each['id']}/tasks?limit=100`);
      expect(own.length).toBeGreaterThan(0);
      expect(own).toEqual(all.filter(({ projectId }) => projectId === each['id']));
      for (const one of own) {
        expect(await client.get(`/tasks/${one['id']}`)).toEqual(one);
        expect(await client.get(`/orgs/${each['orgId']}/projects/${each['id']}/tasks/${one['id']}`)).toEqual(one);
      }
    }
  });

  it('keep their own ids where nothing but a parameter is around them', async () => {
    const [tenant, id] = [inPath('tenant'), inPath('petId')];
    const paths = {
      '/{tenant}/pets': { get: answers(listOf(ref('Pet')), [tenant]) },
      '/{tenant}/pets/{petId}': { get: answers(ref('Pet'), [tenant, id]) },
    };
    const client = await clientOf(contract(paths, { Pet: object({ id: TEXT, name: TEXT }) }));
    for (const each of await many(client, '/acme/pets'))
      expect(await client.get(`/acme/pets/${each['id']}`)).toEqual(each);
  });
});
