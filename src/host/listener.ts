import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import type { MaybePromise } from '../runtime/maybe.ts';
import { BodyAborted, BodyTooLarge, type Encoded, type RequestInput } from '../runtime/model/exchange.ts';
import { DEFAULT_MAX_BODY } from '../runtime/options.ts';

export type NodeRequest = IncomingMessage | Http2ServerRequest;
export type NodeResponse = ServerResponse | Http2ServerResponse;

/**
 * Answers Node's requests with what `handle` gives; contents above `maxBody` bytes are not read. A request that cannot be
 * answered at all is told to `onError`, and its connection is closed.
 */
export function createListener(
  handle: (input: RequestInput) => MaybePromise<Encoded>,
  maxBody: number = DEFAULT_MAX_BODY,
  onError: (error: unknown) => void = console.error,
): (request: NodeRequest, response: NodeResponse) => void {
  return (request, response) => {
    const fail = (error: unknown): void => {
      onError(error);
      giveUp(response);
    };
    try {
      const encoded = handle(fromNode(request, maxBody));
      if (encoded instanceof Promise) encoded.then((ready) => send(ready, request, response)).catch(fail);
      else send(encoded, request, response);
    } catch (error) {
      fail(error);
    }
  };
}

/** The last resort, so that one request that cannot be answered never ends the process: its connection or stream is closed. */
function giveUp(response: NodeResponse): void {
  if ('stream' in response) response.stream.close(INTERNAL_ERROR);
  else response.destroy();
}

/** RFC 9113 §7. */
const INTERNAL_ERROR = 2;

/** Reads a request of `node:http` or `node:http2`; nothing is copied before it is asked for. */
export function fromNode(request: NodeRequest, maxBody: number): RequestInput {
  const url = originForm(request.url ?? '/');
  const mark = url.indexOf('?');
  return {
    method: request.method ?? 'GET',
    path: mark < 0 ? url : url.slice(0, mark),
    search: mark < 0 ? '' : url.slice(mark + 1),
    scheme: () => (isEncrypted(request) ? 'https' : 'http'),
    header(name) {
      // HTTP/2 has no Host (RFC 9113 §8.3.1).
      if (name === 'host' && 'authority' in request) return request.authority;
      // A header may be called `constructor`.
      const value = Object.hasOwn(request.headers, name) ? request.headers[name] : undefined;
      return value === undefined ? null : typeof value === 'string' ? value : value.join(', ');
    },
    headers: () => headerPairs(request),
    body: () => readBody(request, maxBody),
  };
}

/** HTTP/2 says it itself (RFC 9113 §8.3.1); its socket is not to be touched. */
function isEncrypted(request: NodeRequest): boolean {
  return 'stream' in request ? request.scheme === 'https' : 'encrypted' in request.socket;
}

/**
 * Proxies send the absolute form (RFC 9112 §3.2.2). The asterisk of `OPTIONS *` names no resource, and no contract: it is
 * read as the path `/*`, which as a rule is answered with 404.
 */
export function originForm(target: string): string {
  if (target.startsWith('/')) return target;
  const scheme = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(target);
  const rest = scheme ? target.slice(scheme[0].length) : target;
  return rest.startsWith('/') ? rest : `/${rest}`;
}

function* headerPairs(request: NodeRequest): Generator<readonly [string, string]> {
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && !name.startsWith(':'))
      yield [name, typeof value === 'string' ? value : value.join(', ')];
  }
}

function readBody(request: NodeRequest, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > limit) return reject(new BodyTooLarge(limit));
    const chunks: Uint8Array[] = [];
    let size = 0;
    let done = false;
    const fail = (error: Error): void => {
      done = true;
      request.off('data', take);
      reject(error);
    };
    const take = (chunk: Uint8Array): void => {
      size += chunk.length;
      if (size > limit) fail(new BodyTooLarge(limit));
      else chunks.push(chunk);
    };
    const abort = (): void => {
      if (!done) fail(new BodyAborted());
    };
    request.on('data', take);
    request.on('end', () => {
      done = true;
      resolve(chunks.length === 1 ? (chunks[0] ?? EMPTY) : Buffer.concat(chunks));
    });
    request.on('error', abort);
    request.on('close', abort);
  });
}

const EMPTY = new Uint8Array();

/** Puts an answer on the wire. A connection on which much of the request was not read is closed after it. */
export function send(encoded: Encoded, request: NodeRequest, response: NodeResponse): void {
  if (response.writableEnded || response.destroyed) return;
  const { body, status } = encoded;
  const unread = !request.readableEnded && hasContent(request);
  const fields = rawFields(encoded);
  if (unread && request.httpVersionMajor === 1 && !isSmall(request)) fields.push('Connection', 'close');
  (response as ServerResponse).writeHead(status, fields);
  if (body === null) response.end();
  else response.end(body);
  if (unread) request.resume();
}

function hasContent({ headers }: NodeRequest): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

/** What is cheaper to read than another connection, in bytes. */
const SMALL = 65_536;

function isSmall({ headers }: NodeRequest): boolean {
  return headers['transfer-encoding'] === undefined && Number(headers['content-length']) <= SMALL;
}

/** The fields as Node takes them fastest: one flat list. */
function rawFields({ headers, body, status }: Encoded): string[] {
  const fields: string[] = [];
  let hasLength = false;
  for (const [name, value] of headers) {
    fields.push(name, value);
    hasLength ||= name === 'Content-Length';
  }
  if (body !== null)
    fields.push('Content-Length', String(typeof body === 'string' ? Buffer.byteLength(body) : body.length));
  else if (status >= 200 && status !== 204 && status !== 304 && !hasLength) fields.push('Content-Length', '0');
  return fields;
}
