import type { Diagnostic } from '../../runtime/model/diagnostic.ts';
import { flaw } from '../diagnostics.ts';
import { type ContractNode, rootNode, sourceOfField, stringField } from '../node.ts';
import { circular, followWhile } from './alias.ts';
import { type Library, Unavailable } from './library.ts';
import type { Reader } from './reader.ts';
import { findTarget, targetOf } from './target.ts';

/** Makes the Reader of a library. Targets are remembered, so a reference is looked up once. */
export function openReader(library: Library, report: (diagnostic: Diagnostic) => void): Reader {
  const resolved = new Map<string, ContractNode>();
  const pending = new Set<string>();
  const resolve = (node: ContractNode, reference: string, field = '$ref'): ContractNode => {
    try {
      const target = targetOf(node, reference);
      const key = `${target.url}#${target.fragment}`;
      const known = resolved.get(key);
      if (known !== undefined) return known;
      if (pending.has(key)) throw circular(node, reference, field);
      pending.add(key);
      try {
        const found = findTarget(reader, target);
        if (found === undefined) throw new Unavailable('unreadable', 'there is nothing at that place');
        resolved.set(key, found);
        return found;
      } finally {
        pending.delete(key);
      }
    } catch (error) {
      throw error instanceof Unavailable ? unavailable(error, node, reference, field) : error;
    }
  };
  const isReference = (node: ContractNode): boolean => stringField(node, '$ref') !== undefined;
  const reader: Reader = {
    library,
    root: rootNode(library.root),
    report,
    resolve,
    follow: (node) => followWhile(reader, node, isReference),
  };
  return reader;
}

const HELP = {
  outside: 'Allow the folder with --allow-refs <dir>.',
  remote: 'Allow remote references with --allow-remote-refs.',
  unreadable: undefined,
} as const;

function unavailable(error: Unavailable, node: ContractNode, reference: string, field: string): Error {
  const shown = JSON.stringify(reference);
  const source = sourceOfField(node, field);
  if (error.kind === 'unreadable')
    return flaw('unresolved-reference', source, `The reference ${shown} leads nowhere: ${error.message}.`);
  const code = error.kind === 'outside' ? 'reference-outside' : 'remote-reference';
  return flaw(code, source, `The reference ${shown} is not followed: ${error.message}.`, HELP[error.kind]);
}
