import { createServer, type RequestListener, type Server } from 'node:http';
import type { Http2SecureServer } from 'node:http2';
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
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return { port, url: urlOf(options, port), close: (graceMs = 1500) => close(server, sockets, graceMs) };
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

function close(server: Server | Http2SecureServer, sockets: ReadonlySet<Socket>, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      for (const socket of sockets) socket.destroy();
    }, graceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

function urlOf({ host, tls }: ListenOptions, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `${tls ? 'https' : 'http'}://${name}:${port}`;
}
