import type { Encoded, Exchange, RequestInput } from '../runtime/model/exchange.ts';
import { problem } from '../runtime/model/problem.ts';
import type { Mount } from './mount.ts';

/** Answers a request that no mount leads to, and tells of it as a mock does. */
export function unmounted(
  { method, path, search }: RequestInput,
  mounts: readonly Mount[],
  announce: boolean,
  onExchange: ((exchange: Exchange) => void) | undefined,
): Encoded {
  const places = mounts.map(
    ({ prefixes, mock }) => `${mock.contract.name} at ${prefixes.map((one) => one || '/').join(', ')}`,
  );
  const detail = `No contract is mounted at ${path.slice(0, 120)}. There is ${places.join('; ')}.`;
  const response: Encoded = {
    status: 404,
    headers: [
      ['Content-Type', 'application/problem+json'],
      ...(announce ? ([['Mockgen-Source', 'problem']] as const) : []),
    ],
    body: method === 'HEAD' ? null : JSON.stringify(problem('not-found', detail)),
  };
  onExchange?.({
    id: 0,
    startedAt: Date.now(),
    durationMs: 0,
    operationId: undefined,
    source: 'problem',
    request: { method, path, search },
    response,
    violations: [],
  });
  return response;
}
