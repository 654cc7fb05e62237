import type { Contract } from '../runtime/model/contract.ts';
import type { Exchange, Violation } from '../runtime/model/exchange.ts';
import { formatSource, paint, printable } from './output.ts';

/** How requests are logged. */
export type LogFormat = 'pretty' | 'json' | 'silent';

/** Makes the writer of one line a request; `undefined` where nothing is to be written. */
export function createRequestLog(
  format: LogFormat,
): ((exchange: Exchange, contract: Contract | undefined) => void) | undefined {
  if (format === 'silent') return undefined;
  const write = format === 'json' ? jsonLine : prettyLine;
  return (exchange, contract) => {
    process.stdout.write(`${write(exchange, contract)}\n`);
  };
}

function jsonLine(exchange: Exchange): string {
  const { id, startedAt, durationMs, operationId, source, request, response, violations } = exchange;
  const line = JSON.stringify({
    id,
    time: new Date(startedAt).toISOString(),
    method: request.method,
    path: request.path,
    ...(request.search ? { search: request.search } : {}),
    operationId,
    status: response.status,
    source,
    ms: Number(durationMs.toFixed(2)),
    ...(violations.length > 0 ? { violations } : {}),
  });
  return printable(line);
}

const color = paint(process.stdout);

function prettyLine(
  { request, response, operationId, source, durationMs, violations }: Exchange,
  contract: Contract | undefined,
): string {
  const { method, path, search } = request;
  const target = printable(search ? `${path}?${search}` : path);
  const status = color(
    response.status < 400 ? 'green' : response.status < 500 ? 'yellow' : 'red',
    String(response.status),
  );
  const line = `${printable(method).padEnd(6)} ${target.length > 200 ? `${target.slice(0, 200)}...` : target} ${color('dim', printable(operationId ?? '-'))} ${status} ${source} ${color('dim', `${durationMs.toFixed(1)} ms`)}`;
  return [line, ...violations.map((violation) => `         ${formatViolation(violation, contract)}`)].join('\n');
}

/** A Violation as text, with the line of its rule. */
export function formatViolation(
  { in: place, name, pointer, keyword, detail, contract: rule }: Violation,
  contract: Contract | undefined,
): string {
  const subject = printable([place, name && place !== 'security' ? ` ${name}` : '', pointer && ` ${pointer}`].join(''));
  const where = rule === undefined ? '' : ` (${formatSource(rule, contract?.locate(rule))})`;
  return `${subject} ${printable(detail)} ${color('dim', `[${keyword}]${where}`)}`;
}
