import { expect, it } from 'vitest';
import { clientOf } from './client.ts';
import { answers, COUNT, contract, inPath, listOf, literals, object, query, ref, TEXT } from './contract.ts';

const person = (type: string): object => object({ data: object({ type: { const: type }, id: TEXT }) });

/** Things that name, hold and are related to each other, also in circles. */
const CIRCLES = contract(
  {
    '/orgs/{orgId}': { get: answers(ref('Org'), [inPath('orgId', COUNT)]) },
    '/projects/{projectId}': { get: answers(ref('Project'), [inPath('projectId', COUNT)]) },
    '/tasks': {
      get: answers(listOf(ref('Task')), [
        query('limit', COUNT),
        query('state', literals('a', 'b')),
        query('projectId', COUNT),
      ]),
    },
    '/tasks/{taskId}': { get: answers(ref('Task'), [inPath('taskId', COUNT)]) },
    '/users/{userId}': { get: answers(ref('User'), [inPath('userId', COUNT)]) },
    '/users/{userId}/tasks': { get: answers(listOf(ref('Task')), [inPath('userId', COUNT)]) },
  },
  {
    Org: object({ id: COUNT, name: TEXT, userId: COUNT, 'user?': ref('User') }),
    Project: object({ id: COUNT, orgId: COUNT, 'org?': ref('Org'), 'task?': ref('Task'), taskId: COUNT }),
    Task: object({
      id: COUNT,
      orgId: COUNT,
      projectId: COUNT,
      userId: COUNT,
      state: literals('a', 'b'),
      'project?': ref('Project'),
      'tasks?': listOf(ref('Task')),
    }),
    User: object({
      id: COUNT,
      name: TEXT,
      orgId: COUNT,
      taskId: COUNT,
      relationships: object({ friend: person('users') }),
    }),
  },
);

it('the same is told whatever was asked before', async () => {
  const targets = [
    ...[1, 2, 30, 77].flatMap((id) => [
      `/orgs/${id}`,
      `/projects/${id}`,
      `/tasks/${id}`,
      `/users/${id}`,
      `/users/${id}/tasks`,
    ]),
    ...['/tasks', '/tasks?limit=50', '/tasks?state=a', '/tasks?projectId=4'],
  ];
  const told = async (order: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const { get } = await clientOf(CIRCLES);
    const answers = new Map<string, string>();
    for (const target of order) answers.set(target, JSON.stringify(await get(target)));
    return answers;
  };
  const first = await told(targets);
  for (const order of [targets.toReversed(), [...targets.slice(11), ...targets.slice(0, 11)]]) {
    const other = await told(order);
    for (const target of targets) expect([target, other.get(target)]).toEqual([target, first.get(target)]);
  }
});
