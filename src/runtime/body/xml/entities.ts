const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Replaces predefined entities and character references (XML 1.0 §4.1, §4.6); `undefined` where it meets another. */
export function decodeEntities(raw: string): string | undefined {
  if (!raw.includes('&')) return raw;
  let isKnown = true;
  const text = raw.replace(/&(?:([^&;\s]{1,12});)?/g, (_, name: string | undefined) => {
    const value = name === undefined ? undefined : (PREDEFINED.get(name) ?? referenced(name));
    isKnown &&= value !== undefined;
    return value ?? '';
  });
  return isKnown ? text : undefined;
}

function referenced(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([\dA-Fa-f]+)|(\d+))$/.exec(name) ?? [];
  const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
  if (!(code <= 0x10ffff)) return undefined;
  const char = String.fromCodePoint(code);
  return char.search(ILLEGAL) < 0 ? char : undefined;
}

/** The source of a pattern for what is not of the production Char of XML 1.0 §2.2; needs the flag `u`. */
export const ILLEGAL_CHARACTER: string = '[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]';

const ILLEGAL = new RegExp(ILLEGAL_CHARACTER, 'gu');
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Writes element content; characters that XML cannot carry become U+FFFD. */
export function escapeText(text: string): string {
  return legal(text).replace(/[&<>\r]/g, (char) => ESCAPES[char] ?? char);
}

/** Writes an attribute value for double quotes. */
export function escapeAttribute(text: string): string {
  return legal(text).replace(/[&<>"\t\n\r]/g, (char) => ESCAPES[char] ?? char);
}

/** Writes text as CDATA sections; one cannot hold its own end. */
export function writeCharacterData(text: string): string {
  return `<![CDATA[${legal(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

function legal(text: string): string {
  return text.replace(ILLEGAL, '\ufffd');
}
