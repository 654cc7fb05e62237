import type { MediaType, Operation, Response } from '../model/contract.ts';
import { type AcceptRange, agree } from '../plan/accept.ts';

/** One answer that an operation documents: the response, the status it is sent with, and its media type. */
export interface Target {
  readonly response: Response;
  readonly status: number;
  /** Absent where the response has no content, or the status allows none (RFC 9110 §15). */
  readonly content?: { readonly media: MediaType /** Concrete: never a range. */; readonly type: string };
}

/** Statuses whose answer has no content: 1xx, 204, 205 and 304. */
export function isBodiless(status: number): boolean {
  return status < 200 || status === 204 || status === 205 || status === 304;
}

/**
 * The responses that stand for success, first choice first: the lowest 2XX, the 2XX range, `default`, then 3XX; where
 * only errors are documented, the lowest of them. Never an interim one: an answer is final (RFC 9110 §15.2).
 */
export function successResponses(operation: Operation): readonly Response[] {
  const ranked = operation.responses
    .filter(({ status }) => !status.startsWith('1'))
    .map((response) => ({ response, rank: rankOf(response.status) }))
    .sort((a, b) => a.rank - b.rank);
  const best = ranked[0] && Math.floor(ranked[0].rank / 1000);
  return ranked.filter(({ rank }) => Math.floor(rank / 1000) === best).map(({ response }) => response);
}

/** Thousands by kind (2XX, default, 3XX, 4XX, 5XX), then the code; a range comes after its codes. */
function rankOf(status: string): number {
  if (status === 'default') return 1000;
  const kind = { 2: 0, 3: 2000, 4: 3000, 5: 4000 }[status.charAt(0)] ?? 5000;
  return kind + (status.endsWith('XX') ? 999 : Number(status.slice(1)));
}

/** The response documented for a code: the code itself, its range, or `default` (OAS 3.2 §4.16.1). */
export function documentedResponse(operation: Operation, code: string): Response | undefined {
  const find = (status: string): Response | undefined =>
    operation.responses.find((response) => response.status === status);
  return find(code) ?? find(`${code.charAt(0)}XX`) ?? find('default');
}

/** The code that a response is sent with: its own, or the usual one of a range. */
export function statusOf(response: Response, wanted?: number): number {
  if (/^\d{3}$/.test(response.status)) return Number(response.status);
  if (wanted !== undefined) return wanted;
  return { 2: 200, 3: 302, 4: 400, 5: 500 }[response.status.charAt(0)] ?? 200;
}

/** The target of a response that suits the client best; `undefined` where no documented media type is acceptable. */
export function negotiate(response: Response, status: number, ranges: readonly AcceptRange[]): Target | undefined {
  if (response.content.length === 0 || isBodiless(status)) return { response, status };
  let best: { readonly media: MediaType; readonly type: string; readonly q: number } | undefined;
  for (const media of response.content) {
    const agreed = agree(media.type, ranges);
    if (agreed === undefined) continue;
    if (
      best === undefined ||
      agreed.q > best.q ||
      (agreed.q === best.q && isJsonType(agreed.type) && !isJsonType(best.type))
    ) {
      best = { media, ...agreed };
    }
  }
  return best && { response, status, content: { media: best.media, type: best.type } };
}

/** The target for a refusal or failure: negotiated where possible, otherwise the first media type. */
export function negotiateAnyway(response: Response, status: number, ranges: readonly AcceptRange[]): Target {
  const [media] = response.content;
  const anything = media && agree(media.type, [{ type: '*', subtype: '*', parameters: [], q: 1 }]);
  return (
    negotiate(response, status, ranges) ?? {
      response,
      status,
      ...(media && anything ? { content: { media, type: anything.type } } : {}),
    }
  );
}

function isJsonType(type: string): boolean {
  return /^application\/json\b|\+json\b/.test(type);
}
