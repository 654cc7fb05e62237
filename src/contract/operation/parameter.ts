import type { Parameter, ParameterIn, ParameterStyle } from '../../runtime/model/contract.ts';
import { diagnose, shown } from '../diagnostics.ts';
import { type ContractNode, ownField, sourceOf, sourceOfField, stringField } from '../node.ts';
import type { Reader } from '../reference/reader.ts';
import { readExamples } from './examples.ts';
import { readValue } from './media-type.ts';

/** The styles that each place allows, the default first (OAS 3.2 §4.8.12.2). */
const STYLES: Readonly<Record<ParameterIn, readonly ParameterStyle[]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form', 'cookie'],
  querystring: ['form'],
};

/** Header parameters of these names say nothing (OAS §4.8.12.1): content negotiation and security speak instead. */
const IGNORED_HEADERS: ReadonlySet<string> = new Set(['accept', 'content-type', 'authorization']);

/** Reads a Parameter Object (OAS 3.x §4.8.12); `undefined` where it says nothing that can be used. Throws a Flaw. */
export function readParameter(reader: Reader, node: ContractNode): Parameter | undefined {
  const name = stringField(node, 'name');
  const place = placeOf(node);
  if (place === undefined || (name === undefined && place !== 'querystring')) {
    const message = 'The parameter is ignored: it has no "name", or no "in" of path, query, header or cookie.';
    reader.report(diagnose('invalid-parameter', sourceOf(node), message));
    return undefined;
  }
  if (place === 'header' && IGNORED_HEADERS.has((name ?? '').toLowerCase())) {
    const message = `The header parameter ${name} is ignored, as OpenAPI prescribes.`;
    reader.report(diagnose('ignored-parameter', sourceOf(node), message));
    return undefined;
  }
  const style = styleOf(reader, node, place);
  return {
    name: name ?? '',
    in: place,
    required: place === 'path' || ownField(node, 'required') === true,
    style,
    explode: explodeOf(node, style),
    allowReserved: ownField(node, 'allowReserved') === true,
    allowEmptyValue: ownField(node, 'allowEmptyValue') === true,
    ...readValue(reader, node),
    examples: readExamples(reader, node),
    source: sourceOf(node),
  };
}

function placeOf(node: ContractNode): ParameterIn | undefined {
  const place = stringField(node, 'in');
  if (place === 'querystring' && node.document.dialect !== '3.2') return undefined;
  return place !== undefined && Object.hasOwn(STYLES, place) ? (place as ParameterIn) : undefined;
}

function styleOf(reader: Reader, node: ContractNode, place: ParameterIn): ParameterStyle {
  const [standard = 'form', ...others] = STYLES[place];
  const wanted = ownField(node, 'style');
  if (wanted === undefined || wanted === standard) return standard;
  const style = others.find((other) => other === wanted);
  if (style !== undefined) return style;
  const message = `The style ${shown(wanted)} is not for ${place} parameters; it is read as "${standard}".`;
  reader.report(diagnose('invalid-parameter', sourceOfField(node, 'style'), message));
  return standard;
}

function explodeOf(node: ContractNode, style: ParameterStyle): boolean {
  const explode = ownField(node, 'explode');
  return typeof explode === 'boolean' ? explode : style === 'form' || style === 'cookie' || style === 'deepObject';
}
