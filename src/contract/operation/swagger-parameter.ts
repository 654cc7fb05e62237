import type { Parameter, ParameterIn, ParameterStyle } from '../../runtime/model/contract.ts';
import { diagnose, shown } from '../diagnostics.ts';
import { type ContractNode, ownField, sourceOf, sourceOfField, stringField } from '../node.ts';
import { schemaIdOf } from '../reference/alias.ts';
import type { Reader } from '../reference/reader.ts';

const PLACES: readonly ParameterIn[] = ['path', 'query', 'header'];

const NEGOTIATED_HEADERS: ReadonlySet<string> = new Set(['accept', 'content-type']);

/**
 * Reads a Swagger 2.0 parameter (§4.4.10), which is its own schema; `undefined` for `body` and `formData`, which become
 * the request body. One that cannot be sent is reported and ignored.
 */
export function readSwaggerParameter(reader: Reader, node: ContractNode): Parameter | undefined {
  const name = stringField(node, 'name');
  const place = stringField(node, 'in');
  if (place === 'body' || place === 'formData') return undefined;
  const known = PLACES.find((one) => one === place);
  if (name === undefined || known === undefined) {
    const message = 'The parameter is ignored: it has no "name", or no "in" of path, query, header, formData or body.';
    reader.report(diagnose('invalid-parameter', sourceOf(node), message));
    return undefined;
  }
  if (known === 'header' && NEGOTIATED_HEADERS.has(name.toLowerCase())) {
    const message = `The header parameter ${name} is ignored: "consumes" and "produces" speak instead.`;
    reader.report(diagnose('ignored-parameter', sourceOf(node), message));
    return undefined;
  }
  const collection = collectionStyle(reader, node);
  return {
    name,
    in: known,
    required: known === 'path' || ownField(node, 'required') === true,
    style: collection.style === 'form' && known !== 'query' ? 'simple' : collection.style,
    explode: collection.explode,
    allowReserved: false,
    allowEmptyValue: ownField(node, 'allowEmptyValue') === true,
    schema: schemaIdOf(reader, node),
    examples: [],
    source: sourceOf(node),
  };
}

const COLLECTIONS: Readonly<Record<string, { readonly style: ParameterStyle; readonly explode: boolean }>> = {
  csv: { style: 'form', explode: false },
  ssv: { style: 'spaceDelimited', explode: false },
  tsv: { style: 'tabDelimited', explode: false },
  pipes: { style: 'pipeDelimited', explode: false },
  multi: { style: 'form', explode: true },
};

/** `collectionFormat` as the style that means the same; `csv` is its default. */
export function collectionStyle(
  reader: Reader,
  node: ContractNode,
): { readonly style: ParameterStyle; readonly explode: boolean } {
  const format = ownField(node, 'collectionFormat') ?? 'csv';
  const found = typeof format === 'string' && Object.hasOwn(COLLECTIONS, format) ? COLLECTIONS[format] : undefined;
  if (found !== undefined) return found;
  const message = `There is no collectionFormat ${shown(format)}; it is read as "csv".`;
  reader.report(diagnose('invalid-parameter', sourceOfField(node, 'collectionFormat'), message));
  return { style: 'form', explode: false };
}
