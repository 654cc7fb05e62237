import type { RequestInput } from '../runtime/model/exchange.ts';
import { originForm } from './listener.ts';

/** A request written down. */
export interface RequestLine {
  readonly method: string;
  /** Path and query, or a whole URL. */
  readonly target: string;
  /** Names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly content?: Uint8Array;
}

/** Reads a request that nobody sent. */
export function fromRequestLine({ method, target, headers, content }: RequestLine): RequestInput {
  const url = originForm(target);
  const [path = '/', ...search] = url.split('?');
  const fields = new Map<string, string>();
  for (const [name, value] of headers) {
    const earlier = fields.get(name);
    fields.set(name, earlier === undefined ? value : `${earlier}${name === 'cookie' ? '; ' : ', '}${value}`);
  }
  return {
    method,
    path,
    search: search.join('?'),
    header: (name) => fields.get(name) ?? null,
    headers: () => fields,
    body: async () => content ?? new Uint8Array(),
  };
}
