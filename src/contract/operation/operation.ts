import type { Operation } from '../../runtime/model/contract.ts';
import type { Diagnostic } from '../../runtime/model/diagnostic.ts';
import { Flaw } from '../../runtime/schema/lookup.ts';
import { diagnose } from '../diagnostics.ts';
import { type ContractNode, fieldsOf, isObject, ownField, sourceOf, stringField } from '../node.ts';
import type { Reader } from '../reference/reader.ts';
import type { OperationSite } from './entries.ts';
import { flawOf } from './flaw.ts';
import { readInputs } from './inputs.ts';
import { readResponses } from './responses.ts';
import { readSecurity } from './security.ts';

/**
 * Normalises an operation. One that cannot work carries its `flaw` and nothing that depends on it: a parameter or
 * request body that cannot be read costs the operation, because no request could be judged right without it.
 */
export function normalizeOperation(reader: Reader, site: OperationSite): Operation {
  const { id, method, path, node, item } = site;
  const base = { id, method, path, source: sourceOf(node), ...annotationsOf(node) };
  try {
    if (item.flaw !== undefined) throw new Flaw(item.flaw);
    if (!isObject(node.value)) throw new Flaw(notAnObject(node));
    const inputs = readInputs(reader, site);
    const responses = readResponses(reader, node);
    return { ...base, ...inputs, responses, security: readSecurity(reader, node) };
  } catch (error) {
    const flaw = flawOf(error, node);
    reader.report(flaw);
    return { ...base, parameters: [], responses: [], security: [], flaw };
  }
}

function annotationsOf(node: ContractNode): Pick<Operation, 'summary' | 'tags' | 'extensions'> {
  const summary = stringField(node, 'summary');
  const tags = ownField(node, 'tags');
  return {
    ...(summary === undefined ? {} : { summary }),
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
    extensions: Object.fromEntries(Object.entries(fieldsOf(node)).filter(([key]) => key.startsWith('x-'))),
  };
}

const notAnObject = (node: ContractNode): Diagnostic =>
  diagnose('invalid-operation', sourceOf(node), 'An operation is an object.');
