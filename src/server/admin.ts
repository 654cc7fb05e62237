import type { RequestListener } from 'node:http';
import { ADMIN_PREFIX } from '../admin/prefix.ts';
import type { Mock } from '../runtime/mock.ts';

/** Whether a request target lies where mockgen answers in its own name. */
export function isAdminPath(url: string): boolean {
  return url.startsWith(`${ADMIN_PREFIX}/`);
}

/** The admin API, loaded when it is first asked for: most runs never do. */
export function adminListener(mocks: () => readonly Mock[]): RequestListener {
  let listener: Promise<RequestListener> | undefined;
  const load = async (): Promise<RequestListener> => {
    const [{ getRequestListener }, { createAdmin }] = await Promise.all([
      import('@hono/node-server'),
      import('../admin/app.ts'),
    ]);
    return getRequestListener(createAdmin(mocks).fetch);
  };
  return async (request, response) => {
    listener ??= load();
    (await listener)(request, response);
  };
}
