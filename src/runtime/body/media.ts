/** A media type or media range (RFC 9110 §8.3.1 and §12.5.1), lower-cased but for the values of its parameters. */
export interface ParsedMediaType {
  readonly type: string;
  /** The subtype with its suffix: `vnd.api+json`. */
  readonly subtype: string;
  /** The structured syntax suffix (RFC 6838 §4.2.8) without `+`; `''` where there is none. */
  readonly suffix: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const ESSENCE = /^\s*([^\s/;,]+)\/([^\s/;,]+)\s*(?=;|$)/;
const PARAMETER = /;\s*(?:([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*)))?/g;

/** Reads a media type or range. `undefined` where the text is none. A parameter given twice keeps its first value. */
export function parseMediaType(text: string): ParsedMediaType | undefined {
  const essence = ESSENCE.exec(text);
  if (!essence) return undefined;
  const [whole, type = '', subtype = ''] = essence;
  const parameters = parseParameters(text.slice(whole.length));
  const lower = subtype.toLowerCase();
  const plus = lower.lastIndexOf('+');
  return { type: type.toLowerCase(), subtype: lower, suffix: plus < 0 ? '' : lower.slice(plus + 1), parameters };
}

/** Reads the `;name=value` pairs of a header field (RFC 9110 §5.6.6); names in lower case, the first of a name counts. */
export function parseParameters(text: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const [, name, quoted, token] of text.matchAll(PARAMETER)) {
    const key = name?.toLowerCase();
    if (key === undefined || parameters.has(key)) continue;
    parameters.set(key, quoted?.replace(/\\(.)/g, '$1') ?? token?.trim() ?? '');
  }
  return parameters;
}

/** JSON, `+json` (RFC 6839 §3.1) and the range `application/*+json`; not JSON Lines. */
export function isJson({ subtype, suffix }: ParsedMediaType): boolean {
  return subtype === 'json' || suffix === 'json';
}

/** XML and `+xml` (RFC 7303); an SVG image counts as binary content unless a schema says more. */
export function isXml({ type, subtype, suffix }: ParsedMediaType): boolean {
  return type !== 'image' && (subtype === 'xml' || suffix === 'xml');
}

/** `application/x-www-form-urlencoded` (WHATWG URL §5). */
export function isForm({ type, subtype }: ParsedMediaType): boolean {
  return type === 'application' && subtype === 'x-www-form-urlencoded';
}

/** Every `multipart/*` (RFC 2046 §5.1). */
export function isMultipart({ type }: ParsedMediaType): boolean {
  return type === 'multipart';
}

/** YAML (RFC 9512) under its registered and its older names. */
export function isYaml({ subtype, suffix }: ParsedMediaType): boolean {
  return suffix === 'yaml' || YAML.has(subtype);
}

/** Sequential media types (OAS 3.2 §4.14.5): Server-Sent Events, JSON Lines, NDJSON and JSON text sequences. */
export function isSequential({ type, subtype, suffix }: ParsedMediaType): boolean {
  return isEventStream({ type, subtype }) || isJsonSequence({ subtype, suffix }) || LINES.has(subtype);
}

/** Server-Sent Events (WHATWG HTML §9.2). */
export function isEventStream({ type, subtype }: Pick<ParsedMediaType, 'type' | 'subtype'>): boolean {
  return type === 'text' && subtype === 'event-stream';
}

/** JSON text sequences (RFC 7464), `+json-seq` (RFC 8091) included. */
export function isJsonSequence({ subtype, suffix }: Pick<ParsedMediaType, 'subtype' | 'suffix'>): boolean {
  return subtype === 'json-seq' || suffix === 'json-seq';
}

/** Everything else that is characters and not octets. */
export function isText(media: ParsedMediaType): boolean {
  return media.type === 'text' || isYaml(media) || TEXTUAL.has(media.subtype);
}

/** Whether a range leaves the type or subtype open. */
export function isWildcard({ type, subtype }: ParsedMediaType): boolean {
  return type === '*' || subtype.startsWith('*');
}

/** What is none of the above: octets whose inside no schema describes. */
export function isBinary(media: ParsedMediaType): boolean {
  return !(
    isJson(media) ||
    isXml(media) ||
    isForm(media) ||
    isMultipart(media) ||
    isSequential(media) ||
    isText(media)
  );
}

/**
 * Whether a concrete media type falls into a range. Parameters of the range count where the concrete type states them
 * differently (`version=1` against `version=2`); `charset` and `boundary` never tell media types apart.
 */
export function matches(range: ParsedMediaType, concrete: ParsedMediaType): boolean {
  if (range.type !== '*' && range.type !== concrete.type) return false;
  if (!subtypeMatches(range, concrete)) return false;
  for (const [name, value] of range.parameters) {
    const stated = concrete.parameters.get(name);
    if (!NEUTRAL.has(name) && stated !== undefined && stated.toLowerCase() !== value.toLowerCase()) return false;
  }
  return true;
}

function subtypeMatches(range: ParsedMediaType, concrete: ParsedMediaType): boolean {
  if (range.subtype === '*' || range.subtype === concrete.subtype) return true;
  return range.subtype === `*+${range.suffix}` && (concrete.suffix || concrete.subtype) === range.suffix;
}

const NEUTRAL = new Set(['charset', 'boundary', 'q']);
const YAML = new Set(['yaml', 'x-yaml', 'vnd.yaml']);
const LINES = new Set(['jsonl', 'x-jsonl', 'jsonlines', 'x-jsonlines', 'ndjson', 'x-ndjson']);
const TEXTUAL = new Set(['javascript', 'ecmascript', 'graphql', 'sql', 'toml', 'x-sh', 'rtf', 'jwt', 'jose']);
