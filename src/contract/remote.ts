import type { LoadOptions } from './options.ts';
import { type FetchOptions, isHttp } from './read/fetch.ts';

const TIMEOUT_MS = 30_000;

/**
 * What may be fetched for the contract at a URL: with `allowRemoteRefs` anything, otherwise what stands in the folder of
 * a contract that is remote itself.
 */
export function remoteAccess(rootUrl: string, options: LoadOptions): FetchOptions {
  const folder = isHttp(rootUrl) && URL.canParse(rootUrl) ? new URL('.', rootUrl) : undefined;
  const isBeside = (url: string): boolean => {
    const { origin, pathname } = new URL(url);
    return folder !== undefined && origin === folder.origin && pathname.startsWith(folder.pathname);
  };
  return {
    headers: options.headers ?? [],
    origin: folder?.origin ?? '',
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
    allows: (url) => isHttp(url) && (options.allowRemoteRefs === true || isBeside(url)),
  };
}

/** Whether references have to be looked through before the contract can be used. */
export const mayFetch = (rootUrl: string, options: LoadOptions): boolean =>
  options.allowRemoteRefs === true || isHttp(rootUrl);
