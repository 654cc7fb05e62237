/**
 * The path after a server's base path, or `undefined` where the path does not start with it. A server variable that is
 * not bound to an enumeration (`/{version}`) stands for any text without a slash.
 */
export function stripBase(path: string, base: string): string | undefined {
  if (base === '') return path;
  if (base.includes('{')) return stripTemplated(path, base);
  if (!path.startsWith(base)) return undefined;
  if (path.length === base.length) return '/';
  return path.charCodeAt(base.length) === SLASH ? path.slice(base.length) : undefined;
}

const SLASH = 47;

function stripTemplated(path: string, base: string): string | undefined {
  const wanted = base.split('/');
  const segments = path.split('/');
  if (segments.length < wanted.length) return undefined;
  if (!wanted.every((segment, i) => fits(segments[i] ?? '', segment))) return undefined;
  return `/${segments.slice(wanted.length).join('/')}`;
}

function fits(segment: string, wanted: string): boolean {
  const open = wanted.indexOf('{');
  if (open < 0) return segment === wanted;
  const tail = wanted.slice(wanted.lastIndexOf('}') + 1);
  return segment.length > open + tail.length && segment.startsWith(wanted.slice(0, open)) && segment.endsWith(tail);
}

/**
 * Sorts bases so that of those that fit a path the most telling one comes first: segment by segment a concrete one before a
 * templated one (OAS 3.2 §4.8.8.2), and a longer base before the one that it begins with.
 */
export function compareBases(a: string, b: string): number {
  const left = a.split('/');
  const right = b.split('/');
  for (const [i, segment] of left.entries()) {
    const difference = openness(segment) - openness(right[i]);
    if (difference !== 0) return difference;
  }
  return right.length - left.length;
}

/** 0 for fixed text, up to 1 for a parameter with nothing around it, 2 where there is no segment. */
function openness(segment: string | undefined): number {
  if (segment === undefined) return 2;
  return segment.includes('{') ? 1 / (1 + segment.replace(/\{[^}]*\}/g, '').length) : 0;
}
