import { createServer, type RequestListener, type Server } from 'node:http';
import type { Http2SecureServer, ServerHttp2Session } from 'node:http2';
import type { Socket } from 'node:net';

/** Where a server listens and how. */
export interface ListenOptions {
  readonly port: number;
  readonly host: string;
  /** PEM texts; with them the server speaks HTTP/2 and HTTP/1.1 over TLS. */
  readonly tls?: { readonly cert: string; readonly key: string };
}

/** A server that listens. */
export interface Listening {
  readonly url: string;
  readonly port: number;
  /** Takes no more requests, finishes those under way, and closes every connection within `graceMs`. */
  close(graceMs?: number): Promise<void>;
}

/** How long a client may take to send the header section, and the whole request. */
const HEADERS_TIMEOUT_MS = 20_000;
const REQUEST_TIMEOUT_MS = 120_000;

/** Starts a server. Rejects with Node's error (`EADDRINUSE`, `EACCES`...) when it cannot listen. */
export async function listen(listener: RequestListener, options: ListenOptions): Promise<Listening> {
  const server = options.tls
    ? await createSecure(listener, options.tls)
    : createServer({ keepAliveTimeout: 5000 }, listener);
  if ('headersTimeout' in server) {
    server.headersTimeout = HEADERS_TIMEOUT_MS;
    server.requestTimeout = REQUEST_TIMEOUT_MS;
  }
  const sockets = membersOf<Socket>(server, 'connection');
  const sessions = membersOf<ServerHttp2Session>(server, 'session');
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return { port, url: urlOf(options, port), close: (graceMs = 1500) => close(server, sockets, sessions, graceMs) };
}

/** What a server has open of a kind: whatever its event announces, until it closes. */
function membersOf<T extends Socket | ServerHttp2Session>(
  server: Server | Http2SecureServer,
  event: string,
): ReadonlySet<T> {
  const members = new Set<T>();
  server.on(event, (member: T) => {
    members.add(member);
    member.once('close', () => members.delete(member));
  });
  return members;
}

async function createSecure(
  listener: RequestListener,
  tls: { readonly cert: string; readonly key: string },
): Promise<Http2SecureServer> {
  const { createSecureServer } = await import('node:http2');
  return createSecureServer(
    { ...tls, allowHTTP1: true },
    listener as Parameters<typeof createSecureServer>[1] & RequestListener,
  );
}

/** How often to look for connections that have finished their last request. */
const SWEEP_MS = 20;

function close(
  server: Server | Http2SecureServer,
  sockets: ReadonlySet<Socket>,
  sessions: ReadonlySet<ServerHttp2Session>,
  graceMs: number,
): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => {
      if ('closeIdleConnections' in server) server.closeIdleConnections();
    }, SWEEP_MS);
    const timer = setTimeout(() => {
      for (const socket of sockets) socket.destroy();
    }, graceMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(timer);
      resolve();
    });
    for (const session of sessions) session.close();
  });
}

function urlOf({ host, tls }: ListenOptions, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `${tls ? 'https' : 'http'}://${name}:${port}`;
}
