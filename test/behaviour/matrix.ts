import { request as httpRequest } from 'node:http';
import { afterAll, describe } from 'vitest';
import { loadContract } from '../../src/contract/load.ts';
import { createListener } from '../../src/host/listener.ts';
import { fromRequestLine } from '../../src/host/request-line.ts';
import { createMock, type Mock } from '../../src/runtime/mock.ts';
import type { Contract } from '../../src/runtime/model/contract.ts';
import type { MockOptions } from '../../src/runtime/options.ts';
import { type Listening, listen } from '../../src/server/listen.ts';

/** A request as a test writes it: `GET /pets/7?limit=2`. */
export interface Sent {
  readonly headers?: Readonly<Record<string, string | string[]>>;
  /** Text and bytes go as they are; anything else goes as JSON. */
  readonly body?: unknown;
}

export interface Received {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** The parsed content; throws where it is not JSON. */
  readonly json: unknown;
}

/** Sends a request to a mock, wherever it runs. */
export type Send = (line: string, sent?: Sent) => Promise<Received>;

export interface Started {
  readonly send: Send;
  readonly mock: Mock;
}

/**
 * Declares the same behaviour for each host that a mock can have. `contract` is a file under `fixtures`, or a Contract;
 * `start` makes a mock of it with options and gives what sends to it.
 */
export function describeMatrix(
  name: string,
  contract: string | Contract,
  tests: (start: (options?: MockOptions) => Promise<Started>) => void,
): void {
  const load = async (): Promise<Contract> =>
    typeof contract === 'string' ? loadContract(`fixtures/${contract}`) : contract;
  describe(`${name} [in-process]`, () => {
    tests(async (options) => {
      const mock = createMock(await load(), options);
      return { mock, send: inProcess(mock) };
    });
  });
  describe(`${name} [served]`, () => {
    const open: Listening[] = [];
    afterAll(() => Promise.all(open.map((server) => server.close(0))));
    tests(async (options) => {
      const mock = createMock(await load(), options);
      const server = await listen(createListener(mock.handle, options?.maxBody ?? 10_000_000), {
        port: 0,
        host: '127.0.0.1',
      });
      open.push(server);
      return { mock, send: overHttp(server.port) };
    });
  });
}

function inProcess(mock: Mock): Send {
  return async (line, sent = {}) => {
    const { method, target } = parse(line);
    const { headers, content } = prepare(sent);
    const fields = Object.entries(headers).flatMap(([key, value]) =>
      [value].flat().map((one) => [key.toLowerCase(), one] as const),
    );
    const answer = await mock.handle(
      fromRequestLine({ method, target, headers: fields, ...(content ? { content } : {}) }),
    );
    const bytes =
      typeof answer.body === 'string' ? new TextEncoder().encode(answer.body) : (answer.body ?? new Uint8Array());
    return received(answer.status, answer.headers, bytes);
  };
}

/** Sends over a socket as it is written: `fetch` would mend paths and refuse TRACE. */
export function overHttp(port: number): Send {
  return (line, sent = {}) =>
    new Promise((resolve, reject) => {
      const { method, target } = parse(line);
      const { headers, content } = prepare(sent);
      const request = httpRequest(
        {
          host: '127.0.0.1',
          port,
          method,
          path: target,
          headers: { ...headers, ...(content ? { 'content-length': String(content.length) } : {}) },
          agent: false,
        },
        (response) => {
          const chunks: Uint8Array[] = [];
          response.on('data', (chunk: Uint8Array) => chunks.push(chunk));
          response.on('end', () => {
            const fields: [string, string][] = [];
            for (let i = 0; i < response.rawHeaders.length; i += 2)
              fields.push([response.rawHeaders[i] ?? '', response.rawHeaders[i + 1] ?? '']);
            resolve(received(response.statusCode ?? 0, fields, Buffer.concat(chunks)));
          });
          response.on('error', reject);
        },
      );
      request.on('error', reject);
      request.end(content);
    });
}

function parse(line: string): { method: string; target: string } {
  const space = line.indexOf(' ');
  return { method: line.slice(0, space), target: line.slice(space + 1) };
}

function prepare({ headers = {}, body }: Sent): {
  headers: Readonly<Record<string, string | string[]>>;
  content?: Uint8Array;
} {
  if (body === undefined) return { headers };
  if (body instanceof Uint8Array) return { headers, content: body };
  if (typeof body === 'string') return { headers, content: new TextEncoder().encode(body) };
  return {
    headers: { 'content-type': 'application/json', ...headers },
    content: new TextEncoder().encode(JSON.stringify(body)),
  };
}

function received(status: number, fields: Iterable<readonly [string, string]>, bytes: Uint8Array): Received {
  const headers: Record<string, string> = {};
  for (const [name, value] of fields) {
    const key = name.toLowerCase();
    headers[key] = key in headers ? `${headers[key]}, ${value}` : value;
  }
  const text = new TextDecoder().decode(bytes);
  return {
    status,
    headers,
    bytes,
    text,
    get json() {
      return JSON.parse(text);
    },
  };
}
