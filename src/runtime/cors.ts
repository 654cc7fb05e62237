import type { HeaderList, RequestInput } from './model/exchange.ts';

/** Whether a request asks on behalf of another one whether it may be sent (Fetch §3.2.2). */
export function isPreflight(input: RequestInput): boolean {
  return (
    input.method === 'OPTIONS' &&
    input.header('origin') !== null &&
    input.header('access-control-request-method') !== null
  );
}

/** The answer's fields to a preflight: any origin may do what the contract documents. */
export function preflightFields(input: RequestInput, allow: readonly string[]): HeaderList {
  const headers = input.header('access-control-request-headers');
  return [
    ...originFields(input.header('origin') ?? '*'),
    ['access-control-allow-methods', allow.join(', ')],
    ...(headers === null ? [] : [['access-control-allow-headers', headers] as const]),
    ['access-control-max-age', '600'],
  ];
}

/**
 * An answer's fields with those that let a page of `origin` read all of them. What a contract documents of CORS gives way:
 * browsers refuse an answer that says it twice.
 */
export function withCors(origin: string, own: HeaderList): HeaderList {
  const fields = own.filter(([name]) => !name.toLowerCase().startsWith('access-control-'));
  const exposed = [...new Set(fields.map(([name]) => name))].filter((name) => name !== 'content-type');
  return [
    ...fields,
    ...originFields(origin),
    ...(exposed.length > 0 ? [['access-control-expose-headers', exposed.join(', ')] as const] : []),
  ];
}

/** A page that sends credentials is not content with `*`, so the origin is named. */
function originFields(origin: string): HeaderList {
  return [
    ['access-control-allow-origin', origin],
    ['access-control-allow-credentials', 'true'],
    ['vary', 'Origin'],
  ];
}
