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
