import type { Diagnostic } from '../../runtime/model/diagnostic.ts';
import type { Schema, SchemaId } from '../../runtime/model/schema.ts';
import type { ContractNode } from '../node.ts';
import type { Library } from './library.ts';

/** Reads the nodes of one contract: what every part of the normaliser shares. */
export interface Reader {
  readonly library: Library;
  readonly root: ContractNode;
  /** Remembers a Diagnostic; the same one from the same place counts once. */
  report(diagnostic: Diagnostic): void;
  /** Keeps a schema that no place of the contract holds, such as that of a Swagger form. */
  define(id: SchemaId, schema: Schema): void;
  /** What was kept under the id, or stands inside of it. */
  defined(id: SchemaId): Schema | undefined;
  /**
   * The node that a reference standing at `node` leads to, one step on (RFC 3986 §5, RFC 6901 §6). Throws a Flaw where
   * there is none. `field` is where the reference is written, for messages.
   */
  resolve(node: ContractNode, reference: string, field?: string): ContractNode;
  /** The node itself, or where its `$ref`s lead in the end. Throws a Flaw. */
  follow(node: ContractNode): ContractNode;
}
