import { Hono } from 'hono';
import type { Mock } from '../runtime/mock.ts';
import { ADMIN_PREFIX } from './prefix.ts';

/** Makes the admin API: for now whether the process lives, and whether it is ready and with what. */
export function createAdmin(mocks: () => readonly Mock[]): Hono {
  return new Hono()
    .basePath(ADMIN_PREFIX)
    .get('/health/live', (context) => context.json({ status: 'up' }))
    .get('/health/ready', (context) => context.json({ status: 'up', contracts: mocks().map(describe) }));
}

function describe({ contract }: Mock): { readonly name: string; readonly title: string; readonly operations: number } {
  return { name: contract.name, title: contract.title, operations: contract.operations.length };
}
