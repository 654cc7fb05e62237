import { isPattern } from '../pattern/patterns.ts';
import { isEmail, isHostname, isIdnEmail, isIdnHostname, isIpv4, isIpv6 } from './hosts.ts';
import {
  isIri,
  isIriReference,
  isJsonPointer,
  isRelativeJsonPointer,
  isUri,
  isUriReference,
  isUriTemplate,
  isUuid,
} from './identifiers.ts';
import { isDate, isDateTime, isDuration, isTime } from './times.ts';

/** A `format` that is asserted (JSON Schema Validation §7.3 and the OpenAPI Format Registry). */
export interface Format {
  /** Whether a value has the format; values of other types than the format's always do. */
  readonly test: (value: unknown) => boolean;
  /** What it is, with an article, and an instance of it: for messages. */
  readonly name: string;
  readonly example: string;
}

/** The Format of a name; `undefined` for one that is not asserted: annotations, unknown names. */
export type FormatLookup = (name: string) => Format | undefined;

const ofStrings = (name: string, example: string, test: (text: string) => boolean): Format => ({
  name,
  example: `"${example}"`,
  test: (value) => typeof value !== 'string' || test(value),
});
const ofNumbers = (name: string, example: string, test: (value: number) => boolean): Format => ({
  name,
  example,
  test: (value) => typeof value !== 'number' || test(value),
});

/** Names that OpenAPI 2.0 and 3.0 leave to the author, where a `time` may be `08:30` and a `duration` a count of seconds. */
const YOUNG: ReadonlyMap<string, Format> = new Map([
  ['time', ofStrings('a time with its offset', '08:30:00Z', isTime)],
  ['duration', ofStrings('a duration', 'P3DT12H', isDuration)],
  ['idn-email', ofStrings('an email address', 'ana@example.com', isIdnEmail)],
  ['idn-hostname', ofStrings('a host name', 'example.com', isIdnHostname)],
  ['uri-reference', ofStrings('a URI reference', '/pets?limit=2', isUriReference)],
  ['iri', ofStrings('an IRI', 'https://example.com/pets', isIri)],
  ['iri-reference', ofStrings('an IRI reference', '/pets?limit=2', isIriReference)],
  ['uri-template', ofStrings('a URI template', '/pets/{id}', isUriTemplate)],
  ['json-pointer', ofStrings('a JSON Pointer', '/pets/0', isJsonPointer)],
  ['relative-json-pointer', ofStrings('a relative JSON Pointer', '1/name', isRelativeJsonPointer)],
  ['regex', ofStrings('a regular expression', '^[a-z]+$', isPattern)],
]);

const ALWAYS: ReadonlyMap<string, Format> = new Map([
  ['date-time', ofStrings('a date and time', '2026-01-31T08:30:00Z', isDateTime)],
  ['date', ofStrings('a date', '2026-01-31', isDate)],
  ['email', ofStrings('an email address', 'ana@example.com', isEmail)],
  ['hostname', ofStrings('a host name', 'example.com', isHostname)],
  ['ipv4', ofStrings('an IPv4 address', '192.0.2.1', isIpv4)],
  ['ipv6', ofStrings('an IPv6 address', '2001:db8::1', isIpv6)],
  ['uri', ofStrings('an absolute URI', 'https://example.com/pets', isUri)],
  ['uuid', ofStrings('a UUID', '123e4567-e89b-12d3-a456-426614174000', isUuid)],
  ['byte', ofStrings('base64', 'bW9ja2dlbg==', isBase64)],
  ['int32', ofNumbers('a signed 32-bit integer', '2147483647', isInt32)],
  ['int64', ofNumbers('a signed 64-bit integer', '2147483648', isInt64)],
  ['float', ofNumbers('a single-precision number', '0.5', (value) => Math.abs(value) <= 3.4028234663852886e38)],
  ['double', ofNumbers('a double-precision number', '0.5', Number.isFinite)],
]);

/** The formats that are asserted in a contract of that OpenAPI version; without one, those of 3.1 and later. */
export function formatsOf(openapi: string | undefined): FormatLookup {
  const isOld = openapi !== undefined && /^(?:1\.|2\.|3\.0)/.test(openapi);
  return (name) => ALWAYS.get(name) ?? (isOld ? undefined : YOUNG.get(name));
}

function isInt32(value: number): boolean {
  return Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31;
}

/** The bounds are those that the limits of a 64-bit integer are read as: JSON numbers beyond 2^53 lose their last digits. */
function isInt64(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= 2 ** 63;
}

/** RFC 4648 §4 with its padding, also broken into lines as MIME does. */
function isBase64(text: string): boolean {
  const packed = text.replace(/[\r\n]/g, '');
  return packed.length % 4 === 0 && /^[A-Za-z\d+/]*={0,2}$/.test(packed);
}
