import { expect } from 'vitest';
import { createMock } from '../../../src/runtime/mock.ts';
import { loadFiles } from '../../unit/contract/contract-files.ts';

export type Json = Readonly<Record<string, unknown>>;

/** An answer as a client sees it. */
export interface Answer {
  readonly status: number;
  readonly json: Json;
  readonly headers: Headers;
}

/** A client of a mock. */
export interface Client {
  /** What a GET answers, once it went well: `/pets/7`, or the absolute URL that an answer named. */
  get(target: string): Promise<Json>;
  /** The answer to any request that goes well. */
  send(line: string, body?: unknown): Promise<Answer>;
}

export const ORIGIN = 'http://mock.example';

/** Starts a mock of a document. */
export async function clientOf(document: object): Promise<Client> {
  const mock = createMock(await loadFiles({ 'api.json': JSON.stringify(document) }));
  const send = async (line: string, body?: unknown): Promise<Answer> => {
    const [, method = '', target = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
    const request = new Request(new URL(target, ORIGIN), {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const answer = await mock.fetch(request);
    const text = await answer.text();
    expect([line, answer.status, answer.ok ? '' : text]).toEqual([line, answer.status, '']);
    return { status: answer.status, json: text === '' ? {} : JSON.parse(text), headers: answer.headers };
  };
  return { send, get: async (target) => (await send(`GET ${target}`)).json };
}

/** The pages of a list from the first on, as each names the next; a client that never comes to an end fails. */
export async function pagesOf(
  { get }: Client,
  first: string,
  next: (page: Json, target: string) => unknown,
): Promise<readonly Json[]> {
  const pages: Json[] = [];
  for (let target: unknown = first; typeof target === 'string' && target !== ''; ) {
    expect(pages.length).toBeLessThan(60);
    const page = await get(target);
    pages.push(page);
    target = next(page, target);
  }
  return pages;
}

/** The member at a path of names, as a list of objects. */
export const itemsAt = (page: Json, ...path: readonly string[]): readonly Json[] =>
  path.reduce<unknown>((at, name) => (at as Json)[name], page) as Json[];

/** The request line's target with another query parameter. */
export function withQuery(target: string, name: string, value: unknown): string {
  const url = new URL(target, ORIGIN);
  url.searchParams.set(name, String(value));
  return `${url.pathname}${url.search}`;
}

/** Each is there once. */
export function expectDistinct(values: readonly unknown[], count: number = values.length): void {
  expect(values).toHaveLength(count);
  expect(new Set(values).size).toBe(count);
}
