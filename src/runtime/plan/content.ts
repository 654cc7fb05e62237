import { type BodyDecoder, compileBodyDecoder } from '../body/decode.ts';
import { isWildcard, matches, type ParsedMediaType, parseMediaType } from '../body/media.ts';
import type { Context } from '../context.ts';
import { createLru } from '../lru.ts';
import { chain, type MaybePromise } from '../maybe.ts';
import type { MediaType, RequestBody } from '../model/contract.ts';
import { BodyTooLarge, type RequestInput, type Violation } from '../model/exchange.ts';
import type { Check } from '../validate/verdict.ts';
import { compileContentCheck } from './content-check.ts';
import { digest } from './digest.ts';

/** Why content is refused, in the order of what a client has to mend first. */
export type ContentRefusal = 'too-large' | 'unsupported' | 'malformed' | 'invalid';

export interface JudgedContent {
  /** The decoded value; `undefined` without content, or where it could not be decoded. */
  readonly value: unknown;
  /** Names the content: the same content has the same name. */
  readonly name: string;
  readonly violations: readonly Violation[];
  readonly refusal?: ContentRefusal;
}

/** Reads and judges the content of a request. */
export type JudgeContent = (input: RequestInput) => Promise<JudgedContent>;

interface MediaPlan {
  readonly decode: BodyDecoder;
  readonly check: Check | undefined;
}

const NOTHING: JudgedContent = { value: undefined, name: '', violations: [] };

/** Compiles a Request Body (OAS 3.2 §4.13); each media type when it is first sent. */
export function compileContent(body: RequestBody, context: Context): JudgeContent {
  const ranges = body.content.flatMap((media) => {
    const parsed = parseMediaType(media.type);
    return parsed ? [{ media, parsed }] : [];
  });
  const plans = new Map<MediaType, MediaPlan>();
  const planOf = (media: MediaType): MediaPlan => {
    const plan = plans.get(media) ?? compileMedia(media, context);
    plans.set(media, plan);
    return plan;
  };
  const chosen = createLru<{ readonly media: MediaType | undefined }>(MOST_TYPES);
  const choose = (sent: string | null): MediaType | undefined => {
    const known = sent === null ? undefined : chosen.get(sent);
    if (known !== undefined) return known.media;
    const media = chooseMedia(ranges, sent);
    if (sent !== null && sent.length <= LONGEST_TYPE) chosen.set(sent, { media });
    return media;
  };
  const judge = (bytes: Uint8Array, input: RequestInput): MaybePromise<JudgedContent> => {
    if (bytes.length === 0) return body.required ? refused('invalid', [missing(body)]) : NOTHING;
    const sent = input.header('content-type');
    const media = choose(sent);
    if (media === undefined) return ranges.length === 0 ? NOTHING : refused('unsupported', [unsupported(body, sent)]);
    const { decode, check } = planOf(media);
    return chain(decode(bytes, sent, input.header('content-encoding')), (decoded) => {
      if (!decoded.ok) return refused(decoded.kind, [decoded.violation]);
      const { value } = decoded;
      const name = nameOf(bytes, value, media, `${sent ?? ''}\n${input.header('content-encoding') ?? ''}`);
      const errors = check?.(value);
      if (errors === undefined) return { value, name, violations: [] };
      const violations = errors.map((error): Violation => ({ in: 'body', ...error }));
      return { ...refused('invalid', violations), value, name };
    });
  };
  const tooLarge = (error: unknown): JudgedContent => {
    if (!(error instanceof BodyTooLarge)) throw error;
    return refused('too-large', [violation(body, 'max-body', error.message)]);
  };
  return (input) => input.body().then((bytes) => judge(bytes, input), tooLarge);
}

/** Clients of one operation write their Content-Type in few ways. */
const MOST_TYPES = 16;
const LONGEST_TYPE = 200;

/** By its bytes and how they are read; multipart content by what it says, since its boundary is another one each time. */
function nameOf(bytes: Uint8Array, value: unknown, { type }: MediaType, reading: string): string {
  return type.startsWith('multipart/') ? JSON.stringify(value) : `${digest(bytes)}\n${reading}`;
}

function compileMedia(media: MediaType, context: Context): MediaPlan {
  const check = compileContentCheck(media, 'request', context);
  return { decode: compileBodyDecoder(media, context.contract, { maxBody: context.maxBody }), check };
}

type Range = { readonly media: MediaType; readonly parsed: ParsedMediaType };

/** The documented media type that the content is of: the exact one before a range. Without a Content-Type, the first. */
function chooseMedia(ranges: readonly Range[], sent: string | null): MediaType | undefined {
  if (sent === null || sent.trim() === '') return ranges[0]?.media;
  const type = parseMediaType(sent);
  if (type === undefined) return undefined;
  const fitting = ranges.filter(({ parsed }) => matches(parsed, type));
  return (fitting.find(({ parsed }) => !isWildcard(parsed)) ?? fitting[0])?.media;
}

function refused(refusal: ContentRefusal, violations: readonly Violation[]): JudgedContent {
  return { value: undefined, name: '', violations, refusal };
}

function violation({ source }: RequestBody, keyword: string, detail: string): Violation {
  return { in: 'body', pointer: '', keyword, detail, contract: source };
}

function missing(body: RequestBody): Violation {
  return { ...violation(body, 'required', 'must be sent'), contract: `${body.source}/required` };
}

function unsupported(body: RequestBody, sent: string | null): Violation {
  const known = body.content.map(({ type }) => type).join(', ');
  const detail = `must be of a documented media type (${known}), not ${sent}`;
  return { ...violation(body, 'content', detail), contract: `${body.source}/content` };
}
