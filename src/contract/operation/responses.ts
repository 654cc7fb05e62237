import type { MediaType, Response } from '../../runtime/model/contract.ts';
import type { Diagnostic } from '../../runtime/model/diagnostic.ts';
import { Flaw } from '../../runtime/schema/lookup.ts';
import { diagnose, shown } from '../diagnostics.ts';
import { type ContractNode, child, children, isObject, sourceOf, stringField } from '../node.ts';
import type { Reader } from '../reference/reader.ts';
import { readContent, readHeaders } from './media-type.ts';
import { readSwaggerContent } from './swagger-response.ts';

/**
 * Reads the Responses Object of an operation (OAS §4.8.16). A response that cannot work is reported and left out as
 * long as another one remains; the last one's Flaw is thrown.
 */
export function readResponses(reader: Reader, operation: ContractNode): readonly Response[] {
  const found: Response[] = [];
  const flaws: Diagnostic[] = [];
  for (const [key, reference] of children(child(operation, 'responses'))) {
    const status = statusOf(reader, key, reference);
    if (status === undefined) continue;
    try {
      found.push(readResponse(reader, status, reference, operation));
    } catch (error) {
      if (!(error instanceof Flaw)) throw error;
      flaws.push(error.diagnostic);
    }
  }
  const [first] = flaws;
  if (first !== undefined && found.length === 0) throw new Flaw(first);
  for (const flaw of flaws) reader.report(flaw);
  if (found.length === 0) {
    const message = 'The operation documents no response.';
    reader.report(diagnose('missing-responses', sourceOf(operation), message));
  }
  return found;
}

function statusOf(reader: Reader, key: string, node: ContractNode): string | undefined {
  if (key.startsWith('x-')) return undefined;
  const status = key.trim();
  if (/^[1-5]\d\d$/.test(status)) return status;
  if (/^[1-5]XX$/i.test(status)) return status.toUpperCase();
  if (status.toLowerCase() === 'default') return 'default';
  const message = `${shown(key)} is not a status code, a range such as 4XX, or "default"; it is ignored.`;
  reader.report(diagnose('invalid-status', sourceOf(node), message));
  return undefined;
}

function readResponse(reader: Reader, status: string, reference: ContractNode, operation: ContractNode): Response {
  const node = reader.follow(reference);
  if (!isObject(node.value)) reader.report(diagnose('invalid-response', sourceOf(node), 'A response is an object.'));
  return {
    status,
    description: stringField(node, 'description') ?? '',
    headers: readHeaders(reader, child(node, 'headers')),
    content: contentOf(reader, node, operation),
    links: readLinks(reader, child(node, 'links')),
    source: sourceOf(node),
  };
}

/** Link Objects as they are written (OAS §4.8.20); one that cannot be found is reported and left out. */
function readLinks(reader: Reader, links: ContractNode | undefined): Readonly<Record<string, unknown>> {
  const found: [string, unknown][] = [];
  for (const [name, reference] of children(links)) {
    try {
      found.push([name, reader.follow(reference).value]);
    } catch (error) {
      if (!(error instanceof Flaw)) throw error;
      reader.report(error.diagnostic);
    }
  }
  return Object.fromEntries(found);
}

const contentOf = (reader: Reader, node: ContractNode, operation: ContractNode): readonly MediaType[] =>
  node.document.dialect === '2.0'
    ? readSwaggerContent(reader, node, operation)
    : readContent(reader, child(node, 'content'));
