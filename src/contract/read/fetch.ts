/** How a document is fetched. */
export interface FetchOptions {
  /** Header fields for one origin; no other ever sees them. */
  readonly headers: readonly (readonly [string, string])[];
  readonly origin: string;
  readonly timeoutMs: number;
  /** Whether a URL may be asked, redirections too. */
  allows(url: string): boolean;
}

/** What was fetched, and from where in the end, without credentials. */
export interface Fetched {
  readonly url: string;
  readonly bytes: Uint8Array;
}

const MAX_BYTES = 100 * 1024 * 1024;
const MAX_REDIRECTS = 10;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches a document over http(s). Redirections are followed by hand, because `fetch` would carry header fields other
 * than `Authorization` to another origin. Rejects with an error whose message says why, and never shows a header.
 */
export async function fetchDocument(url: string, options: FetchOptions): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  let current = url;
  try {
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      if (!options.allows(current)) throw new Error(`it redirects to ${shownUrl(current)}, which is not allowed`);
      const response = await request(current, options, signal);
      const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
      if (location === null)
        return { url: withoutCredentials(new URL(current)).href, bytes: await contentOf(response) };
      await response.body?.cancel();
      current = new URL(location, current).href;
    }
  } catch (error) {
    throw new Error(plainReason(error, options.timeoutMs), { cause: error });
  }
  throw new Error('it redirects too often');
}

async function request(url: string, options: FetchOptions, signal: AbortSignal): Promise<Response> {
  const target = new URL(url);
  const headers = new Headers({ accept: 'application/json, application/yaml, text/yaml, */*;q=0.5' });
  const own = target.origin === options.origin ? options.headers : [];
  for (const [name, value] of [...credentialsOf(target), ...own]) headers.set(name, value);
  return fetch(withoutCredentials(target), { headers, signal, redirect: 'manual' });
}

/** The credentials of a URL as the header field that they mean (RFC 7617): `fetch` refuses them in a URL. */
export function credentialsOf({ username, password }: URL): readonly (readonly [string, string])[] {
  if (username === '' && password === '') return [];
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return [['authorization', `Basic ${Buffer.from(credentials).toString('base64')}`]];
}

function withoutCredentials(url: URL): URL {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare;
}

async function contentOf(response: Response): Promise<Uint8Array> {
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`the server answered ${response.status} ${response.statusText}`.trim());
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw new Error(`it is larger than ${MAX_BYTES / 1024 / 1024} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host name could not be looked up',
};

function plainReason(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `there was no answer within ${timeoutMs / 1000} s`;
  const { cause } = error;
  if (error.message !== 'fetch failed' || !(cause instanceof Error)) return error.message;
  const code = 'code' in cause ? String(cause.code) : '';
  return REASONS[code] ?? cause.message;
}

/** A URL for messages: without credentials and query, which may hold secrets. */
export function shownUrl(url: string): string {
  const bare = withoutCredentials(new URL(url));
  bare.search = '';
  bare.hash = '';
  return bare.href;
}

export const isHttp = (url: string): boolean => /^https?:/i.test(url);
