/** A path template (OAS 3.2 §4.8.2) taken apart. */
export interface PathTemplate {
  readonly segments: readonly Segment[];
  /** Parameter names in the order they stand. */
  readonly names: readonly string[];
  /** Query pairs that the contract wrote into the path (`/files?upload=1`): the request must carry them. */
  readonly query: readonly string[];
}

/** One segment between slashes: fixed text, or `literals[0] {p} literals[1] {q} literals[2]`. */
export type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'parameters'; readonly literals: readonly string[] }
  /** `{name+}` and `{+name}`, as API gateways write it: the rest of the path, slashes included. */
  | { readonly kind: 'rest' };

const PARAMETER = /\{([^{}]*)\}/g;

/** Takes a path template apart. A fragment is dropped: no request carries one. */
export function parseTemplate(template: string): PathTemplate {
  const [addressable = ''] = template.split('#');
  const mark = addressable.indexOf('?');
  const path = mark < 0 ? addressable : addressable.slice(0, mark);
  const query =
    mark < 0
      ? []
      : addressable
          .slice(mark + 1)
          .split('&')
          .filter(Boolean);
  const names: string[] = [];
  const segments = path
    .replace(/^\//, '')
    .split('/')
    .map((text) => parseSegment(text, names));
  return { segments, names, query };
}

function parseSegment(text: string, names: string[]): Segment {
  const literals: string[] = [];
  let end = 0;
  let greedy = false;
  for (const match of text.matchAll(PARAMETER)) {
    const expression = match[1] ?? '';
    literals.push(decode(text.slice(end, match.index)));
    names.push(nameOf(expression));
    greedy ||= /^\+|\+$/.test(expression);
    end = match.index + match[0].length;
  }
  if (literals.length === 0) return { kind: 'literal', text: decode(text) };
  literals.push(decode(text.slice(end)));
  return greedy && literals.length === 2 && literals.join('') === ''
    ? { kind: 'rest' }
    : { kind: 'parameters', literals };
}

/** Some contracts write RFC 6570 operators (`{;id*}`); the Parameter Object's style already says what they mean. */
export function nameOf(expression: string): string {
  return expression.replace(/^[+#./;?&]/, '').replace(/[*+]$/, '');
}

function decode(text: string): string {
  return decodeSegment(text) ?? text;
}

/** Percent-decodes a segment, once; `undefined` where it is not valid UTF-8. */
export function decodeSegment(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
