import type { Diagnostic } from '../../runtime/model/diagnostic.ts';
import type { Schema, SchemaId } from '../../runtime/model/schema.ts';
import { isFlawed, schemaAt } from '../../runtime/schema/lookup.ts';
import { flaw, shown } from '../diagnostics.ts';
import { type ContractNode, rootNode, sourceOfField, stringField } from '../node.ts';
import { circular, followWhile } from './alias.ts';
import type { Library } from './library.ts';
import type { Reader } from './reader.ts';
import { enterScope } from './scope.ts';
import { findTarget, type Target, targetsOf } from './target.ts';
import { Unavailable } from './unavailable.ts';

/** Makes the Reader of a library. Targets are remembered, so a reference is looked up once. */
export function openReader(library: Library, report: (diagnostic: Diagnostic) => void): Reader {
  const resolved = new Map<string, ContractNode>();
  const pending = new Set<string>();
  const definitions = new Map<SchemaId, Schema>();
  const find = (target: Target): ContractNode | undefined => {
    const key = `${target.url}#${target.fragment}`;
    const known = resolved.get(key);
    if (known !== undefined) return known;
    if (pending.has(key)) throw new Unavailable('circular', 'it leads back to itself');
    pending.add(key);
    try {
      const found = findTarget(reader, target);
      if (found !== undefined) resolved.set(key, found);
      return found;
    } finally {
      pending.delete(key);
    }
  };
  const resolve = (node: ContractNode, reference: string, field = '$ref'): ContractNode => {
    try {
      return enterScope(library, node, firstOf(targetsOf(node, reference), find));
    } catch (error) {
      throw error instanceof Unavailable ? unavailable(error, node, reference, field) : error;
    }
  };
  const isReference = (node: ContractNode): boolean => stringField(node, '$ref') !== undefined;
  const reader: Reader = {
    library,
    root: rootNode(library.root),
    report,
    define: (id, schema) => void definitions.set(id, schema),
    defined(id) {
      const schema = definitions.size === 0 ? undefined : schemaAt(definitions, id);
      return schema === undefined || isFlawed(schema) ? undefined : schema;
    },
    resolve,
    follow: (node) => followWhile(reader, node, isReference),
  };
  return reader;
}

/** The first target that leads somewhere. Throws the last one's {@link Unavailable}. */
function firstOf(targets: readonly Target[], find: (target: Target) => ContractNode | undefined): ContractNode {
  let reason = new Unavailable('unreadable', 'there is nothing at that place');
  for (const target of targets) {
    try {
      const found = find(target);
      if (found !== undefined) return found;
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      reason = error;
    }
  }
  throw reason;
}

function unavailable(error: Unavailable, node: ContractNode, reference: string, field: string): Error {
  const text = shown(reference);
  const source = sourceOfField(node, field);
  switch (error.kind) {
    case 'circular':
      return circular(node, reference, field);
    case 'unreadable':
      return flaw('unresolved-reference', source, `The reference ${text} leads nowhere: ${error.message}.`);
    case 'outside':
      return flaw('reference-outside', source, `The reference ${text} is not followed: ${error.message}.`, error.help);
    case 'remote':
      return flaw('remote-reference', source, `The reference ${text} is not followed: ${error.message}.`, error.help);
  }
}
