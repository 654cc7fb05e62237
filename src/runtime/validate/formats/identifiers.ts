import { isIpv6 } from './hosts.ts';

/** The expressions of RFC 3986 Appendix A over a set of unreserved characters. */
function uriExpressions(unreserved: string): { readonly absolute: RegExp; readonly reference: RegExp } {
  const characters = (more: string): string => `(?:[${unreserved}!$&'()*+,;=${more}]|%[\\dA-Fa-f]{2})`;
  const authority = `(?:${characters(':')}*@)?(?:\\[[^\\]]*\\]|${characters('')}*)(?::\\d*)?`;
  const path = `(?:\\/\\/${authority}(?:\\/${characters(':@\\/')}*)?|(?!\\/\\/)${characters(':@\\/')}*)`;
  const rest = `(?:\\?${characters(':@\\/?')}*)?(?:#${characters(':@\\/?')}*)?`;
  const scheme = '[A-Za-z][A-Za-z\\d+.\\-]*:';
  return {
    absolute: new RegExp(`^${scheme}${path}${rest}$`, 'u'),
    reference: new RegExp(`^(?:${scheme}${path}|(?![^/?#]*:)${path})${rest}$`, 'u'),
  };
}

const URI = uriExpressions('\\w.~\\-');
const IRI = uriExpressions('\\w.~\\-\\u{A0}-\\u{D7FF}\\u{E000}-\\u{10FFFF}');
const IP_LITERAL = /^[^/?#]*\/\/(?:[^/?#@]*@)?\[([^\]]*)\]/;
const URI_TEMPLATE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 6570 §2.1 excludes them
  /^(?:[^\x00-\x20"'<>%\\^`{|}]|%[\da-f]{2}|\{[+#./;?&=,!@|]?(?:(?:\w|%[\da-f]{2})+(?:\.(?:\w|%[\da-f]{2})+)*(?::[1-9]\d{0,3}|\*)?)(?:,(?:\w|%[\da-f]{2})+(?:\.(?:\w|%[\da-f]{2})+)*(?::[1-9]\d{0,3}|\*)?)*\})*$/i;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const JSON_POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;
const RELATIVE_JSON_POINTER = /^(?:0|[1-9]\d*)(?:[+-](?:0|[1-9]\d*))?(?:#|(?:\/(?:[^~/]|~[01])*)*)$/;

/** RFC 3986 §3: with a scheme. */
export const isUri = (text: string): boolean => URI.absolute.test(text) && hasValidLiteral(text);
/** RFC 3986 §4.1: a URI or relative to one. */
export const isUriReference = (text: string): boolean => URI.reference.test(text) && hasValidLiteral(text);
/** RFC 3987 §2.2. */
export const isIri = (text: string): boolean => IRI.absolute.test(text) && hasValidLiteral(text);
/** RFC 3987 §2.2. */
export const isIriReference = (text: string): boolean => IRI.reference.test(text) && hasValidLiteral(text);
/** RFC 6570 §2. */
export const isUriTemplate = (text: string): boolean => URI_TEMPLATE.test(text);
/** RFC 9562 §4, whatever the version. */
export const isUuid = (text: string): boolean => UUID.test(text);
/** RFC 6901 §3. */
export const isJsonPointer = (text: string): boolean => JSON_POINTER.test(text);
/** The Internet-Draft "Relative JSON Pointers" §3. */
export const isRelativeJsonPointer = (text: string): boolean => RELATIVE_JSON_POINTER.test(text);

function hasValidLiteral(text: string): boolean {
  const address = IP_LITERAL.exec(text)?.[1];
  return address === undefined || isIpv6(address) || /^v[\da-f]+\../i.test(address);
}
