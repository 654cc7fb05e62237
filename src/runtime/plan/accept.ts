/** One media range of an Accept field with its weight, most specific first. */
export interface AcceptRange {
  readonly type: string;
  readonly subtype: string;
  readonly parameters: readonly string[];
  readonly q: number;
}

/** Parses an Accept field (RFC 9110 §12.5.1); an absent or empty one accepts everything. */
export function parseAccept(field: string | null): readonly AcceptRange[] {
  const ranges = (field ?? '').split(',', 100).flatMap(parseRange);
  return ranges.length > 0 ? ranges.sort((a, b) => specificity(b) - specificity(a)) : ANYTHING;
}

const ANYTHING: readonly AcceptRange[] = [{ type: '*', subtype: '*', parameters: [], q: 1 }];

function parseRange(text: string): readonly AcceptRange[] {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const [type = '', subtype = type === '*' ? '*' : ''] = range.split('/');
  if (type === '' || subtype === '') return [];
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  const q = weight === undefined ? 1 : Number(weight.slice(2));
  return [
    {
      type,
      subtype,
      parameters: parameters.filter((p) => !p.startsWith('q=') && p !== ''),
      q: Number.isFinite(q) ? q : 0,
    },
  ];
}

function specificity({ type, subtype, parameters }: AcceptRange): number {
  return (type === '*' ? 0 : 1) + (subtype === '*' ? 0 : 2) + parameters.length;
}

/**
 * The concrete media type that `media` (as documented, possibly a range) and the Accept field agree on, with its weight;
 * `undefined` where they do not meet.
 */
export function agree(
  media: string,
  ranges: readonly AcceptRange[],
): { readonly type: string; readonly q: number } | undefined {
  const [essence = '', ...parameters] = media.split(';').map((part) => part.trim());
  const [type = '', subtype = ''] = essence.toLowerCase().split('/');
  const range = ranges.find((candidate) => meets(candidate, type, subtype, parameters));
  if (range === undefined || range.q === 0) return undefined;
  return { type: concrete(media, type, subtype, range), q: range.q };
}

function meets(range: AcceptRange, type: string, subtype: string, parameters: readonly string[]): boolean {
  if (!(range.type === '*' || type === '*' || range.type === type)) return false;
  if (!(range.subtype === '*' || subtype === '*' || range.subtype === subtype || sameSuffix(range.subtype, subtype)))
    return false;
  const own = parameters.map((parameter) => parameter.toLowerCase());
  return (
    own.length === 0 ||
    range.parameters.every((parameter) => parameter.startsWith('charset=') || own.includes(parameter))
  );
}

/** `application/*+json` is no media range of RFC 9110, but contracts and clients write it. */
function sameSuffix(a: string, b: string): boolean {
  return (a.startsWith('*+') && b.endsWith(a.slice(1))) || (b.startsWith('*+') && a.endsWith(b.slice(1)));
}

const CONCRETE: ReadonlyMap<string, string> = new Map([
  ['*', 'application/json'],
  ['application', 'application/json'],
  ['text', 'text/plain'],
  ['image', 'image/png'],
  ['audio', 'audio/wav'],
  ['video', 'video/mp4'],
  ['font', 'font/woff2'],
  ['multipart', 'multipart/form-data'],
]);

/** A documented wildcard yields a type that a client can read: the one asked for, or a usual one of its kind. */
function concrete(media: string, type: string, subtype: string, range: AcceptRange): string {
  if (!type.includes('*') && !subtype.includes('*')) return media;
  if (!range.type.includes('*') && !range.subtype.includes('*')) return `${range.type}/${range.subtype}`;
  if (subtype.startsWith('*+')) return `${type === '*' ? 'application' : type}/vnd.mock${subtype.slice(1)}`;
  const kind = type === '*' ? range.type : type;
  return CONCRETE.get(kind) ?? `${kind}/octet-stream`;
}
