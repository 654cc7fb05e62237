import { isFieldName } from './field.ts';
import { BodyTooLarge, type Encoded, type RequestInput } from './model/exchange.ts';

/** Reads a web `Request`, its content up to `maxBody` bytes. */
export function fromRequest(request: Request, maxBody: number): RequestInput {
  const { pathname, search, host, protocol } = new URL(request.url);
  // A web Request has no Host field of its own: its URL says it (RFC 9110 §7.2).
  const read = (name: string): string | null => request.headers.get(name) ?? (name === 'host' ? host : null);
  return {
    method: request.method,
    path: pathname,
    search: search.slice(1),
    scheme: () => (protocol === 'https:' ? 'https' : 'http'),
    header: (name) => (isFieldName(name) ? read(name) : null),
    headers: () => request.headers,
    body: () => readAll(request.body, maxBody),
  };
}

/** Makes a web `Response` of an answer. */
export function toResponse({ status, headers, body }: Encoded): Response {
  const list = headers.map(([name, value]): [string, string] => [name, value]);
  return new Response(body as BodyInit | null, { status, headers: list });
}

async function readAll(stream: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream ?? []) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLarge(limit);
    chunks.push(chunk);
  }
  return join(chunks, size);
}

/** Puts chunks together. */
export function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [first] = chunks;
  if (chunks.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
