import { connect } from 'node:net';

/** What came back over one connection. */
export interface RawAnswer {
  readonly text: string;
  /** The status of each answer, in order. */
  readonly statuses: readonly number[];
  /** Whether the server closed the connection before the time was over. */
  readonly closed: boolean;
}

export interface RawOptions {
  /** Close the sending half once everything is written. */
  readonly half?: boolean;
  /** How long to wait for more, in milliseconds. */
  readonly wait?: number;
  /** Stop waiting after this many answers. */
  readonly answers?: number;
}

/** Writes bytes to a socket as they are, each chunk after the other, and collects what comes back. */
export function raw(
  port: number,
  chunks: string | Uint8Array | readonly (string | Uint8Array)[],
  { half = false, wait = 3000, answers = 1 }: RawOptions = {},
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const parts = typeof chunks === 'string' || chunks instanceof Uint8Array ? [chunks] : chunks;
    let text = '';
    const finish = (closed: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ text, statuses: statusesOf(text), closed });
    };
    const timer = setTimeout(() => finish(false), wait);
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (statusesOf(text).length >= answers) setTimeout(() => finish(false), 20);
    });
    socket.on('end', () => finish(true));
    socket.on('error', () => finish(true));
    for (const part of parts) socket.write(part);
    if (half) socket.end();
  });
}

function statusesOf(text: string): readonly number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3}) [^\r]*\r\n/g)]
    .map(([, status]) => Number(status))
    .filter((n) => n >= 200);
}

/** The text of a request: its line, fields and content. */
export function written(line: string, fields: readonly string[] = [], content = ''): string {
  return `${line} HTTP/1.1\r\nHost: localhost\r\n${fields.map((field) => `${field}\r\n`).join('')}\r\n${content}`;
}
