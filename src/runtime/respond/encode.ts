import { withCors } from '../cors.ts';
import { sendable } from '../field.ts';
import type { Answer } from '../model/answer.ts';
import type { Encoded, Violation } from '../model/exchange.ts';
import { violationsField } from './problem.ts';

/** How an answer is put on the wire. */
export interface EncodeOptions {
  readonly isHead: boolean;
  /** Whether `Mockgen-Source` and `Mockgen-Violations` are sent. */
  readonly announce: boolean;
  /** The Origin to let read the answer; `undefined` without CORS. */
  readonly origin: string | undefined;
  readonly violations: readonly Violation[];
}

/** Adds the mock's own fields to an answer. HEAD gets the fields of GET without its content (RFC 9110 §9.3.2). */
export function encodeAnswer(answer: Answer, options: EncodeOptions): Encoded {
  const { plain } = answer;
  const { isHead, announce, origin, violations } = options;
  if (plain === undefined || isHead || !announce || origin !== undefined || violations.length > 0)
    return encode(answer, options);
  plain.encoded ??= encode(answer, options);
  return plain.encoded;
}

function encode(answer: Answer, { isHead, announce, origin, violations }: EncodeOptions): Encoded {
  const own: (readonly [name: string, value: string])[] = [];
  if (answer.contentType) own.push(['Content-Type', answer.contentType]);
  if (answer.fields.length > 0) own.push(...answer.fields);
  if (announce) own.push(['Mockgen-Source', answer.source]);
  if (announce && violations.length > 0) own.push(['Mockgen-Violations', violationsField(violations)]);
  const headers = sendable(origin === undefined ? own : withCors(origin, own));
  if (!isHead || answer.body === null) return { status: answer.status, headers, body: answer.body };
  return {
    status: answer.status,
    headers: [...headers, ['Content-Length', String(byteLength(answer.body))]],
    body: null,
  };
}

function byteLength(body: string | Uint8Array): number {
  return typeof body === 'string' ? new TextEncoder().encode(body).length : body.length;
}
