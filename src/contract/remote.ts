import type { LoadOptions } from './options.ts';
import { credentialsOf, type FetchOptions, isHttp } from './read/fetch.ts';

const TIMEOUT_MS = 30_000;

/**
 * What may be fetched for the contract at a URL: with `allowRemoteRefs` anything, otherwise what stands in the folder of
 * a contract that is remote itself. `asked` is the URL that the user gave: header fields and credentials are meant for
 * its origin, and not for that of `rootUrl`, to which a stranger may have redirected.
 */
export function remoteAccess(asked: string, rootUrl: string, options: LoadOptions): FetchOptions {
  const own = isHttp(asked) ? new URL(asked) : undefined;
  const folder = isHttp(rootUrl) ? new URL('.', rootUrl) : undefined;
  const isBeside = (url: string): boolean => {
    const { origin, pathname } = new URL(url);
    return folder !== undefined && origin === folder.origin && pathname.startsWith(folder.pathname);
  };
  return {
    headers: [...(own ? credentialsOf(own) : []), ...(options.headers ?? [])],
    origin: own?.origin ?? '',
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
    allows: (url) => isHttp(url) && (options.allowRemoteRefs === true || isBeside(url)),
  };
}

/** Whether references have to be looked through before the contract can be used. */
export const mayFetch = (rootUrl: string, options: LoadOptions): boolean =>
  options.allowRemoteRefs === true || isHttp(rootUrl);
