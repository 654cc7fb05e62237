import { withCors } from '../cors.ts';
import { sendable } from '../field.ts';
import type { Answer } from '../model/answer.ts';
import type { AnswerSource, Encoded, HeaderList, Violation } from '../model/exchange.ts';
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

/** Makes the header sections of answers that have no fields of their own, once for each who makes them. */
export function compileHead(contentType: string): (source: AnswerSource) => HeaderList {
  const made = new Map<AnswerSource, HeaderList>();
  return (source) => {
    const head = made.get(source) ?? sendable(ownFields({ contentType, fields: NO_FIELDS, source }, true, []));
    made.set(source, head);
    return head;
  };
}

const NO_FIELDS: HeaderList = [];

function encode(answer: Answer, options: EncodeOptions): Encoded {
  const { status, body } = answer;
  const headers = headersOf(answer, options);
  if (!options.isHead || body === null) return { status, headers, body };
  return { status, headers: [...headers, ['Content-Length', String(byteLength(body))]], body: null };
}

function headersOf(answer: Answer, { announce, origin, violations }: EncodeOptions): HeaderList {
  const isUsual = announce && origin === undefined && violations.length === 0 && answer.fields.length === 0;
  if (isUsual && answer.head !== undefined) return answer.head;
  const own = ownFields(answer, announce, violations);
  return sendable(origin === undefined ? own : withCors(origin, own));
}

function ownFields(
  { contentType, fields, source }: Pick<Answer, 'contentType' | 'fields' | 'source'>,
  announce: boolean,
  violations: readonly Violation[],
): HeaderList {
  const own: (readonly [name: string, value: string])[] = [];
  if (contentType) own.push(['Content-Type', contentType]);
  own.push(...fields);
  if (announce) own.push(['Mockgen-Source', source]);
  if (announce && violations.length > 0) own.push(['Mockgen-Violations', violationsField(violations)]);
  return own;
}

function byteLength(body: string | Uint8Array): number {
  return typeof body === 'string' ? new TextEncoder().encode(body).length : body.length;
}
