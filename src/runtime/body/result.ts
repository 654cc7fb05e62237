import type { Violation } from '../model/exchange.ts';
import type { Source } from '../model/schema.ts';
import { DEPTH_DETAIL } from './depth.ts';

/** What became of a request body: a value that its schema can judge, or the reason why there is none. */
export type BodyResult =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly kind: 'malformed' | 'unsupported' | 'too-large' | 'invalid';
      readonly violation: Violation;
    };

/** The body was read. */
export function read(value: unknown): BodyResult {
  return { ok: true, value };
}

/** The body is not what its media type or content coding says (400), at `pointer` in the value that it should become. */
export function malformed(source: Source, keyword: string, detail: string, pointer = ''): BodyResult {
  return { ok: false, kind: 'malformed', violation: { in: 'body', pointer, keyword, detail, contract: source } };
}

/** The body can be read, but breaks a rule that is no keyword of its schema (422). */
export function invalid(source: Source, keyword: string, detail: string, pointer = ''): BodyResult {
  return { ok: false, kind: 'invalid', violation: { in: 'body', pointer, keyword, detail, contract: source } };
}

/** The body nests deeper than it may (422). */
export function tooDeep(source: Source): BodyResult {
  return invalid(source, 'depth', DEPTH_DETAIL);
}

/** The body is of a charset or content coding that is not understood (415). */
export function unsupported(source: Source, keyword: string, detail: string): BodyResult {
  return { ok: false, kind: 'unsupported', violation: { in: 'body', pointer: '', keyword, detail, contract: source } };
}

/** The body is larger than `limit` bytes once decoded (413). */
export function tooLarge(source: Source, limit: number): BodyResult {
  const detail = `must not be larger than ${limit} bytes once decoded`;
  return {
    ok: false,
    kind: 'too-large',
    violation: { in: 'body', pointer: '', keyword: 'maxBody', detail, contract: source },
  };
}
