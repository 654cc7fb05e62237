import { diagnose } from '../diagnostics.ts';
import { type ContractNode, child, sourceOf, stringField } from '../node.ts';
import type { Reader } from '../reference/reader.ts';

/**
 * Gives every operation an id of its own: its `operationId`, or `METHOD /path` where it has none or another one took it.
 * Reports operations that no request can tell apart (OAS §4.8.8): the first one of them is served.
 */
export function createRegister(reader: Reader): (method: string, path: string, node: ContractNode) => string {
  const ids = new Map<string, ContractNode>();
  const shapes = new Map<string, ContractNode>();
  return (method, path, node) => {
    const shape = `${method} ${path.replace(/\{[^{}]*\}/g, '{}')}`;
    const first = shapes.get(shape);
    if (first !== undefined) reportDuplicate(reader, node, `${method} ${path}`, first);
    else shapes.set(shape, node);
    const wanted = stringField(node, 'operationId')?.trim() ?? '';
    const id = wanted !== '' && !ids.has(wanted) ? wanted : free(ids, `${method} ${path}`);
    const taken = ids.get(wanted);
    if (taken !== undefined) reportTaken(reader, node, taken, wanted, id);
    ids.set(id, node);
    return id;
  };
}

function free(ids: ReadonlyMap<string, unknown>, wanted: string): string {
  let id = wanted;
  for (let n = 2; ids.has(id); n++) id = `${wanted} (${n})`;
  return id;
}

function reportDuplicate(reader: Reader, node: ContractNode, operation: string, first: ContractNode): void {
  const message = `${operation} is never served, because ${sourceOf(first)} matches the same.`;
  reader.report(diagnose('duplicate-path', sourceOf(node), message, 'Remove one, or make their paths differ.'));
}

function reportTaken(reader: Reader, node: ContractNode, first: ContractNode, wanted: string, id: string): void {
  const message = `The operationId "${wanted}" belongs to ${sourceOf(first)} already; this operation is called "${id}".`;
  reader.report(diagnose('duplicate-operation-id', sourceOf(child(node, 'operationId') ?? node), message));
}
