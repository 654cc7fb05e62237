const START =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';

/** The source of a pattern for the production Name of XML 1.0 §2.3; needs the flag `u`. */
export const NAME_PATTERN: string = `[${START}][${START}\\-.0-9\\u00B7\\u203F\\u2040]*`;

const NAME = new RegExp(`^${NAME_PATTERN}$`, 'u');
const NOT_START = new RegExp(`^(?:[^${START}]|:)`, 'u');
const NOT_INSIDE = new RegExp(`[^${START}\\-.0-9\\u00B7\\u203F\\u2040]|:`, 'gu');

export function isXmlName(text: string): boolean {
  return NAME.test(text);
}

/**
 * Makes any text a name without a colon, as SQL/XML (ISO 9075-14 §9.1) does: what may not stand in a name becomes
 * `_xHHHH_`, and so does an underscore that would look like one of these. `fromXmlName` undoes it.
 */
export function toXmlName(text: string): string {
  if (text === '') return '_x_';
  const escaped = (char: string): string =>
    `_x${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`;
  return text
    .replace(/_(?=x(?:[0-9A-F]{4,6})?_)/g, '_x005F_')
    .replace(NOT_INSIDE, escaped)
    .replace(NOT_START, escaped);
}

/** The text that `toXmlName` made a name of. */
export function fromXmlName(name: string): string {
  if (name === '_x_') return '';
  return name.replace(/_x([0-9A-F]{4,6})_/g, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

/** The part of a qualified name after its prefix (Namespaces in XML §4). */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
