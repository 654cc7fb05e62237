/** A regular expression as far as its shape matters: which characters an atom stands for is left to the platform's RegExp. */
export type Node =
  | { readonly kind: 'character'; readonly source: string }
  | { readonly kind: 'assertion'; readonly source: '^' | '$' | '\\b' | '\\B' }
  | { readonly kind: 'look'; readonly ahead: boolean; readonly negative: boolean; readonly body: Node }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'choice'; readonly branches: readonly Node[] }
  | { readonly kind: 'repeat'; readonly body: Node; readonly min: number; readonly max: number }
  | { readonly kind: 'backreference' };

const MAX_NESTING = 200;
const QUANTIFIER = /([*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y;
const GROUP = /\((?:\?(?:(:)|(<?[=!])|<[^>]*>))?/y;
const CLASS = /\[\^?(?:[^\]\\]|\\[\s\S])*\]/y;
const ESCAPE_UNICODE =
  /\\(?:u\{[0-9a-f]+\}|u[Dd][89ABab][0-9a-f]{2}\\u[Dd][C-Fc-f][0-9a-f]{2}|u[0-9a-f]{4}|x[0-9a-f]{2}|[pP]\{[^}]*\}|c[a-z]|[\s\S])/iuy;
const ESCAPE_LEGACY = /\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|c[a-z]|[0-3][0-7]{0,2}|[4-7][0-7]?|[\s\S])/iy;

/**
 * Reads a pattern that the platform accepts with these flags (ECMA-262 §22.2.1, with Annex B where `u` is absent).
 * `undefined` for syntax younger than ES2024, so that every runtime gives the same verdict.
 */
export function parsePattern(source: string, unicode: boolean): Node | undefined {
  const groups = countGroups(source);
  const named = unicode || source.includes('(?<');
  let at = 0;

  const match = (expression: RegExp): RegExpExecArray | null => {
    expression.lastIndex = at;
    const found = expression.exec(source);
    if (found !== null) at = expression.lastIndex;
    return found;
  };

  const choice = (nesting: number): Node | undefined => {
    const branches: Node[] = [];
    do {
      const branch = sequence(nesting);
      if (branch === undefined) return undefined;
      branches.push(branch);
    } while (source[at] === '|' && ++at > 0);
    return branches.length === 1 ? branches[0] : { kind: 'choice', branches };
  };

  const sequence = (nesting: number): Node | undefined => {
    const items: Node[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const item = term(nesting);
      if (item === undefined) return undefined;
      items.push(quantified(item));
    }
    return items.length === 1 ? items[0] : { kind: 'sequence', items };
  };

  const quantified = (body: Node): Node => {
    const found = match(QUANTIFIER);
    if (found === null) return body;
    const [, sign, low, comma, high] = found;
    if (low === undefined) return { kind: 'repeat', body, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity };
    const min = Number(low);
    return { kind: 'repeat', body, min, max: comma === undefined ? min : high ? Number(high) : Infinity };
  };

  const term = (nesting: number): Node | undefined => {
    const next = source[at];
    if (next === '^' || next === '$') {
      at += 1;
      return { kind: 'assertion', source: next };
    }
    if (next === '(') return nesting > MAX_NESTING ? undefined : group(nesting + 1);
    if (next === '\\') return escaped();
    const start = at;
    if (next === '[') return match(CLASS) ? { kind: 'character', source: source.slice(start, at) } : undefined;
    at += unicode ? String.fromCodePoint(source.codePointAt(at) ?? 0).length : 1;
    return { kind: 'character', source: source.slice(start, at) };
  };

  const group = (nesting: number): Node | undefined => {
    const look = match(GROUP)?.[2];
    if (source[at] === '?') return undefined;
    const body = choice(nesting);
    if (body === undefined || source[at] !== ')') return undefined;
    at += 1;
    return look === undefined
      ? body
      : { kind: 'look', ahead: !look.startsWith('<'), negative: look.endsWith('!'), body };
  };

  const escaped = (): Node => {
    const rest = source.slice(at + 1, at + 8);
    const reference = /^[1-9]\d*/.exec(rest);
    if (reference !== null && (unicode || Number(reference[0]) <= groups)) {
      at += 1 + reference[0].length;
      return { kind: 'backreference' };
    }
    if (named && rest.startsWith('k<')) {
      at = source.indexOf('>', at) + 1;
      return { kind: 'backreference' };
    }
    if (rest.startsWith('b') || rest.startsWith('B')) {
      at += 2;
      return { kind: 'assertion', source: rest.startsWith('b') ? '\\b' : '\\B' };
    }
    const start = at;
    match(unicode ? ESCAPE_UNICODE : ESCAPE_LEGACY);
    const text = source.slice(start, at);
    // Annex B: `\c` without a letter is a backslash, and the `c` stands for itself.
    if (text === '\\c') at -= 1;
    return { kind: 'character', source: text === '\\c' ? '\\\\' : text };
  };

  const tree = choice(0);
  return at === source.length ? tree : undefined;
}

function countGroups(source: string): number {
  const bare = source.replace(/\\[\s\S]|\[(?:[^\]\\]|\\[\s\S])*\]/g, '');
  return bare.match(/\((?!\?)|\(\?<(?![=!])/g)?.length ?? 0;
}
