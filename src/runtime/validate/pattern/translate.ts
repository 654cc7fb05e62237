/** A pattern in ECMA-262 syntax with the flags that its inline options ask for. */
export interface Translation {
  readonly source: string;
  readonly flags: string;
}

const POSIX: ReadonlyMap<string, string> = new Map([
  ['alnum', 'a-zA-Z0-9'],
  ['alpha', 'a-zA-Z'],
  ['ascii', '\\x00-\\x7F'],
  ['blank', ' \\t'],
  ['cntrl', '\\x00-\\x1F\\x7F'],
  ['digit', '0-9'],
  ['graph', '\\x21-\\x7E'],
  ['lower', 'a-z'],
  ['print', '\\x20-\\x7E'],
  ['punct', '!-\\/:-@\\[-`\\{-~'],
  ['space', '\\s'],
  ['upper', 'A-Z'],
  ['word', '\\w'],
  ['xdigit', '0-9A-Fa-f'],
]);

/** The rewritings of PCRE, Python, Ruby and Java syntax, tried in this order at each place outside of classes. */
const OUTSIDE: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [/\\Q([\s\S]*?)(?:\\E|$)/y, (found) => (found[1] ?? '').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')],
  [/\\A/y, () => '^'],
  [/\\Z/y, () => '(?=\\n?$)'],
  [/\\z/y, () => '$'],
  [/\\R/y, () => '(?:\\r\\n|[\\n\\x0B\\f\\r\\x85\\u2028\\u2029])'],
  [/\(\?P</y, () => '(?<'],
  [/\(\?P=(\w+)\)/y, (found) => `\\k<${found[1]}>`],
  [/\(\?>/y, () => '(?:'],
  [/\(\?#[^)]*\)/y, () => ''],
  [/([*+?]|\{\d+(?:,\d*)?\})\+/y, (found) => found[1] ?? ''],
];

/** Tried in this order in classes too; `inClass` says where the text will stand. */
const ESCAPES: readonly (readonly [RegExp, (found: RegExpExecArray, inClass: boolean) => string])[] = [
  [/\\h/y, (_, inClass) => (inClass ? ' \\t' : '[ \\t]')],
  [/\\a/y, () => '\\x07'],
  [/\\e/y, () => '\\x1B'],
  [/\\x\{([0-9a-fA-F]+)\}/y, (found) => `\\u{${found[1]}}`],
  [/\\([pP])([LMNPSZC])/y, (found) => `\\${found[1]}{${found[2]}}`],
  [/\\p\{(?:Is|posix)?(Alnum|Alpha|ASCII|Blank|Cntrl|Digit|Graph|Lower|Print|Punct|Space|Upper|XDigit)\}/y, posix],
  // Under `u` an escape must mean something: these stand for themselves.
  [/\\([^\w\s^$\\.*+?()[\]{}|/-]|_)/y, (found) => found[1] ?? ''],
  [/\\-/y, (_, inClass) => (inClass ? '\\-' : '-')],
];

function posix(found: RegExpExecArray, inClass: boolean): string {
  const members = POSIX.get((found[1] ?? '').toLowerCase()) ?? '';
  return inClass ? members : `[${members}]`;
}

/**
 * Rewrites what other dialects of regular expressions write differently. Possessive and atomic parts become ordinary
 * ones, which accepts a little more. What it does not know stays as it is.
 */
export function translatePattern(pattern: string): Translation {
  const { body, flags } = inlineOptions(undelimited(pattern));
  let source = '';
  let at = 0;
  while (at < body.length) {
    const piece = body[at] === '[' ? classPiece(body, at) : outsidePiece(body, at);
    source += piece.text;
    at = piece.end;
  }
  return { source, flags };
}

/** `/^a$/i` as JavaScript, PHP and Ruby write it: with `^` behind the slash it could never match as it stands. */
function undelimited(pattern: string): string {
  const found = /^\/(\^[\s\S]*)\/([a-z]*)$/.exec(pattern);
  if (found === null) return pattern;
  return found[2]?.includes('i') ? `(?i)${found[1]}` : (found[1] ?? '');
}

function inlineOptions(pattern: string): { body: string; flags: string } {
  const found = /^(\^?)\(\?([ims]+)\)/.exec(pattern);
  if (found === null) return { body: pattern, flags: '' };
  return { body: (found[1] ?? '') + pattern.slice(found[0].length), flags: [...new Set(found[2])].join('') };
}

interface Piece {
  readonly text: string;
  readonly end: number;
}

function outsidePiece(body: string, at: number): Piece {
  for (const [expression, rewrite] of [...OUTSIDE, ...ESCAPES]) {
    expression.lastIndex = at;
    const found = expression.exec(body);
    if (found !== null) return { text: rewrite(found, false), end: expression.lastIndex };
  }
  const end = at + (body[at] === '\\' ? 2 : 1);
  return { text: body.slice(at, end), end };
}

const POSIX_CLASS = /\[:(\^?)(\w+):\]/y;

function classPiece(body: string, start: number): Piece {
  let text = body.startsWith('[^', start) ? '[^' : '[';
  let at = start + text.length;
  // A bracket that comes first is a member in other dialects, where a class is never empty.
  if (body[at] === ']' && body.indexOf(']', at + 1) > 0) {
    text += '\\]';
    at += 1;
  }
  let wasSet = false;
  while (at < body.length && body[at] !== ']') {
    const piece = memberPiece(body, at);
    const isSet = /^\\[dDwWsSpP]/.test(piece.text) || body[at] === '[';
    const rangeOfSet =
      piece.text === '-' && body[piece.end] !== ']' && (wasSet || /^\\[dDwWsS]/.test(body.slice(piece.end)));
    text += rangeOfSet ? '\\-' : piece.text;
    wasSet = isSet;
    at = piece.end;
  }
  return { text: body[at] === ']' ? `${text}]` : text, end: at + 1 };
}

function memberPiece(body: string, at: number): Piece {
  POSIX_CLASS.lastIndex = at;
  const members = POSIX.get(POSIX_CLASS.exec(body)?.[2] ?? '');
  if (members !== undefined) return { text: members, end: POSIX_CLASS.lastIndex };
  for (const [expression, rewrite] of ESCAPES) {
    expression.lastIndex = at;
    const found = expression.exec(body);
    if (found !== null) return { text: rewrite(found, true), end: expression.lastIndex };
  }
  const end = at + (body[at] === '\\' ? 2 : 1);
  return { text: body.slice(at, end), end };
}
