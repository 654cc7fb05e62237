import type { Context } from '../context.ts';
import type { Told } from '../dataset/subject/subject.ts';
import { isFieldName } from '../field.ts';
import { all, chain, type MaybePromise } from '../maybe.ts';
import type { Header, Response } from '../model/contract.ts';
import type { HeaderList } from '../model/exchange.ts';
import type { Problem } from '../model/problem.ts';
import { Flaw } from '../schema/lookup.ts';
import { compileChecked } from '../synth/checked.ts';
import { seedOf } from '../synth/seed.ts';
import { checkExamples } from './examples.ts';
import { compileToldField } from './told-field.ts';
import { unsatisfiableHeader } from './unsatisfiable.ts';

/** The header fields of an answer, or the Problem that stands in its place when a required one cannot be made. */
export type MakeHeaders = (
  seed: () => number,
  told?: Told,
) => MaybePromise<{ readonly fields: HeaderList } | { readonly problem: Problem }>;

/** Fields that describe the connection or the content as sent: the host writes them, or HTTP/2 forbids them (RFC 9113 §8.2.2). */
const HOST_FIELDS = new Set([
  'content-type',
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'connection',
  'keep-alive',
  'proxy-connection',
  'http2-settings',
  'upgrade',
  'trailer',
  'te',
  'date',
]);

/** Whether a field may be sent under its name (RFC 9110 §5.6.2); one that may not is reported, and left out. */
function isSendable({ name, source }: Header, { report }: Context): boolean {
  if (HOST_FIELDS.has(name.toLowerCase())) return false;
  if (isFieldName(name)) return true;
  report({
    code: 'invalid-header-name',
    severity: 'warning',
    message: `No header can be called ${JSON.stringify(name)}, so it is not sent.`,
    source,
  });
  return false;
}

type MakeHeader = (seed: number, told?: Told) => MaybePromise<readonly [name: string, value: string] | undefined>;

/** Compiles the documented header fields of a response (OAS 3.2 §4.8.21): each that can be made is sent. */
export function compileHeaders(response: Response, context: Context): MaybePromise<MakeHeaders> {
  const headers = response.headers.filter((header) => isSendable(header, context));
  if (headers.length === 0) return () => NO_FIELDS;
  return chain(
    all(headers.map((header) => compileHeader(header, context))),
    (makers): MakeHeaders =>
      (seedOfAll, told) => {
        const seed = seedOfAll();
        return chain(all(makers.map((make, i) => make(seedOf(seed, headers[i]?.name ?? ''), told))), (fields) => {
          const missing = headers.find((header, i) => header.required && fields[i] === undefined);
          if (missing !== undefined) return { problem: unsatisfiableHeader(missing, context) };
          return { fields: fields.filter((field) => field !== undefined) };
        });
      },
  );
}

const NO_FIELDS = { fields: [] };

function compileHeader(header: Header, context: Context): MaybePromise<MakeHeader> {
  const media = header.content ?? {
    type: 'application/json',
    examples: header.examples,
    encoding: {},
    source: header.source,
    ...(header.schema ? { schema: header.schema } : {}),
  };
  if (media.schema === undefined && !header.required) return () => undefined;
  const write = header.content === undefined ? (value: unknown) => serialize(value, header.explode) : JSON.stringify;
  const finish = (value: unknown): readonly [string, string] | undefined => {
    const text = write(value);
    return isFieldValue(text) ? [header.name, text] : undefined;
  };
  try {
    const synthesize =
      media.schema === undefined
        ? undefined
        : compileChecked(media.schema, 'response', context.contract, context.validators, context.synthesis);
    const told = header.content === undefined ? compileToldField(header, context) : undefined;
    const make = chain(checkExamples(media, 'application/json', 'response', context), (examples): MakeHeader => {
      const example = examples.find(({ errors, content }) => errors === undefined && 'value' in content);
      if (example !== undefined && 'value' in example.content && !context.dynamic) {
        const field = finish(example.content.value);
        if (field !== undefined) return () => field;
      }
      if (synthesize === undefined) return () => finish(header.name.toLowerCase());
      return (seed) =>
        chain(synthesize(seed), (result) =>
          result.ok ? (usual(header, seed, context) ?? finish(result.value)) : undefined,
        );
    });
    if (told === undefined) return make;
    return chain(
      make,
      (otherwise): MakeHeader =>
        (seed, about) => {
          const value = about && told(about);
          return (value === undefined ? undefined : finish(value)) ?? otherwise(seed, about);
        },
    );
  } catch (error) {
    if (error instanceof Flaw && !header.required) return () => undefined;
    throw error;
  }
}

/** Some fields have a grammar of their own that a schema of `type: string` does not tell. */
function usual(header: Header, seed: number, { validators }: Context): readonly [string, string] | undefined {
  const value = USUAL.get(header.name.toLowerCase())?.(seed);
  if (value === undefined || header.schema === undefined) return undefined;
  return validators.compile(header.schema, 'response')(value) === undefined ? [header.name, value] : undefined;
}

const USUAL: ReadonlyMap<string, (seed: number) => string> = new Map([
  ['set-cookie', (seed: number) => `session=${hex(seed)}; Path=/; HttpOnly`],
  ['link', () => '</?page=2>; rel="next"'],
  ['etag', (seed: number) => `"${hex(seed)}"`],
  ['retry-after', () => '30'],
  ['cache-control', () => 'no-cache'],
]);

function hex(seed: number): string {
  return (seed >>> 0).toString(16).padStart(8, '0');
}

/** `style: simple` (OAS 3.2 §4.8.12.2), the only one that headers have. */
function serialize(value: unknown, explode: boolean): string {
  if (Array.isArray(value)) return value.map(primitive).join(',');
  if (value === null || typeof value !== 'object') return primitive(value);
  return Object.entries(value)
    .map(([name, item]) => (explode ? `${name}=${primitive(item)}` : `${name},${primitive(item)}`))
    .join(',');
}

function primitive(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** RFC 9110 §5.5, without the obsolete bytes above ASCII. */
function isFieldValue(text: string): boolean {
  return /^[\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?$/.test(text);
}
