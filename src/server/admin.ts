import type { RequestListener } from 'node:http';
import { ADMIN_PREFIX } from '../admin/prefix.ts';
import type { Mock } from '../runtime/mock.ts';

/** Whether a request target lies where mockgen answers in its own name. */
export function isAdminPath(url: string): boolean {
  return url.startsWith(`${ADMIN_PREFIX}/`);
}

/** The admin API, loaded when it is first asked for: most runs never do. */
export function adminListener(mocks: () => readonly Mock[]): RequestListener {
  return lazyListener(async () => {
    const [{ getRequestListener }, { createAdmin }] = await Promise.all([
      import('@hono/node-server'),
      import('../admin/app.ts'),
    ]);
    return getRequestListener(createAdmin(mocks).fetch);
  });
}

/** A listener that is loaded with its first request; after a failure, which is answered with 500, with the next one. */
export function lazyListener(load: () => Promise<RequestListener>): RequestListener {
  let listener: Promise<RequestListener> | undefined;
  return async (request, response) => {
    try {
      listener ??= load();
      await (await listener)(request, response);
    } catch (error) {
      listener = undefined;
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'Content-Type': 'text/plain' }).end(`It cannot be answered: ${error}`);
    }
  };
}
