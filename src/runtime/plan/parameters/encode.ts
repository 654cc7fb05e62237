import { formOf } from '../../body/form/encode.ts';
import { isJson, parseMediaType } from '../../body/media.ts';
import { isObject } from '../../body/structure.ts';
import { textOf } from '../../body/text.ts';
import type { Parameter } from '../../model/contract.ts';
import { asSent, type Encode, encodePercent, encodeReserved } from './percent.ts';
import { isFormQuery } from './querystring.ts';
import { deepEntries } from './style/deep-object.ts';
import { type Entry, joinEntry, type TextStyle } from './style/style.ts';
import { textStyle } from './style/text-style.ts';

/**
 * What stands for a path parameter in its template, percent-encoded. Like the other functions here it is the inverse of
 * decoding, for every value that the parameter's style can carry (OAS 3.2 §4.8.12.3).
 */
export function encodePath(parameter: Parameter, value: unknown): string {
  return encodeText(parameter, value, encodePercent);
}

/** The pairs of a query parameter, or the whole query of an `in: querystring` one, without `?`; `''` for no pairs. */
export function encodeQuery(parameter: Parameter, value: unknown): string {
  const encode = parameter.allowReserved ? encodeReserved : encodePercent;
  return encodePairs(parameter, value, encode)
    .map(([name, text]) => (parameter.in === 'querystring' ? text : joinEntry([encodePercent(name), text])))
    .join('&');
}

/** The value of a header field; nothing is escaped, so it is as good as the strings that it is made of. */
export function encodeHeader(parameter: Parameter, value: unknown): string {
  return encodeText(parameter, value, asSent);
}

/** The pairs of a cookie parameter as the Cookie field writes them; only the `form` style is percent-encoded. */
export function encodeCookie(parameter: Parameter, value: unknown): string {
  const encode = parameter.style === 'cookie' ? asSent : encodePercent;
  return encodePairs(parameter, value, encode)
    .map(([name, text]) => joinEntry([encode(name), text]))
    .join('; ');
}

/** Names as they are, values encoded. */
function encodePairs(parameter: Parameter, value: unknown, encode: Encode): readonly Entry[] {
  const { name, in: where, content, style, explode } = parameter;
  if (content && where === 'querystring') {
    return [['', isFormQuery(content) ? formOf(value, content) : encodeText(parameter, value, encode)]];
  }
  if (!content && style === 'deepObject') {
    return deepEntries(name, value).map(([path, leaf]) => [path, encode(textOf(leaf))]);
  }
  if (!content && explode) return explodedEntries(name, value, encode);
  return [[name, encodeText(parameter, value, encode)]];
}

function explodedEntries(name: string, value: unknown, encode: Encode): readonly Entry[] {
  if (Array.isArray(value)) return value.map((item): Entry => [name, encode(textOf(item))]);
  if (!isObject(value)) return [[name, encode(textOf(value))]];
  return Object.entries(value).flatMap(([key, member]) =>
    [member].flat().map((item): Entry => [key, encode(textOf(item))]),
  );
}

function encodeText(parameter: Parameter, value: unknown, encode: Encode): string {
  const { content } = parameter;
  if (content === undefined) return writeStyle(textStyle(parameter), value, encode);
  const type = parseMediaType(content.type);
  return encode(type && isJson(type) ? JSON.stringify(value) : textOf(value));
}

function writeStyle(style: TextStyle, value: unknown, encode: Encode): string {
  if (Array.isArray(value)) return style.writeItems(value.map((item) => encode(textOf(item))));
  if (!isObject(value)) return style.writeText(encode(textOf(value)));
  return style.writeEntries(Object.entries(value).map(([key, member]): Entry => [encode(key), encode(textOf(member))]));
}
