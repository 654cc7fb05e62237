/** Where a text stops being JSON: `index` counts UTF-16 code units from 0. */
export interface SyntaxFault {
  readonly index: number;
  readonly expected: string;
}

type State = 'value' | 'first item' | 'name' | 'first name' | 'colon' | 'more' | 'end';

const EXPECTED: Readonly<Record<State, string>> = {
  value: 'a value',
  'first item': 'a value or "]"',
  name: 'a member name in double quotes',
  'first name': 'a member name in double quotes or "}"',
  colon: '":"',
  more: '"," or the end of the array or object',
  end: 'the end of the text',
};
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;

/**
 * Finds the first place where a text breaks the grammar of RFC 8259, and what may stand there: the messages of
 * `JSON.parse` differ from engine to engine and often lack the place. Iterative, so depth costs heap and not stack.
 */
export function findSyntaxFault(text: string): SyntaxFault | undefined {
  const open: ('{' | '[')[] = [];
  let state: State = 'value';
  for (let index = skipSpace(text, 0); index < text.length || state !== 'end'; index = skipSpace(text, index)) {
    const char = text[index] ?? '';
    const step = stepFrom(state, char, open.at(-1));
    if (step === undefined) return { index, expected: EXPECTED[state] };
    if (char === '{' || char === '[') open.push(char);
    else if (char === '}' || char === ']') open.pop();
    const end = endOfToken(text, index, char);
    if (typeof end !== 'number') return end;
    index = end;
    state = step === 'more' && open.length === 0 ? 'end' : step;
  }
  return undefined;
}

/** The state that follows where `char` starts a token; `undefined` where it may not stand. */
function stepFrom(state: State, char: string, open: '{' | '[' | undefined): State | undefined {
  if (state === 'colon') return char === ':' ? 'value' : undefined;
  if (state === 'end') return undefined;
  if (char !== '' && char === (open === '{' ? '}' : ']') && open !== undefined)
    return state === 'more' || state.startsWith('first') ? 'more' : undefined;
  if (state === 'more') return char === ',' ? (open === '{' ? 'name' : 'value') : undefined;
  if (state === 'name' || state === 'first name') return char === '"' ? 'colon' : undefined;
  if (char === '{') return 'first name';
  if (char === '[') return 'first item';
  return /["\-\dtfn]/.test(char) ? 'more' : undefined;
}

function endOfToken(text: string, index: number, char: string): number | SyntaxFault {
  if (char === '"') return endOfString(text, index + 1);
  if ('{}[]:,'.includes(char)) return index + 1;
  const pattern = /[tfn]/.test(char) ? LITERAL : NUMBER;
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : { index, expected: EXPECTED.value };
}

function endOfString(text: string, start: number): number | SyntaxFault {
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x22) return index + 1;
    if (code < 0x20) return { index, expected: 'an escape sequence for this control character' };
    if (code !== 0x5c) continue;
    const escaped = /^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(text.slice(index + 1, index + 6));
    if (!escaped) return { index, expected: 'an escape sequence of JSON' };
    index += escaped[0].length;
  }
  return { index: text.length, expected: 'the closing quote of the string' };
}

function skipSpace(text: string, start: number): number {
  let index = start;
  while (index < text.length && ' \t\n\r'.includes(text.charAt(index))) index++;
  return index;
}
