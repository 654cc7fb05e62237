import type { Source } from '../runtime/model/schema.ts';

/** The OpenAPI version whose rules a document follows. */
export type Dialect = '2.0' | '3.0' | '3.1' | '3.2';

/** One parsed file, URL or standard input that the contract is made of. */
export interface SourceDocument {
  /** Unique in its contract; the part of a {@link Source} before `#`. */
  readonly name: string;
  /** How messages call it: a path that an editor can open, or a URL. */
  readonly file: string;
  /** The URL it was read from: what its relative references are relative to. */
  readonly url: string;
  readonly text: string;
  /** Which parser read the text. */
  readonly format: 'json' | 'yaml' | 'lenient';
  readonly value: unknown;
  readonly dialect: Dialect;
  /** The outermost `$dynamicAnchor`s that apply here (JSON Schema 2020-12 §8.2.3.2); they are part of the name. */
  readonly scope?: ReadonlyMap<string, ContractNode>;
  /** The document without its scope. */
  readonly origin?: SourceDocument;
}

/** A value together with the place where it stands. */
export interface ContractNode {
  readonly document: SourceDocument;
  /** JSON Pointer (RFC 6901) into the document, not percent-encoded. */
  readonly pointer: string;
  readonly value: unknown;
}

export type Fields = Readonly<Record<string, unknown>>;

export const rootNode = (document: SourceDocument): ContractNode => ({ document, pointer: '', value: document.value });

/** The {@link Source} of a node. */
export const sourceOf = (node: ContractNode): Source => `${node.document.name}#${node.pointer}`;

/** The Source of a field of a node, whether or not the field exists. */
export const sourceOfField = (node: ContractNode, key: string): Source => `${sourceOf(node)}/${escapeSegment(key)}`;

/** The own field or item of a node; `undefined` where there is none. */
export function child(node: ContractNode, key: string): ContractNode | undefined {
  const { value } = node;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  if (Array.isArray(value) && !/^\d+$/.test(key)) return undefined;
  return { document: node.document, pointer: `${node.pointer}/${escapeSegment(key)}`, value: Reflect.get(value, key) };
}

/** Every field or item of a node with its key, in the order of the text. */
export function children(node: ContractNode | undefined): readonly (readonly [key: string, node: ContractNode])[] {
  const value = node?.value;
  if (node === undefined || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, field]) => [
    key,
    { document: node.document, pointer: `${node.pointer}/${escapeSegment(key)}`, value: field },
  ]);
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of an object node; none for anything else. */
export const fieldsOf = (node: ContractNode | undefined): Fields => (isObject(node?.value) ? node.value : {});

/** The own string field of a node. */
export function stringField(node: ContractNode | undefined, key: string): string | undefined {
  const value = ownField(node, key);
  return typeof value === 'string' ? value : undefined;
}

/** The own field of a node, without its place. */
export function ownField(node: ContractNode | undefined, key: string): unknown {
  const fields = fieldsOf(node);
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** Writes a key as a reference token (RFC 6901 §3). */
export const escapeSegment = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** The keys of a JSON Pointer; `undefined` where the text is not one. */
export function segmentsOf(pointer: string): readonly string[] | undefined {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) return undefined;
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
